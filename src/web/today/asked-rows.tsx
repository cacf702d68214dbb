import type { VNode } from 'preact';
import type { TaskRow, WaitingRow } from '../../hiring/today/today.view';
import type { TaskKind } from '../../store/entities/journey/task.entity';
import { inDialog } from '../parts/dialog';
import { Due, Moment } from '../parts/due';
import { Once } from '../answering/once';
import { useWords } from '../page/reader';
import { withBack } from '../paths/way-back';
import { TODAY_WORDS } from './today.words';

/** What colleagues were asked and have not answered. */
export function Waiting({ rows }: { rows: readonly WaitingRow[] }): VNode | null {
  const t = useWords(TODAY_WORDS);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>
        {t.waiting} <span class="quiet">{rows.length}</span>
      </h2>
      <ul class="rows">
        {rows.map((row) => (
          <WaitingOne key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function WaitingOne({ row }: { row: WaitingRow }): VNode {
  const t = useWords(TODAY_WORDS);
  const { id, application, candidate, job, whom, what, later, nudgedAt, mayNudge } = row;
  return (
    <li data-row data-application={application} tabIndex={-1}>
      <a class="person" href={`/applications/${application}`} title={candidate}>
        <bdi>{candidate}</bdi>
      </a>
      <span class="what">
        {whom} · <span dir="auto">{job.title}</span>
        <span class="quiet">
          {' '}
          · {t.since} <Moment at={row.askedAt} />
          {later === null ? null : (
            <>
              {' '}
              · {t.later} <Moment at={later} />
            </>
          )}
          {nudgedAt === null ? null : (
            <>
              {' '}
              · {t.nudged} <Moment at={nudgedAt} />
            </>
          )}
        </span>
        <q class="said" dir="auto">
          {what}
        </q>
      </span>
      <Due at={row.dueAt} state={row.isOverdue ? 'late' : 'ok'} />
      {mayNudge ? (
        <form method="post" action={`/requests/${id}/nudge`}>
          <input type="hidden" name="once" value={Once.key()} />
          <button data-key="e">{t.nudge}</button>
        </form>
      ) : (
        <small>{t.notAgain}</small>
      )}
    </li>
  );
}

/** Of these nobody but the reader knows when they are done: no page of theirs ends them. */
const ENDED_BY_HAND: readonly TaskKind[] = [
  ...(['mail_failed', 'mail_bounced', 'answer_not_sent', 'new_date', 'erasure'] as const),
];

/** What Lupaus asks the reader to do. */
export function Tasks({ rows, back }: { rows: readonly TaskRow[]; back: string }): VNode | null {
  const t = useWords(TODAY_WORDS);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>
        {t.tasks} <span class="quiet">{rows.length}</span>
      </h2>
      <ul class="rows">
        {rows.map((row) => (
          <TaskOne key={row.id} row={row} back={back} />
        ))}
      </ul>
    </section>
  );
}

function TaskOne({ row, back }: { row: TaskRow; back: string }): VNode {
  const t = useWords(TODAY_WORDS);
  const { id, kind, application, candidate, job, phone, dueAt, createdAt, path } = row;
  const isVerb = path.startsWith(`/applications/${application}/`);
  return (
    <li data-row data-application={application} tabIndex={-1}>
      <a class="person" href={`/applications/${application}`} title={candidate}>
        <bdi>{candidate}</bdi>
      </a>
      <span class="what">
        {t.asked[kind]} · <span dir="auto">{job.title}</span>
        {kind === 'call' && phone !== null ? <strong> {phone}</strong> : null}
      </span>
      {dueAt === null ? (
        <span class="quiet">
          <Moment at={createdAt} />
        </span>
      ) : (
        <Moment at={dueAt} />
      )}
      {ENDED_BY_HAND.includes(kind) ? (
        <form method="post" action={`/tasks/${id}/done`}>
          <button class="plain">{t.finish}</button>
        </form>
      ) : null}
      <a
        class="button"
        {...(isVerb ? inDialog(withBack(path, back)) : { href: path })}
        data-key="e"
      >
        {t.taskSteps[kind]}
      </a>
    </li>
  );
}
