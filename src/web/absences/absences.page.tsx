import type { VNode } from 'preact';
import type { AbsenceItem, AbsencesNow } from '../../hiring/verbs/absences/absence-list';
import { inDialog } from '../parts/dialog';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { WORDS } from './absences.words';

/** Who is away, when, and who answers meanwhile. */
export function absencesPage(frame: Frame, absences: AbsencesNow, done: unknown): string {
  const t = WORDS[frame.reader.locale];
  const actions = (
    <a class="button primary" {...inDialog('/absences/new')}>
      {t.add}
    </a>
  );
  return staffPage(
    frame,
    { title: t.title, place: 'me', actions },
    <Absences absences={absences} done={done} />,
  );
}

function Absences({ absences, done }: { absences: AbsencesNow; done: unknown }): VNode {
  const t = useWords(WORDS);
  const { now, coming, past } = absences;
  return (
    <>
      <DoneNote code={done} words={t.done} />
      {now.length + coming.length === 0 ? <p class="empty">{t.none}</p> : null}
      <Group title={t.now} items={now} />
      <Group title={t.coming} items={coming} />
      <Group title={t.past} items={past} />
    </>
  );
}

function Group({ title, items }: { title: string; items: readonly AbsenceItem[] }): VNode | null {
  const t = useWords(WORDS);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <div class="scrolls" role="region" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.away}</th>
              <th scope="col">{t.answers}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.to}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ item }: { item: AbsenceItem }): VNode {
  const t = useWords(WORDS);
  const { id, user, delegate, from, to, isCancelled, canCancel } = item;
  return (
    <tr>
      <th scope="row" class="who">
        <bdi>{user.name}</bdi>
      </th>
      <td>
        <bdi>{delegate.name}</bdi>
      </td>
      <td>
        <Moment at={from} />
      </td>
      <td>
        <Moment at={to} />
      </td>
      <td>
        {isCancelled ? <span class="quiet">{t.cancelled}</span> : null}
        {canCancel ? (
          <form method="post" action={`/absences/${id}/cancel`}>
            <button>
              {t.callOff}
              <span class="unseen">: {user.name}</span>
            </button>
          </form>
        ) : null}
      </td>
    </tr>
  );
}
