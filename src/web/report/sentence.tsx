import { Fragment, type ComponentChildren, type VNode } from 'preact';
import { pathOf } from '../../reports/page/question';
import type { ReportView } from '../../reports/page/report-view';
import { REPORT_WORDS } from '../../reports/words/report.words';
import { sentenceParts } from '../../reports/words/sentence';
import { daysText } from '../../reports/words/shown';
import { useReader, useWords } from '../page/reader';

/** The report in a sentence; every number of it leads to its list. */
export function ReportSentence({ view }: { view: ReportView }): VNode {
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  const { question } = view;
  const shown = sentenceParts(view, locale).map((part, i): ComponentChildren => {
    if ('text' in part) return <Fragment key={i}>{part.text}</Fragment>;
    const { kind, n } = part;
    if (n === 0) return <Fragment key={i}>0</Fragment>;
    return (
      <a key={i} href={pathOf('/report/list', question, { kind })} data-kind={kind}>
        {n}
      </a>
    );
  });
  return (
    <p class="sentence">
      {shown} <span class="days">{daysText(question.days, locale)}</span>, {question.zone.name},{' '}
      {t.byDueDate}.
    </p>
  );
}
