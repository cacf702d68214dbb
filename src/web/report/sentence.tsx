import { Fragment, type ComponentChildren, type VNode } from 'preact';
import type { Kind } from '../../reports/figures/selection';
import { pathOf } from '../../reports/page/question';
import type { ReportView } from '../../reports/page/report-view';
import { useReader, useWords } from '../page/reader';
import { words } from '../words/words';
import { REPORT_WORDS } from './report.words';
import { daysText, percent } from './shown';

/** A sentence: texts, and the numbers in it by their kind. */
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
      ...['candidates', candidates === 1 ? ' candidate waited' : ' candidates waited'],
    ],
    none: 'No promise that people had to keep fell due',
    machine: ['; ', 'machine', ' more were kept by machine'],
    transport: ['; ', 'transport', ' more were late because of the mail'],
  },
  fi: {
    main: ({ rate, people, candidates }) => [
      ...['Ihmisten piti pitää ', 'people', people === 1 ? ' lupaus' : ' lupausta'],
      ...['. Niistä pidettiin ', 'byPeople', rate === null ? '' : ` (${rate})`],
      ...[' ja rikottiin ', 'charged', '; ', 'candidates'],
      candidates === 1 ? ' hakija odotti' : ' hakijaa odotti',
    ],
    none: 'Yhtään ihmisten pidettävää lupausta ei erääntynyt',
    machine: ['; automaatti piti lisäksi ', 'machine'],
    transport: ['; sähköpostin takia myöhästyi lisäksi ', 'transport'],
  },
  sv: {
    main: ({ rate, candidates }) => [
      ...['Av ', 'people', ' löften som människor skulle hålla hölls ', 'byPeople'],
      ...[rate === null ? ' och ' : ` (${rate}) och `, 'charged', ' bröts; ', 'candidates'],
      candidates === 1 ? ' kandidat fick vänta' : ' kandidater fick vänta',
    ],
    none: 'Inget löfte som människor skulle hålla förföll',
    machine: ['; ytterligare ', 'machine', ' hölls av maskin'],
    transport: ['; ytterligare ', 'transport', ' blev sena på grund av e-posten'],
  },
});
const KINDS: readonly Part[] = [
  ...(['people', 'byPeople', 'charged', 'candidates', 'machine', 'transport'] as const),
];

/** The report in a sentence; every number of it leads to its list. */
export function ReportSentence({ view }: { view: ReportView }): VNode {
  const s = useWords(WORDS);
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  const { question, total } = view;
  const { figures, rate } = total;
  const shownRate = rate.rate === null ? null : percent(rate.rate, locale);
  const candidates = figures.candidatesAffected;
  const counts: Partial<Record<Kind, number>> = {
    ...{ people: rate.of, byPeople: rate.kept, charged: rate.of - rate.kept },
    ...{ candidates, machine: figures.keptAutomatically },
    transport: figures.lateInTransport,
  };
  const parts = [
    ...(rate.of === 0 ? [s.none] : s.main({ rate: shownRate, people: rate.of, candidates })),
    ...(figures.keptAutomatically > 0 ? s.machine : []),
    ...(figures.lateInTransport > 0 ? s.transport : []),
  ];
  const shown = parts.map((part, i): ComponentChildren => {
    if (!KINDS.includes(part)) return <Fragment key={i}>{part}</Fragment>;
    const kind = part as Kind;
    if (counts[kind] === 0) return <Fragment key={i}>0</Fragment>;
    return (
      <a key={i} href={pathOf('/report/list', question, { kind })} data-kind={kind}>
        {counts[kind]}
      </a>
    );
  });
  return (
    <p class="sentence">
      {shown}. <span class="days">{daysText(question.days, locale)}</span>, {question.zone.name},{' '}
      {t.byDueDate}.
    </p>
  );
}
