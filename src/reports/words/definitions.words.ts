import { LOCALES, words, type Locale } from '../../mail/locale';
import { MORE_DEFINED, MORE_DEFINITIONS } from './more-definitions.words';

const OWN = [
  ...(['due', 'people', 'kept', 'machine', 'broken', 'late', 'overdue', 'transport'] as const),
  ...(['charged', 'rate', 'interval', 'few', 'before', 'candidates', 'waiting', 'open'] as const),
  ...(['rescheduled', 'released', 'median', 'p90', 'worst', 'selfReported', 'weeks'] as const),
  ...(['groups', 'team'] as const),
];
/** What is defined; each has its place on the page of definitions. */
export const DEFINED = [...OWN.slice(0, -3), ...MORE_DEFINED, ...OWN.slice(-3)];
export type Defined = (typeof DEFINED)[number];

type Definition = readonly [term: string, text: string];

const OWN_DEFINITIONS = words<Record<(typeof OWN)[number], Definition>>({
  en: {
    due: [
      'Due',
      'Promises that were kept, kept too late or are overdue, counted in the period in which each had to be kept. What was moved to another date or released in time is not in it. Kept signs of life are in none of the figures: they earn nothing, only broken ones count.',
    ],
    people: [
      'What people had to keep',
      'All that was due, without what a machine kept and without what only the mail made late.',
    ],
    kept: [
      'Kept',
      'Told in time: by a message that the mail server accepted, or a call that was noted, at or before the time it was due, and of the kind that was promised. A mail that bounces takes it back.',
    ],
    machine: [
      'By machine',
      'Of those kept: by a message that left with no human act behind it. It is no merit of anybody, and not in the rate.',
    ],
    broken: ['Broken', 'Not told by the time it was due: late and overdue together.'],
    late: ['Late', 'Told, but after it was due.'],
    overdue: ['Overdue', 'Not told yet, or ended without having been told, and past its time.'],
    transport: [
      'Late because of the mail',
      'Of those late: a person had sent the message in time, and the mail server took it later. It is nobody’s fault, and not in the rate.',
    ],
    charged: [
      'Whose it is',
      'A broken promise counts for whoever answered for it for the greatest part of its time, in business hours. A kept one counts for who answered when it was kept; an open one for who answers now.',
    ],
    rate: [
      'On time',
      'Kept by people, divided by what people had to keep. Under 5 such promises there is no rate.',
    ],
    interval: [
      'The small figures beside the rate',
      'Between which rates the true one lies with 95 % confidence (the interval of E. B. Wilson, 1927). The fewer promises, the wider.',
    ],
    few: [
      'Too few to rank',
      'Under 10 promises that people had to keep, chance is stronger than anybody’s habits. Such lines stand at the end, by name.',
    ],
    before: [
      'Before',
      'The rate in the period before: the month before a month, the quarter before a quarter, else as many days. An arrow stands there only where the intervals of both rates do not overlap; smaller differences may be chance.',
    ],
    candidates: [
      'Applications waited',
      'Applications with at least one broken promise. One application counts once, however many were broken.',
    ],
    waiting: [
      'Candidates waited',
      'People with at least one broken promise. Who has applied for two jobs counts once.',
    ],
    open: ['Open', 'Promises that are not due yet, whenever that will be: of every period.'],
    rescheduled: [
      'Moved',
      'Promises that were moved to another date before they were due, and of which the candidate was told in time. The new date is a promise of its own.',
    ],
    released: [
      'Released',
      'Promises that ended before they were due, because the candidate withdrew, was hired, was told the outcome, or a later promise took their place.',
    ],
    median: [
      'Median',
      'Business hours from the making of a promise until it was kept, of the kept and the late ones: half took longer. Paused time is not taken out. A rule whose kept promises earn nothing, such as the sign of life, has only late ones in the figures: of these alone a median would say something else, so its line has none.',
    ],
    p90: [
      '90 % within (the 90th percentile)',
      'As the median: one in ten took longer than that. Where there is no median there is none of these either.',
    ],
    worst: [
      'Worst overrun',
      'The longest overrun in business hours: from the time a promise was due until it was kept or ended, or until now.',
    ],
    selfReported: [
      'Self-reported',
      'The share of the kept and the late ones that were kept by something else than e-mail, a call say, and so by the recruiter’s own word.',
    ],
    weeks: [
      'Twelve weeks',
      'How many promises were broken in each of the twelve weeks up to the end of the period, by the time each was due.',
    ],
    groups: [
      'Groups',
      'The lines of a table add up to its total. The department of a job and the team of a person are those of today. The stage is that in which the application was when the promise was made. Weeks begin on Monday; of the first and the last only the days that lie in the period count.',
    ],
    team: [
      'Persons and teams',
      'Figures of single persons are shown only where an administrator has recorded the ground for it, and only for as long as they are kept. Else people stand together in teams; teams in which fewer than three people recruit are put together. Everybody sees their own figures.',
    ],
  },
  fi: {
    due: [
      'Erääntyi',
      'Lupaukset, jotka pidettiin, pidettiin myöhässä tai ovat myöhässä. Kukin lasketaan siihen jaksoon, jossa se piti pitää. Toiseen päivään siirretyt ja ajoissa rauenneet eivät ole mukana. Pidetyt elonmerkit eivät ole missään luvussa: niistä ei saa ansiota, vain rikotut lasketaan.',
    ],
    people: [
      'Mitä ihmisten piti pitää',
      'Kaikki erääntynyt ilman sitä, minkä automaatti piti, ja ilman sitä, minkä vain sähköposti myöhästytti.',
    ],
    kept: [
      'Pidetty',
      'Kerrottu ajoissa: luvatunlaisella viestillä, jonka sähköpostipalvelin otti vastaan, tai kirjatulla puhelulla viimeistään silloin, kun lupaus erääntyi. Takaisin palautunut viesti kumoaa pitämisen.',
    ],
    machine: [
      'Automaatti',
      'Pidetyistä ne, jotka piti ilman ihmisen tekoa lähtenyt viesti. Se ei ole kenenkään ansio eikä mukana osuudessa.',
    ],
    broken: [
      'Rikottu',
      'Ei kerrottu määräaikaan mennessä: myöhästyneet ja myöhässä olevat yhteensä.',
    ],
    late: ['Myöhästynyt', 'Kerrottu, mutta vasta määräajan jälkeen.'],
    overdue: ['Myöhässä', 'Kertomatta, tai päättynyt kertomatta, ja määräaika on ohi.'],
    transport: [
      'Myöhässä sähköpostin takia',
      'Myöhästyneistä ne, joissa ihminen oli lähettänyt viestin ajoissa ja palvelin otti sen vastaan vasta myöhemmin. Se ei ole kenenkään vika eikä mukana osuudessa.',
    ],
    charged: [
      'Kenelle se lasketaan',
      'Rikottu lupaus lasketaan sille, joka vastasi siitä suurimman osan ajasta työtunteina. Pidetty lasketaan sille, joka vastasi, kun se pidettiin; avoin sille, joka vastaa nyt.',
    ],
    rate: [
      'Ajallaan',
      'Ihmisten pitämät jaettuna sillä, mitä ihmisten piti pitää. Alle 5 lupauksesta osuutta ei lasketa.',
    ],
    interval: [
      'Pienet luvut osuuden vieressä',
      'Väli, jolla todellinen osuus on 95 prosentin varmuudella (E. B. Wilsonin väli, 1927). Mitä vähemmän lupauksia, sitä leveämpi.',
    ],
    few: [
      'Liian vähän järjestykseen',
      'Jos ihmisten piti pitää alle 10 lupausta, sattuma on vahvempi kuin kenenkään tavat. Nämä rivit ovat lopussa nimen mukaan.',
    ],
    before: [
      'Ennen',
      'Osuus edellisellä jaksolla: kuukautta edeltävä kuukausi, neljännestä edeltävä neljännes, muuten yhtä monta päivää. Nuoli näkyy vain, kun osuuksien välit eivät mene päällekkäin; pienempi ero voi olla sattumaa.',
    ],
    candidates: [
      'Hakemuksia odotti',
      'Hakemukset, joissa ainakin yksi lupaus rikottiin. Yksi hakemus lasketaan kerran, vaikka rikottuja olisi monta.',
    ],
    waiting: [
      'Hakijoita odotti',
      'Ihmiset, joille ainakin yksi lupaus rikottiin. Kahta työpaikkaa hakenut lasketaan kerran.',
    ],
    open: ['Avoinna', 'Lupaukset, jotka eivät ole vielä erääntyneet, jaksosta riippumatta.'],
    rescheduled: [
      'Siirretty',
      'Lupaukset, jotka siirrettiin toiseen päivään ennen määräaikaa ja joista kerrottiin hakijalle ajoissa. Uusi päivä on oma lupauksensa.',
    ],
    released: [
      'Rauennut',
      'Lupaukset, jotka päättyivät ennen määräaikaa, koska hakija perui hakemuksensa, palkattiin tai sai tietää ratkaisun, tai uusi lupaus tuli tilalle.',
    ],
    median: [
      'Mediaani',
      'Työtunnit lupauksen syntymisestä sen pitämiseen, pidetyistä ja myöhästyneistä: puolet kesti kauemmin. Taukoja ei vähennetä. Säännöstä, jonka pidetyistä ei saa ansiota, kuten elonmerkistä, on luvuissa vain myöhästyneitä: pelkästään niistä laskettu mediaani kertoisi muuta, joten sen rivillä ei ole mediaania.',
    ],
    p90: [
      '90 % ajassa (90. prosenttipiste)',
      'Kuten mediaani: joka kymmenes kesti tätä kauemmin. Missä mediaania ei ole, ei ole tätäkään.',
    ],
    worst: [
      'Pahin ylitys',
      'Pisin ylitys työtunteina: määräajasta siihen, kun lupaus pidettiin tai päättyi, tai tähän hetkeen.',
    ],
    selfReported: [
      'Itse ilmoitettu',
      'Osuus pidetyistä ja myöhästyneistä, jotka pidettiin muuten kuin sähköpostilla, esimerkiksi puhelulla, siis rekrytoijan oman sanan varassa.',
    ],
    weeks: [
      '12 viikkoa',
      'Montako lupausta rikottiin kullakin jakson loppuun ulottuvista kahdestatoista viikosta määräajan mukaan.',
    ],
    groups: [
      'Ryhmät',
      'Taulukon rivit ovat yhteensä sen summa. Työpaikan osasto ja ihmisen tiimi ovat tämän päivän mukaiset. Vaihe on se, jossa hakemus oli, kun lupaus syntyi. Viikko alkaa maanantaina; ensimmäisestä ja viimeisestä lasketaan vain jaksoon kuuluvat päivät.',
    ],
    team: [
      'Ihmiset ja tiimit',
      'Yksittäisten ihmisten luvut näytetään vain, kun ylläpitäjä on kirjannut sille perusteen, ja vain niin kauan kuin niitä säilytetään. Muuten ihmiset ovat yhdessä tiimeinä; tiimit, joissa alle kolme ihmistä rekrytoi, on yhdistetty. Jokainen näkee omat lukunsa.',
    ],
  },
  sv: {
    due: [
      'Förföll',
      'Löften som hölls, hölls för sent eller är försenade, räknade i den period då vart och ett skulle hållas. Det som flyttades till en annan dag eller föll bort i tid är inte med. Hållna livstecken finns i ingen siffra: de ger inget, bara brutna räknas.',
    ],
    people: [
      'Vad människor skulle hålla',
      'Allt som förföll, utan det som en maskin höll och utan det som bara e-posten gjorde sent.',
    ],
    kept: [
      'Hållna',
      'Sagt i tid: med ett meddelande som e-postservern tog emot, eller ett antecknat samtal, senast när löftet förföll och av det slag som lovades. Ett brev som studsar tar tillbaka det.',
    ],
    machine: [
      'Av maskin',
      'Av de hållna: med ett meddelande som gick utan att någon människa gjort något. Det är ingens förtjänst och räknas inte i andelen.',
    ],
    broken: ['Brutna', 'Inte sagt när det förföll: sena och försenade tillsammans.'],
    late: ['Sena', 'Sagt, men efter att det förföll.'],
    overdue: ['Försenade', 'Inte sagt än, eller avslutat utan att ha sagts, och tiden är ute.'],
    transport: [
      'Sena på grund av e-posten',
      'Av de sena: en människa hade skickat meddelandet i tid, men servern tog emot det senare. Det är ingens fel och räknas inte i andelen.',
    ],
    charged: [
      'Vem det räknas för',
      'Ett brutet löfte räknas för den som svarade för det under största delen av tiden, i arbetstimmar. Ett hållet räknas för den som svarade när det hölls; ett öppet för den som svarar nu.',
    ],
    rate: [
      'I tid',
      'Hållna av människor, delat med vad människor skulle hålla. Under 5 sådana löften räknas ingen andel.',
    ],
    interval: [
      'De små siffrorna bredvid andelen',
      'Mellan vilka andelar den sanna ligger med 95 procents säkerhet (E. B. Wilsons intervall, 1927). Ju färre löften, desto bredare.',
    ],
    few: [
      'För få att rangordna',
      'Under 10 löften som människor skulle hålla är slumpen starkare än någons vanor. Sådana rader står sist, efter namn.',
    ],
    before: [
      'Förut',
      'Andelen i perioden innan: månaden före en månad, kvartalet före ett kvartal, annars lika många dagar. En pil står där bara om andelarnas intervall inte överlappar; mindre skillnader kan vara slump.',
    ],
    candidates: [
      'Ansökningar väntade',
      'Ansökningar med minst ett brutet löfte. En ansökan räknas en gång, hur många som än bröts.',
    ],
    waiting: [
      'Kandidater väntade',
      'Människor med minst ett brutet löfte. Den som har sökt två tjänster räknas en gång.',
    ],
    open: ['Öppna', 'Löften som inte har förfallit än, när det än blir: i alla perioder.'],
    rescheduled: [
      'Flyttade',
      'Löften som flyttades till en annan dag innan de förföll och där kandidaten fick veta det i tid. Den nya dagen är ett eget löfte.',
    ],
    released: [
      'Bortfallna',
      'Löften som tog slut innan de förföll, för att kandidaten drog sig tillbaka, anställdes, fick veta utfallet eller ett senare löfte kom i stället.',
    ],
    median: [
      'Median',
      'Arbetstimmar från att ett löfte gavs tills det hölls, av de hållna och de sena: hälften tog längre tid. Pauser dras inte av. En regel vars hållna löften inte ger något, som livstecknet, har bara sena i siffrorna: en median av bara dem skulle säga något annat, så dess rad har ingen.',
    ],
    p90: [
      '90 % inom (90:e percentilen)',
      'Som medianen: vart tionde tog längre tid än så. Där det inte finns någon median finns inte heller den.',
    ],
    worst: [
      'Värsta överskridande',
      'Det längsta överskridandet i arbetstimmar: från att ett löfte förföll tills det hölls eller tog slut, eller till nu.',
    ],
    selfReported: [
      'Egen uppgift',
      'Andelen av de hållna och de sena som hölls på annat sätt än med e-post, till exempel ett samtal, alltså på rekryterarens eget ord.',
    ],
    weeks: [
      'Tolv veckor',
      'Hur många löften som bröts under var och en av de tolv veckorna fram till periodens slut, efter när vart och ett förföll.',
    ],
    groups: [
      'Grupper',
      'Raderna i en tabell blir tillsammans dess summa. Tjänstens avdelning och människans team är de som gäller i dag. Steget är det som ansökan var i när löftet gavs. Veckor börjar på måndag; av den första och den sista räknas bara dagarna i perioden.',
    ],
    team: [
      'Människor och team',
      'Siffror för enskilda visas bara där en administratör har antecknat grunden för det, och bara så länge de behålls. Annars står människor tillsammans i team; team där färre än tre personer rekryterar är sammanslagna. Alla ser sina egna siffror.',
    ],
  },
});

/** What each figure is, in plain words (design, section 5). */
export const DEFINITIONS = Object.fromEntries(
  LOCALES.map((locale) => [locale, { ...OWN_DEFINITIONS[locale], ...MORE_DEFINITIONS[locale] }]),
) as Record<Locale, Record<Defined, Definition>>;
