import type { VNode } from 'preact';
import { useWords } from '../../page/reader';
import { words } from '../../words/words';

const WORDS = words<Record<string, string>>({
  en: {
    saved: 'Saved. It holds for applications received from now on.',
    made: 'Made. Jobs can name it, and it can become the default.',
    restored: 'Brought back as a new version, for applications received from now on.',
    organisation: 'Saved.',
    defaults: 'Saved. New jobs that name nothing get these.',
    put_away: 'Put away. It is found in the settings whenever you want it.',
    demo_out: 'The demo data is gone.',
  },
  fi: {
    saved: 'Tallennettu. Koskee tästä eteenpäin saapuvia hakemuksia.',
    made: 'Luotu. Työpaikat voivat käyttää sitä, ja siitä voi tehdä oletuksen.',
    restored: 'Palautettu uutena versiona; koskee tästä eteenpäin saapuvia hakemuksia.',
    organisation: 'Tallennettu.',
    defaults: 'Tallennettu. Uudet työpaikat saavat nämä, ellei muuta sanota.',
    put_away: 'Piilotettu. Löydät sen asetuksista milloin vain.',
    demo_out: 'Esimerkkiaineisto on poistettu.',
  },
  sv: {
    saved: 'Sparat. Det gäller ansökningar som kommer in från och med nu.',
    made: 'Skapad. Tjänster kan använda den, och den kan bli standard.',
    restored: 'Återställd som en ny version, för ansökningar från och med nu.',
    organisation: 'Sparat.',
    defaults: 'Sparat. Nya tjänster får dessa om inget annat sägs.',
    put_away: 'Undanlagt. Du hittar det i inställningarna när du vill.',
    demo_out: 'Exempeldata är borttagna.',
  },
});

/** What has just happened, by a code that is known; null for any other. */
export function Said({ done }: { done: string }): VNode | null {
  const t = useWords(WORDS);
  if (!Object.hasOwn(t, done)) return null;
  return (
    <p class="done" role="status">
      {t[done]}
    </p>
  );
}
