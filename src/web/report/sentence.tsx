import { Fragment, type ComponentChildren, type VNode } from 'preact';
import type { Kind } from '../../reports/figures/selection';
import { pathOf } from '../../reports/page/question';
import type { ReportView } from '../../reports/page/report-view';
import { useReader, useWords } from '../page/reader';
import { words } from '../words/words';
import { REPORT_WORDS } from './report.words';
import { daysText, percent } from './shown';

/** A sentence: texts, and the numbers in it by their kind. */
type Part = string | Kind;
interface Sentence {
  main: (rate: string | null) => readonly Part[];
  machine: readonly Part[];
  transport: readonly Part[];
}

const WORDS = words<Sentence>({
  en: {
    main: (rate) => [
      ...['Of ', 'people', ' promises that people had to keep, ', 'byPeople', ' were kept'],
      ...[rate === null ? ', ' : ` (${rate}), `, 'charged', ' broken, ', 'candidates'],
      ' candidates waited',
    ],
    machine: ['; ', 'machine', ' more were kept by machine'],
    transport: ['; ', 'transport', ' more were late because of the mail'],
  },
  fi: {
    main: (rate) => [
      ...['Ihmisten pidettäväksi tulleista ', 'people', ' lupauksesta pidettiin ', 'byPeople'],
      ...[rate === null ? ' ja rikottiin ' : ` (${rate}) ja rikottiin `, 'charged', '; '],
      ...['candidates', ' hakijaa odotti'],
    ],
    machine: ['; automaatti piti lisäksi ', 'machine'],
    transport: ['; sähköpostin takia myöhästyi lisäksi ', 'transport'],
  },
  sv: {
    main: (rate) => [
      ...['Av ', 'people', ' löften som människor skulle hålla hölls ', 'byPeople'],
      ...[rate === null ? ' och ' : ` (${rate}) och `, 'charged', ' bröts; ', 'candidates'],
      ' kandidater fick vänta',
    ],
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
  const counts: Partial<Record<Kind, number>> = {
    ...{ people: rate.of, byPeople: rate.kept, charged: rate.of - rate.kept },
    ...{ candidates: figures.candidatesAffected, machine: figures.keptAutomatically },
    transport: figures.lateInTransport,
  };
  const parts = [
    ...s.main(rate.rate === null ? null : percent(rate.rate, locale)),
    ...(figures.keptAutomatically > 0 ? s.machine : []),
    ...(figures.lateInTransport > 0 ? s.transport : []),
  ];
  const shown = parts.map((part, i): ComponentChildren => {
    if (!KINDS.includes(part)) return <Fragment key={i}>{part}</Fragment>;
    const kind = part as Kind;
    return (
      <a key={i} href={pathOf('/report/list', question, { kind })} data-kind={kind}>
        {counts[kind]}
      </a>
    );
  });
  return (
    <p class="sentence">
      {shown}. {daysText(question.days, locale)}, {question.zone.name}, {t.byDueDate}.
    </p>
  );
}
