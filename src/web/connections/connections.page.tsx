import type { VNode } from 'preact';
import type { ConnectionLine } from '../../integrations/ats/overview/connection-overview';
import { VENDORS } from '../../integrations/ats/record';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import { Icon } from '../parts/icon';
import { CONNECTIONS_WORDS } from './connections.words';
import { VENDOR_NAMES } from './vendors';

/** Where everything about connections is. */
export const CONNECTIONS = '/settings/connections';

/** All connections. @param done a code of what was done */
export function connectionsPage(
  frame: Frame,
  lines: readonly ConnectionLine[],
  done: string,
): string {
  const t = CONNECTIONS_WORDS[frame.reader.locale];
  const actions = (
    <a class="button primary" href={`${CONNECTIONS}/new`}>
      {t.add}
    </a>
  );
  return staffPage(
    frame,
    { title: t.title, place: 'settings', actions },
    <>
      <DoneNote code={done} words={t.done} />
      <p class="measure">{t.lead}</p>
      {lines.length === 0 ? <p class="empty">{t.none}</p> : <List lines={lines} />}
    </>,
  );
}

/** Where one says which ATS it is. */
export function vendorsPage(frame: Frame): string {
  const t = CONNECTIONS_WORDS[frame.reader.locale];
  return staffPage(
    frame,
    { title: t.add, place: 'settings' },
    <>
      <p>{t.which}</p>
      <ul class="vendors">
        {VENDORS.map((vendor) => (
          <li key={vendor}>
            <a class="button" href={`${CONNECTIONS}/new?vendor=${vendor}`}>
              {VENDOR_NAMES[vendor]}
            </a>
          </li>
        ))}
      </ul>
    </>,
  );
}

function List({ lines }: { lines: readonly ConnectionLine[] }): VNode {
  const t = useWords(CONNECTIONS_WORDS);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.name}</th>
            <th scope="col">{t.columns.vendor}</th>
            <th scope="col">{t.columns.mails}</th>
            <th scope="col">{t.columns.last}</th>
            <th scope="col">{t.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.connection.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { line: ConnectionLine }): VNode {
  const t = useWords(CONNECTIONS_WORDS);
  const { connection, last } = line;
  return (
    <tr>
      <th scope="row" dir="auto" class="who">
        <a href={`${CONNECTIONS}/${connection.id}`}>{connection.name}</a>
      </th>
      <td>{VENDOR_NAMES[connection.vendor]}</td>
      <td>{t.mailOptions[connection.mails]}</td>
      <td>{last === null ? t.never : <Moment at={last.receivedAt} />}</td>
      <td>
        <ConnectionChip line={line} />
      </td>
    </tr>
  );
}

/** How a connection stands, as a word, a sign and a colour. */
export function ConnectionChip({ line }: { line: ConnectionLine }): VNode {
  const t = useWords(CONNECTIONS_WORDS);
  const { connection, open, unmapped, last } = line;
  const chip = (
    state: 'ok' | 'soon' | 'late',
    icon: 'check' | 'bell' | 'alert' | 'pause' | 'clock',
    text: string,
  ) => (
    <span class="chip" data-state={state}>
      <Icon name={icon} />
      {text}
    </span>
  );
  if (connection.status === 'off') return chip('ok', 'pause', t.off);
  if (open.failed > 0) return chip('late', 'alert', t.failed(open.failed));
  const needed = Math.max(open.held, unmapped);
  if (needed > 0) return chip('soon', 'bell', t.needs(needed));
  if (connection.reconcileProblem !== null) return chip('soon', 'alert', t.failed(1));
  return last === null ? chip('ok', 'clock', t.quiet) : chip('ok', 'check', t.well);
}
