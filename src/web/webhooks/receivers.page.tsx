import type { VNode } from 'preact';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { inDialog } from '../parts/dialog';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import type { ReceiverRow } from './receiver-views';
import { StateOf } from './receiver-state';
import { WORDS } from './webhooks.words';

/** Who hears of what happens here. */
export function receiversPage(frame: Frame, rows: readonly ReceiverRow[], done: string): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'settings' }, <All rows={rows} done={done} />);
}

function All({ rows, done }: { rows: readonly ReceiverRow[]; done: string }): VNode {
  const t = useWords(WORDS);
  const isEndpoint = ({ receiver }: ReceiverRow) => receiver.kind === 'webhook';
  return (
    <>
      <DoneNote code={done} words={t.done} />
      <p class="quiet measure">{t.about}</p>
      <Group
        {...{ title: t.endpoints, empty: t.noEndpoints, rows: rows.filter(isEndpoint) }}
        {...{ add: t.newEndpoint, path: '/settings/webhooks/new' }}
      />
      <Group
        {...{ title: t.channels, empty: t.noChannels, add: t.newChannel }}
        rows={rows.filter((row) => !isEndpoint(row))}
        path="/settings/webhooks/new-channel"
      />
    </>
  );
}

function Group({
  title,
  empty,
  rows,
  add,
  path,
}: {
  title: string;
  empty: string;
  rows: readonly ReceiverRow[];
  add: string;
  path: string;
}): VNode {
  const t = useWords(WORDS);
  return (
    <section class="receivers">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p class="empty">{empty}</p>
      ) : (
        <div class="scrolls" role="region" tabIndex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.url}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.last}</th>
                <th scope="col" class="number">
                  {t.waiting}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.receiver.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>
        <a class="button" {...inDialog(path)}>
          {add}
        </a>
      </p>
    </section>
  );
}

function Row({ row: { receiver, waiting } }: { row: ReceiverRow }): VNode {
  const t = useWords(WORDS);
  const { id, name, kind, host, deliveredAt } = receiver;
  return (
    <tr>
      <th scope="row" class="who">
        <a class="person" href={`/settings/webhooks/${id}`} dir="auto">
          {name}
        </a>
      </th>
      <td class="host">{kind === 'webhook' ? host : `${t.kinds[kind]}, ${host}`}</td>
      <td>
        <StateOf receiver={receiver} />
      </td>
      <td>{deliveredAt === null ? t.never : <Moment at={deliveredAt} />}</td>
      <td class="number">{waiting === 0 ? '–' : waiting}</td>
    </tr>
  );
}
