import { words, type Locale } from '../../mail/locale';
import { KINDS, type Kind } from '../figures/selection';
import type { ReportView } from '../page/report-view';
import { REPORT_WORDS } from './report.words';
import { daysText, percent } from './shown';

/** A part of the sentence: words, or a number and what it counts. */
export type SentencePart = { text: string } | { kind: Kind; n: number };

type Part = string;
interface Sentence {
  main: (said: { rate: string | null; people: number; candidates: number }) => readonly Part[];
  none: string;
  machine: readonly Part[];
  transport: readonly Part[];
}

const WORDS = words<Sentence>({
  en: {
    main: ({ rate, people, candidates }) => [
      ...['Of ', 'people', people === 1 ? ' promise' : ' promises', ' that people had to keep, '],
      ...['byPeople', ' were kept', rate === null ? ', ' : ` (${rate}), `, 'charged', ' broken, '],
      ...['waiting', candidates === 1 ? ' candidate waited' : ' candidates waited'],
    ],
    none: 'No promise that people had to keep fell due',
    machine: ['; ', 'machine', ' more were kept by machine'],
    transport: ['; ', 'transport', ' more were late because of the mail'],
  },
  fi: {
    main: ({ rate, people, candidates }) => [
      ...['Ihmisten piti pitää ', 'people', people === 1 ? ' lupaus' : ' lupausta'],
      ...['. Niistä pidettiin ', 'byPeople', rate === null ? '' : ` (${rate})`],
      ...[' ja rikottiin ', 'charged', '; ', 'waiting'],
      candidates === 1 ? ' hakija odotti' : ' hakijaa odotti',
    ],
    none: 'Yhtään ihmisten pidettävää lupausta ei erääntynyt',
    machine: ['; automaatti piti lisäksi ', 'machine'],
    transport: ['; sähköpostin takia myöhästyi lisäksi ', 'transport'],
  },
  sv: {
    main: ({ rate, candidates }) => [
      ...['Av ', 'people', ' löften som människor skulle hålla hölls ', 'byPeople'],
      ...[rate === null ? ' och ' : ` (${rate}) och `, 'charged', ' bröts; ', 'waiting'],
      candidates === 1 ? ' kandidat fick vänta' : ' kandidater fick vänta',
    ],
    none: 'Inget löfte som människor skulle hålla förföll',
    machine: ['; ytterligare ', 'machine', ' hölls av maskin'],
    transport: ['; ytterligare ', 'transport', ' blev sena på grund av e-posten'],
  },
});

/** The report in a sentence, in parts of which the numbers lead to their lists. It ends with a full stop. */
export function sentenceParts(
  { total, waited: candidates }: ReportView,
  locale: Locale,
): SentencePart[] {
  const s = WORDS[locale];
  const { figures, rate } = total;
  const shownRate = rate.rate === null ? null : percent(rate.rate, locale);
  const counts: Partial<Record<Kind, number>> = {
    ...{ people: rate.of, byPeople: rate.kept, charged: rate.of - rate.kept },
    ...{ waiting: candidates, machine: figures.keptAutomatically },
    transport: figures.lateInTransport,
  };
  const parts = [
    ...(rate.of === 0 ? [s.none] : s.main({ rate: shownRate, people: rate.of, candidates })),
    ...(figures.keptAutomatically > 0 ? s.machine : []),
    ...(figures.lateInTransport > 0 ? s.transport : []),
    '.',
  ];
  return parts.map((text) => {
    const kind = KINDS.find((one) => one === text);
    return kind === undefined ? { text } : { kind, n: counts[kind] ?? 0 };
  });
}

/** Of which days it tells, by whose clock and counted how: "1–31 Mar 2026, Europe/Helsinki, by due date." */
export function aboutText({ question }: ReportView, locale: Locale): string {
  const { days, zone } = question;
  return `${daysText(days, locale)}, ${zone.name}, ${REPORT_WORDS[locale].byDueDate}.`;
}

/** The sentence as text. */
export function sentenceText(view: ReportView, locale: Locale): string {
  const said = sentenceParts(view, locale).map((part) => ('n' in part ? part.n : part.text));
  return `${said.join('')} ${aboutText(view, locale)}`;
}
