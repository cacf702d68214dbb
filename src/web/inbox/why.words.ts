import type { Locale } from '../../mail/locale';

type Known = readonly [says: RegExp, fi: string, sv: string];

/** Why a mail stands where it does: the record has it in English; `$1` is what a sentence names. */
const SENTENCES: readonly Known[] = [
  [
    /^It matches no application\.$/,
    'Se ei sovi mihinkään hakemukseen.',
    'Det passar ingen ansökan.',
  ],
  [
    /^Its sender has (\d+) applications; say which one it is about\.$/,
    'Lähettäjällä on $1 hakemusta; kerro, mitä niistä viesti koskee.',
    'Avsändaren har $1 ansökningar; säg vilken det gäller.',
  ],
  [/^The same mail came before\.$/, 'Sama viesti tuli jo aiemmin.', 'Samma brev har kommit förut.'],
  [
    /^The same was reported before\.$/,
    'Samasta on raportoitu jo aiemmin.',
    'Samma sak har rapporterats förut.',
  ],
  [
    /^Written by no person: it names no sender to answer to\.$/,
    'Ei ihmisen kirjoittama: se ei nimeä lähettäjää, jolle vastata.',
    'Inte skrivet av en människa: det nämner ingen avsändare att svara.',
  ],
  [
    /^Written by no person: its header (\S+) says so\.$/,
    'Ei ihmisen kirjoittama: otsake $1 kertoo sen.',
    'Inte skrivet av en människa: huvudet $1 säger det.',
  ],
  [
    /^It reports about a mail without the token of one of ours\.$/,
    'Se raportoi viestistä, mutta siitä puuttuu meidän viestimme tunniste.',
    'Det rapporterar om ett brev utan kännetecknet för ett av våra.',
  ],
  [
    /^It came back to the address for reports.*$/,
    'Se palasi raporttien osoitteeseen, mutta siinä ei ole luettavaa raporttia: tarkista, saapuiko viesti.',
    'Det kom tillbaka till adressen för rapporter men har ingen läsbar rapport: se efter om brevet kom fram.',
  ],
  [
    /^It reports about a mail to staff\.$/,
    'Se raportoi henkilöstölle lähetetystä viestistä.',
    'Det rapporterar om ett brev till personalen.',
  ],
  [
    /^Its sender is asked what it was for\.$/,
    'Lähettäjältä on kysytty, mitä varten viesti oli.',
    'Avsändaren har fått frågan vad det var för.',
  ],
  [
    /^Its sender is asked which of the candidate’s applications it was about\.$/,
    'Lähettäjältä on kysytty, mitä hakijan hakemusta viesti koski.',
    'Avsändaren har fått frågan vilken av kandidatens ansökningar det gällde.',
  ],
  [
    /^It names no candidate in To or Cc, so nothing is recorded\.$/,
    'Vastaanottajissa ei ole hakijaa, joten mitään ei kirjattu.',
    'Det nämner ingen kandidat bland mottagarna, så inget antecknas.',
  ],
  [
    /^Its sender neither owns the candidate’s application nor is on its team\. Nothing is recorded\.$/,
    'Lähettäjä ei vastaa hakijan hakemuksesta eikä kuulu sen tiimiin. Mitään ei kirjattu.',
    'Avsändaren svarar inte för kandidatens ansökan och hör inte till dess team. Inget antecknas.',
  ],
  [
    /^Its sender does not answer for the application that it is about\.$/,
    'Lähettäjä ei vastaa hakemuksesta, jota viesti koskee.',
    'Avsändaren svarar inte för den ansökan som det gäller.',
  ],
  [
    /^It uses the copy address of somebody else than its sender\.$/,
    'Se käyttää jonkun muun kuin lähettäjänsä kopio-osoitetta.',
    'Det använder kopieadressen för någon annan än avsändaren.',
  ],
  [
    /^Written by somebody who answers for the candidate, to Lupaus alone\.$/,
    'Hakijasta vastaava on kirjoittanut sen vain Lupaukselle.',
    'Skrivet av någon som svarar för kandidaten, till enbart Lupaus.',
  ],
  [
    /^Written to the candidate without a copy address: nothing is recorded\.$/,
    'Kirjoitettu hakijalle ilman kopio-osoitetta: mitään ei kirjattu.',
    'Skrivet till kandidaten utan kopieadress: inget antecknas.',
  ],
  [
    /^Somebody took it back; it is to be decided anew\.$/,
    'Se palautettiin; siitä päätetään uudelleen.',
    'Någon tog tillbaka det; det ska avgöras på nytt.',
  ],
  [/^Somebody put it aside\. (.+)$/, 'Siirretty sivuun: $1', 'Undanlagt: $1'],
  [/^Somebody put it aside\.$/, 'Siirretty sivuun.', 'Undanlagt.'],
  [
    /^It could not be read.*$/,
    'Viestiä ei voitu lukea. Se on täällä sellaisena kuin se tuli.',
    'Brevet kunde inte läsas. Det finns här som det kom.',
  ],
];

/** Why a mail stands where it does, in the reader's language; what is not known stays as it is recorded. */
export function sayWhy(why: string, locale: Locale): string {
  if (locale === 'en') return why;
  for (const [says, fi, sv] of SENTENCES) {
    if (says.test(why)) return why.replace(says, locale === 'fi' ? fi : sv);
  }
  return why;
}
