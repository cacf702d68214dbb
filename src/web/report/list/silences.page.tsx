import type { VNode } from 'preact';
import type { SilenceLine, SilenceList } from '../../../reports/lists/silence-lists';
import { pathOf } from '../../../reports/page/question';
import { groupName } from '../../../reports/words/group-name';
import { REPORT_WORDS } from '../../../reports/words/report.words';
import { daysText } from '../../../reports/words/shown';
import { Moment } from '../../parts/due';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { LIST_WORDS } from '../list.words';
import { SILENCES_WORDS } from './silences.words';

/** Whose candidates were left without a word for ten business days. */
export function silencesPage(frame: Frame, list: SilenceList): string {
  const { locale } = frame.reader;
  const actions = (
    <a class="button" href={pathOf('/report', list.question)}>
      {LIST_WORDS[locale].back}
    </a>
  );
  const { title } = SILENCES_WORDS[locale];
  return staffPage(frame, { title, place: 'report', actions }, <Silences list={list} />);
}

function Silences({ list: { question, total, items, next } }: { list: SilenceList }): VNode {
  const t = useWords(SILENCES_WORDS);
  const { columns, ...l } = useWords(LIST_WORDS);
  const { groups } = useWords(REPORT_WORDS);
  const { locale } = useReader();
  if (total === 0) return <p class="empty">{t.none}</p>;
  return (
    <div class="report">
      <p class="quiet">
        {t.about} <a href="/report/definitions#leftSilent">{REPORT_WORDS[locale].howCounted}</a>
      </p>
      <p class="quiet" data-total={total}>
        {l.count(total)} · {daysText(question.days, locale)}, {question.zone.name}.
      </p>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.title}>
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{columns.candidate}</th>
              <th scope="col">{columns.job}</th>
              <th scope="col">
                {items.some(({ isNamed }) => isNamed) ? columns.person : groups.team}
              </th>
              <th scope="col">{t.since}</th>
              <th scope="col">{t.longAt}</th>
              <th scope="col">{t.ended}</th>
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
          <a class="button" href={pathOf('/report/silences', question, { cursor: next })}>
            {l.next}
          </a>
        </p>
      )}
    </div>
  );
}

function Row({ line }: { line: SilenceLine }): VNode {
  const t = useWords(SILENCES_WORDS);
  const { unseen } = useWords(LIST_WORDS);
  const { locale } = useReader();
  const { application, candidate, job, person, isNamed, since, longAt, endedAt } = line;
  return (
    <tr>
      <th scope="row" dir="auto">
        {candidate === null ? (
          <span class="quiet">{unseen}</span>
        ) : (
          <a class="person" href={`/applications/${application}`}>
            {candidate}
          </a>
        )}
      </th>
      <td dir="auto">{job.title}</td>
      <td dir="auto">
        {groupName(isNamed ? 'recruiter' : 'team', { key: person.id, name: person.name }, locale)}
      </td>
      <td>
        <Moment at={since} />
      </td>
      <td>
        <Moment at={longAt} />
      </td>
      <td>{endedAt === null ? t.goesOn : <Moment at={endedAt} />}</td>
    </tr>
  );
}
