import type { VNode } from 'preact';
import type { Line, LineList } from '../../../reports/lists/line-lists';
import { pathOf } from '../../../reports/page/question';
import { Moment } from '../../parts/due';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { EXPORTS_WORDS } from '../../exports/exports.words';
import { staffPage } from '../../page/staff';
import { ruleName } from '../../words/rules';
import { groupName } from '../../../reports/words/group-name';
import { REPORT_WORDS } from '../../../reports/words/report.words';
import { LineExplanation } from '../../fairness/explanations/line-explanation';
import { LIST_WORDS } from '../list.words';
import { daysText, hoursText } from '../../../reports/words/shown';

/** What a number of the report counts. */
export function listPage(frame: Frame, list: LineList): string {
  const t = LIST_WORDS[frame.reader.locale];
  const { question, kind } = list;
  const actions = (
    <>
      <a class="button" href={pathOf('/report', question)}>
        {t.back}
      </a>
      <a class="button" href={pathOf('/report/list.csv', question, { kind })} download>
        {t.csv}
      </a>
      <a class="button" href={pathOf('/report/exports', question, { kind })}>
        {EXPORTS_WORDS[frame.reader.locale].entrance}
      </a>
    </>
  );
  const about = { title: t.titles[kind], place: 'report', actions } as const;
  return staffPage(frame, about, <Lines list={list} />);
}

function Lines({ list: { question, kind, total, items, next } }: { list: LineList }): VNode {
  const t = useWords(LIST_WORDS);
  const { locale } = useReader();
  const { columns } = t;
  const { groups } = useWords(REPORT_WORDS);
  const isNamed = items.some((line) => line.isNamed);
  if (total === 0) return <p class="empty">{t.nothing}</p>;
  return (
    <div class="report">
      <p class="quiet" data-total={total}>
        {t.count(total)}
        {kind === 'open' ? '.' : ` · ${daysText(question.days, locale)}, ${question.zone.name}.`}
      </p>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.titles[kind]}>
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{columns.candidate}</th>
              <th scope="col">{columns.promise}</th>
              <th scope="col">{columns.job}</th>
              <th scope="col">{isNamed ? columns.person : groups.team}</th>
              <th scope="col">{columns.due}</th>
              <th scope="col">{columns.outcome}</th>
              <th scope="col">{t.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <Row key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {next === null ? null : (
        <p class="actions">
          <a class="button" href={pathOf('/report/list', question, { kind, cursor: next })}>
            {t.next}
          </a>
        </p>
      )}
    </div>
  );
}

function Row({ line }: { line: Line }): VNode {
  const t = useWords(LIST_WORDS);
  const { locale } = useReader();
  const { id, application, candidate, job, person, isNamed, dueAt, rule, title } = line;
  return (
    <tr>
      <th scope="row" dir="auto">
        {candidate === null ? (
          <span class="quiet">{t.unseen}</span>
        ) : (
          <a class="person" href={`/applications/${application}`}>
            {candidate}
          </a>
        )}
      </th>
      <td>{ruleName(rule, title, locale)}</td>
      <td dir="auto">{job.title}</td>
      <td dir="auto">
        {groupName(isNamed ? 'recruiter' : 'team', { key: person.id, name: person.name }, locale)}
      </td>
      <td>
        <Moment at={dueAt} />
      </td>
      <td>
        <Outcome line={line} />
        <LineExplanation line={line} />
      </td>
      <td>
        {candidate === null ? (
          '–'
        ) : (
          <a href={`/applications/${application}/promises/${id}`} data-evidence>
            {t.evidence}
          </a>
        )}
      </td>
    </tr>
  );
}

function Outcome({ line }: { line: Line }): VNode {
  const t = useWords(LIST_WORDS);
  const { locale } = useReader();
  const { status, isMachine, isTransport, overdueBusinessSeconds: over } = line;
  const isBroken = status === 'late' || status === 'overdue';
  const said = [
    t.statuses[status],
    ...(isMachine ? [t.byMachine] : []),
    ...(isTransport ? [t.byMail] : []),
    ...(isBroken && over !== null ? [t.over(hoursText(over / 3600, locale))] : []),
  ];
  return <span class={isBroken ? 'broken' : undefined}>{said.join(', ')}</span>;
}
