import { words } from '../../words/words';

interface ResultWords {
  /** One side in a sentence; null under five promises, where a rate says nothing. */
  was: (broken: number, rate: string | null, of: number) => string;
  would: (name: string, broken: number, rate: string | null, of: number) => string;
  nothing: string;
  noApplications: string;
  withAll: string;
  differ: string;
  byPerson: string;
  byTeam: string;
  byRule: string;
  columns: Record<
    'person' | 'team' | 'rule' | 'due' | 'broken' | 'rate' | 'waited' | 'differ' | 'charged',
    string
  >;
  sides: { was: string; would: string };
  short: { was: string; would: string };
  few: string;
  gone: string;
  added: string;
  noRate: string;
  lines: string;
  allOf: (n: number) => string;
  count: (n: number) => string;
  next: string;
  nobody: string;
  notThere: string;
  empty: string;
}

/** Words of what a comparison comes to. */
export const RESULT_WORDS = words<ResultWords>({
  en: {
    was: (broken, rate, of) =>
      `As it was, ${broken === 1 ? '1 promise was' : `${broken} promises were`} broken${rate === null ? '' : `: ${rate} of the ${of} that people had to keep were kept on time`}.`,
    would: (name, broken, rate, of) =>
      `Under “${name}” it would have been ${broken}${rate === null ? '' : `: ${rate} of ${of}`}.`,
    nothing:
      'Nothing would have been different: every promise would have been due at the same time, and would have come to the same.',
    noApplications: 'No application was received under what it would replace.',
    withAll: 'Try it on all applications',
    differ: 'What differs',
    byPerson: 'By recruiter',
    byTeam: 'By team',
    byRule: 'By promise',
    columns: {
      ...{ person: 'Recruiter', team: 'Team', rule: 'Promise', due: 'Due', broken: 'Broken' },
      ...{ rate: 'On time', waited: 'Waited', differ: 'Differ', charged: 'Charged' },
    },
    sides: { was: 'As it was', would: 'As it would have been' },
    short: { was: 'was', would: 'would be' },
    few: 'too few to rank',
    gone: 'not in the draft',
    added: 'new in the draft',
    noRate:
      'Beside a rate stands where the true one lies with 95 % (Wilson). Under 5 promises there is none, under 10 nobody is ranked.',
    lines: 'Promises that differ',
    allOf: (n) => `All ${n}`,
    count: (n) => (n === 1 ? '1 promise' : `${n} promises`),
    next: 'Next page',
    nobody: 'deleted',
    notThere: 'was not made',
    empty: 'No promise is in this list.',
  },
  fi: {
    was: (broken, rate, of) =>
      `Toteutunut: rikottuja lupauksia ${broken}${rate === null ? '' : `; ihmisten pidettävistä ${of} lupauksesta ajoissa ${rate}`}.`,
    would: (name, broken, rate, of) =>
      `”${name}”: rikottuja olisi ollut ${broken}${rate === null ? '' : `; ajoissa ${rate}, kun pidettäviä olisi ollut ${of}`}.`,
    nothing:
      'Mikään ei olisi ollut toisin: jokainen lupaus olisi erääntynyt samaan aikaan ja päättynyt samoin.',
    noApplications: 'Yhtään hakemusta ei saapunut sen alla, minkä tilalle tämä tulisi.',
    withAll: 'Kokeile kaikkiin hakemuksiin',
    differ: 'Mikä eroaa',
    byPerson: 'Rekrytoijittain',
    byTeam: 'Tiimeittäin',
    byRule: 'Lupauksittain',
    columns: {
      ...{ person: 'Rekrytoija', team: 'Tiimi', rule: 'Lupaus', due: 'Erääntyi' },
      ...{ broken: 'Rikottu', rate: 'Ajoissa', waited: 'Odotti', differ: 'Eroaa' },
      charged: 'Kenen lukuihin',
    },
    sides: { was: 'Toteutunut', would: 'Olisi ollut' },
    short: { was: 'oli', would: 'olisi' },
    few: 'liian vähän vertailuun',
    gone: 'ei luonnoksessa',
    added: 'uusi luonnoksessa',
    noRate:
      'Osuuden vieressä on väli, jolla todellinen on 95 %:n varmuudella (Wilson). Alle 5 lupauksesta osuutta ei lasketa, alle 10:stä ketään ei aseteta järjestykseen.',
    lines: 'Lupaukset, jotka eroavat',
    allOf: (n) => `Kaikki ${n}`,
    count: (n) => (n === 1 ? '1 lupaus' : `${n} lupausta`),
    next: 'Seuraava sivu',
    nobody: 'poistettu',
    notThere: 'ei annettu',
    empty: 'Luettelossa ei ole lupauksia.',
  },
  sv: {
    was: (broken, rate, of) =>
      `Som det var bröts ${broken} löften${rate === null ? '' : `: ${rate} av de ${of} som människor skulle hålla hölls i tid`}.`,
    would: (name, broken, rate, of) =>
      `Med ”${name}” hade det varit ${broken}${rate === null ? '' : `: ${rate} av ${of}`}.`,
    nothing:
      'Inget hade varit annorlunda: varje löfte hade förfallit vid samma tid och slutat på samma sätt.',
    noApplications: 'Ingen ansökan kom in under det som detta skulle ersätta.',
    withAll: 'Pröva på alla ansökningar',
    differ: 'Vad som skiljer sig',
    byPerson: 'Per rekryterare',
    byTeam: 'Per team',
    byRule: 'Per löfte',
    columns: {
      ...{ person: 'Rekryterare', team: 'Team', rule: 'Löfte', due: 'Förföll', broken: 'Brutna' },
      ...{ rate: 'I tid', waited: 'Väntade', differ: 'Skiljer sig', charged: 'Belastar' },
    },
    sides: { was: 'Som det var', would: 'Som det hade varit' },
    short: { was: 'var', would: 'hade varit' },
    few: 'för få att rangordna',
    gone: 'finns inte i utkastet',
    added: 'nytt i utkastet',
    noRate:
      'Bredvid en andel står var den sanna ligger med 95 % (Wilson). Under 5 löften finns ingen, under 10 rangordnas ingen.',
    lines: 'Löften som skiljer sig',
    allOf: (n) => `Alla ${n}`,
    count: (n) => (n === 1 ? '1 löfte' : `${n} löften`),
    next: 'Nästa sida',
    nobody: 'raderad',
    notThere: 'gavs inte',
    empty: 'Listan har inga löften.',
  },
});
