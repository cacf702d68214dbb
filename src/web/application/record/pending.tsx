import type { VNode } from 'preact';
import type {
  ApplicationPageView,
  PendingView,
} from '../../../hiring/applications/page/application-page.view';
import { inDialog } from '../../parts/dialog';
import { Moment } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';
import { PURPOSE_WORDS } from '../../words/purposes';
import { PENDING_WORDS as WORDS } from './pending.words';
import { SmallForm } from './small-form';

/** What is under way: what Lupaus asks for, meetings, assignments, and colleagues who were asked. */
export function Pending({ view, once }: { view: ApplicationPageView; once: string }): VNode | null {
  const t = useWords(WORDS);
  const { interviews, assignments, requests, tasks } = view.pending;
  const path = `/applications/${view.head.id}`;
  if (interviews.length + assignments.length + requests.length + tasks.length === 0) return null;
  return (
    <section aria-labelledby="pending">
      <h2 id="pending">{t.title}</h2>
      <ul class="owed">
        {tasks.map((task) => (
          <Task key={task.id} task={task} path={path} once={once} />
        ))}
        {interviews.map(({ id, starts, ends, status }) => (
          <li key={id}>
            <p class="what">
              <b>{status === 'held' ? t.held : t.interview}</b> <Moment at={starts} /> –{' '}
              <Moment at={ends} />
            </p>
            <p class="actions">
              <Link path={path} verb={`interview-move?about=${id}`} label={t.move} />
              {status === 'held' ? null : (
                <Link path={path} verb={`interview-cancel?about=${id}`} label={t.cancel} />
              )}
              <Link path={path} verb={`no-show?about=${id}`} label={t.noShow} />
            </p>
          </li>
        ))}
        {assignments.map(({ id, due, text }) => (
          <li key={id}>
            <p class="what">
              <b>{t.assignment}</b> {t.backBy} <Moment at={due} />
            </p>
            <blockquote dir="auto" class="said">
              {text.slice(0, 200)}
            </blockquote>
            <p class="actions">
              <Link path={path} verb={`returned?about=${id}`} label={t.returned} />
            </p>
          </li>
        ))}
        {requests.map(({ id, to, what, due, askedAt }) => (
          <li key={id}>
            <p class="what">
              <b dir="auto">{to}</b> {t.asked} <Moment at={askedAt} />, {t.by} <Moment at={due} />
            </p>
            <blockquote dir="auto" class="said">
              {what}
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Link({ path, verb, label }: { path: string; verb: string; label: string }): VNode {
  return (
    <a class="button" {...inDialog(`${path}/${verb}`)}>
      {label}
    </a>
  );
}

function Task({
  task: { id, kind, purposes, about, text, dueAt },
  path,
  once,
}: {
  task: PendingView['tasks'][number];
  path: string;
  once: string;
}): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const what = purposes.map((one) => PURPOSE_WORDS[locale][one]).join(', ');
  return (
    <li>
      <p class="what">
        <b>{t.tasks[kind]}</b> {what}
        {dueAt === null ? null : (
          <>
            , {t.by} <Moment at={dueAt} />
          </>
        )}
      </p>
      {text === null ? null : (
        <details>
          <summary>{t.details}</summary>
          <pre dir="auto">{text}</pre>
        </details>
      )}
      <div class="actions">
        {kind === 'call' || kind === 'mail_bounced' ? (
          <Link path={path} verb={`call?task=${id}`} label={t.call} />
        ) : null}
        {kind === 'new_date' ? <Link path={path} verb="reschedule" label={t.newDate} /> : null}
        {kind === 'mail_failed' && about !== null ? (
          <Link path={path} verb={`retry?about=${about}`} label={t.retry} />
        ) : null}
        <SmallForm
          {...{ action: `${path}/task`, about: id, once, button: t.done, label: t.tasks[kind] }}
        />
      </div>
    </li>
  );
}
