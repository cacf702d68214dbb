import type { ChangeKind } from '../../reports/what-if/comparison/sums';
import type { TermsKind } from '../../store/entities/settings/terms-name.entity';
import { words } from '../words/words';

interface WhatIfWords {
  title: string;
  titleOf: (name: string) => string;
  lead: string;
  /** What it cannot know. */
  honest: string;
  kinds: Record<TermsKind, string>;
  tryKind: Record<TermsKind, string>;
  which: Record<TermsKind, string>;
  replaces: string;
  replacesHint: string;
  all: string;
  months: string;
  monthsOf: (n: number) => string;
  file: Record<TermsKind, string>;
  fileHint: string;
  noJson: string;
  ask: string;
  another: string;
  back: string;
  csv: string;
  earlierOnes: string;
  none: string;
  columns: Record<'tried' | 'replaces' | 'asked' | 'state' | 'by', string>;
  running: string;
  failed: string;
  finished: string;
  progress: (done: number, total: number) => string;
  leave: string;
  stop: string;
  remove: string;
  kept: string;
  draft: string;
  version: (n: number) => string;
  preset: string;
  facts: Record<'tried' | 'replaces' | 'period' | 'asOf' | 'applications' | 'asked', string>;
  done: Record<string, string>;
}

/** Words of what a draft would have made of the past. */
export const WHAT_IF_WORDS = words<WhatIfWords>({
  en: {
    title: 'What if',
    titleOf: (name) => `What if: ${name}`,
    lead: 'What a policy or a calendar would have made of the promises of the last months: which would have been due when, and which broken. Nothing that was promised changes.',
    honest:
      'Messages are taken as they were sent. Had other times been promised, people would have acted otherwise; how, nobody can know. It shows which promises would have been at risk and is no forecast.',
    kinds: { policy: 'Policy', calendar: 'Calendar' },
    tryKind: { policy: 'Try a policy', calendar: 'Try a calendar' },
    which: { policy: 'Policy to try', calendar: 'Calendar to try' },
    replaces: 'In place of',
    replacesHint: 'Looks at the applications that were received under it.',
    all: 'whatever held (all applications)',
    months: 'Promises due in',
    monthsOf: (n) => `the last ${n} months`,
    file: { policy: 'Or a policy file (JSON)', calendar: 'Or a calendar file (JSON)' },
    fileHint: 'Takes the place of what is chosen above.',
    noJson: 'content: this is no JSON; expected a file as the settings have it',
    ask: 'Work it out',
    another: 'Ask something else',
    back: 'Back to the comparison',
    csv: 'CSV',
    earlierOnes: 'Asked before',
    none: 'Nothing was asked yet. Choose what to try above, or ask from the page of a policy or a calendar while you change it.',
    columns: {
      ...{ tried: 'Tried', replaces: 'In place of', asked: 'Asked', state: 'How far' },
      by: 'By',
    },
    running: 'under way',
    failed: 'failed',
    finished: 'done',
    progress: (done, total) => `${done} of ${total} applications`,
    leave: 'You can leave this page and come back.',
    stop: 'Stop',
    remove: 'Remove this comparison',
    kept: 'It is kept for 30 days.',
    draft: 'draft',
    version: (n) => `version ${n}`,
    preset: 'preset',
    facts: {
      ...{ tried: 'Tried', replaces: 'In place of', period: 'Promises due' },
      ...{ asOf: 'As of', applications: 'Applications', asked: 'Asked by' },
    },
    done: { removed: 'Removed.' },
  },
  fi: {
    title: 'Entä jos',
    titleOf: (name) => `Entä jos: ${name}`,
    lead: 'Mitä käytäntö tai kalenteri olisi tehnyt viime kuukausien lupauksille: mikä olisi erääntynyt milloin ja mikä rikottu. Mikään annettu lupaus ei muutu.',
    honest:
      'Viestit ovat sellaisina kuin ne lähetettiin. Jos olisi luvattu muita aikoja, ihmiset olisivat toimineet toisin; miten, sitä ei voi tietää. Luvut kertovat, mitkä lupaukset olisivat olleet vaarassa, eivätkä ole ennuste.',
    kinds: { policy: 'Käytäntö', calendar: 'Kalenteri' },
    tryKind: { policy: 'Kokeile käytäntöä', calendar: 'Kokeile kalenteria' },
    which: { policy: 'Kokeiltava käytäntö', calendar: 'Kokeiltava kalenteri' },
    replaces: 'Minkä tilalla',
    replacesHint: 'Mukana ovat hakemukset, jotka saapuivat sen ollessa voimassa.',
    all: 'kaiken voimassa olleen (kaikki hakemukset)',
    months: 'Lupaukset, jotka erääntyivät',
    monthsOf: (n) => `viimeisten ${n} kuukauden aikana`,
    file: { policy: 'Tai käytäntötiedosto (JSON)', calendar: 'Tai kalenteritiedosto (JSON)' },
    fileHint: 'Tulee yllä valitun tilalle.',
    noJson: 'content: tämä ei ole JSONia; tarvitaan tiedosto sellaisena kuin se on asetuksissa',
    ask: 'Laske',
    another: 'Kysy muuta',
    back: 'Takaisin vertailuun',
    csv: 'CSV',
    earlierOnes: 'Aiemmin kysytyt',
    none: 'Vielä ei ole kysytty mitään. Valitse yltä, mitä kokeillaan, tai kysy käytännön tai kalenterin sivulla, kun muutat sitä.',
    columns: {
      ...{ tried: 'Kokeiltu', replaces: 'Minkä tilalla', asked: 'Kysytty', state: 'Tilanne' },
      by: 'Kysyjä',
    },
    running: 'käynnissä',
    failed: 'epäonnistui',
    finished: 'valmis',
    progress: (done, total) => `${done} / ${total} hakemusta`,
    leave: 'Voit poistua sivulta ja palata.',
    stop: 'Pysäytä',
    remove: 'Poista vertailu',
    kept: 'Se säilyy 30 päivää.',
    draft: 'luonnos',
    version: (n) => `versio ${n}`,
    preset: 'valmis',
    facts: {
      ...{ tried: 'Kokeiltu', replaces: 'Minkä tilalla', period: 'Erääntyneet lupaukset' },
      ...{ asOf: 'Tilanne', applications: 'Hakemuksia', asked: 'Kysyjä' },
    },
    done: { removed: 'Poistettu.' },
  },
  sv: {
    title: 'Tänk om',
    titleOf: (name) => `Tänk om: ${name}`,
    lead: 'Vad regler eller en kalender hade gjort med de senaste månadernas löften: vilka som hade förfallit när, och vilka som hade brutits. Inget som har lovats ändras.',
    honest:
      'Meddelandena är som de skickades. Hade andra tider utlovats skulle människor ha handlat annorlunda; hur kan ingen veta. Siffrorna visar vilka löften som hade stått på spel och är ingen prognos.',
    kinds: { policy: 'Regler', calendar: 'Kalender' },
    tryKind: { policy: 'Pröva regler', calendar: 'Pröva en kalender' },
    which: { policy: 'Regler att pröva', calendar: 'Kalender att pröva' },
    replaces: 'I stället för',
    replacesHint: 'Ser på de ansökningar som kom in medan detta gällde.',
    all: 'vad som än gällde (alla ansökningar)',
    months: 'Löften som förföll',
    monthsOf: (n) => `de senaste ${n} månaderna`,
    file: { policy: 'Eller en regelfil (JSON)', calendar: 'Eller en kalenderfil (JSON)' },
    fileHint: 'Träder i stället för det som är valt ovan.',
    noJson: 'content: det här är inte JSON; det ska vara en fil så som inställningarna har den',
    ask: 'Räkna ut',
    another: 'Fråga något annat',
    back: 'Tillbaka till jämförelsen',
    csv: 'CSV',
    earlierOnes: 'Frågat tidigare',
    none: 'Inget har frågats ännu. Välj ovan vad som ska prövas, eller fråga på sidan för regler eller en kalender medan du ändrar dem.',
    columns: {
      ...{ tried: 'Prövat', replaces: 'I stället för', asked: 'Frågat', state: 'Läge' },
      by: 'Av',
    },
    running: 'pågår',
    failed: 'misslyckades',
    finished: 'klar',
    progress: (done, total) => `${done} av ${total} ansökningar`,
    leave: 'Du kan lämna sidan och komma tillbaka.',
    stop: 'Stoppa',
    remove: 'Ta bort jämförelsen',
    kept: 'Den sparas i 30 dagar.',
    draft: 'utkast',
    version: (n) => `version ${n}`,
    preset: 'färdig',
    facts: {
      ...{ tried: 'Prövat', replaces: 'I stället för', period: 'Löften som förföll' },
      ...{ asOf: 'Per', applications: 'Ansökningar', asked: 'Frågat av' },
    },
    done: { removed: 'Borttagen.' },
  },
});

/** What of a promise differs, as a title of its list. */
export const CHANGE_WORDS = words<Record<ChangeKind, string>>({
  en: {
    ...{ all: 'Promises that differ', broke: 'Would have been broken' },
    ...{ spared: 'Would not have been broken', earlier: 'Would have been due earlier' },
    ...{ later: 'Would have been due later', gone: 'Would not have been made' },
    added: 'Would have been made in addition',
  },
  fi: {
    ...{ all: 'Lupaukset, jotka eroavat', broke: 'Olisi rikottu' },
    ...{ spared: 'Ei olisi rikottu', earlier: 'Olisi erääntynyt aiemmin' },
    ...{ later: 'Olisi erääntynyt myöhemmin', gone: 'Olisi jäänyt antamatta' },
    added: 'Olisi annettu lisäksi',
  },
  sv: {
    ...{ all: 'Löften som skiljer sig', broke: 'Hade brutits' },
    ...{ spared: 'Hade inte brutits', earlier: 'Hade förfallit tidigare' },
    ...{ later: 'Hade förfallit senare', gone: 'Hade inte getts' },
    added: 'Hade tillkommit',
  },
});
