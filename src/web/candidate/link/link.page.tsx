import { guestPage } from '../../page/guest';
import type { Reader } from '../../page/reader';
import { words } from '../../words/words';
import { Languages } from '../../parts/languages';

const WORDS = words({
  en: {
    title: 'Your application',
    text: 'This opens the page that shows where your application stands, who answers for it and by when.',
    open: 'Continue',
    private: 'The link is yours alone. On this device the page stays open for a day.',
  },
  fi: {
    title: 'Hakemuksesi',
    text: 'Tästä avautuu sivu, jolla näet hakemuksesi tilanteen, kuka siitä vastaa ja mihin mennessä.',
    open: 'Jatka',
    private: 'Linkki on vain sinulle. Tällä laitteella sivu pysyy auki vuorokauden.',
  },
  sv: {
    title: 'Din ansökan',
    text: 'Här öppnas sidan som visar hur det går med din ansökan, vem som svarar för den och till när.',
    open: 'Fortsätt',
    private: 'Länken är bara din. På den här enheten är sidan öppen i ett dygn.',
  },
});

/** Where the link in a mail leads. It does nothing until somebody presses the button: machines follow links. */
export function linkPage(reader: Reader, company: string, token: string, to: string): string {
  const t = WORDS[reader.locale];
  const path = `/s/${encodeURIComponent(token)}`;
  return guestPage(
    reader,
    { title: t.title, company },
    <>
      <p>{t.text}</p>
      <form method="post" action={path}>
        {to === '' ? null : <input type="hidden" name="to" value={to} />}
        <p class="actions">
          <button class="primary">{t.open}</button>
        </p>
      </form>
      <p class="quiet">{t.private}</p>
      <Languages path={to === '' ? path : `${path}?to=${to}`} />
    </>,
  );
}
