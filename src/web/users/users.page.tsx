import type { VNode } from 'preact';
import type { Standing } from '../../hiring/people/colleagues.repository';
import type { User } from '../../store/entities/accounts/user.entity';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { inDialog } from '../parts/dialog';
import { Moment } from '../parts/due';
import { ROLE_WORDS, STATUS_WORDS, USERS_WORDS } from './users.words';

/** Somebody with an account, and what is in their hands. */
export type UserRow = Pick<User, 'id' | 'name' | 'email' | 'role' | 'status' | 'team'> & Standing;

/** Everybody with an account. @param done a code of what was done */
export function usersPage(frame: Frame, rows: readonly UserRow[], done: string): string {
  const t = USERS_WORDS[frame.reader.locale];
  const actions = (
    <a class="button primary" {...inDialog('/settings/users/invite')}>
      {t.invite}
    </a>
  );
  return staffPage(
    frame,
    { title: t.title, place: 'settings', actions },
    <List rows={rows} done={done} />,
  );
}

function List({ rows, done }: { rows: readonly UserRow[]; done: string }): VNode {
  const t = useWords(USERS_WORDS);
  const told = Object.entries(t.done).find(([code]) => code === done)?.[1];
  return (
    <>
      {told === undefined ? null : (
        <p class="done" role="status">
          {told}
        </p>
      )}
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.email}</th>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.team}</th>
              <th scope="col">{t.status}</th>
              <th scope="col">{t.seen}</th>
              <th scope="col" class="number">
                {t.open}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ row }: { row: UserRow }): VNode {
  const t = useWords(USERS_WORDS);
  const { locale } = useReader();
  const { id, name, email, role, status, team, lastSeenAt, open } = row;
  return (
    <tr class={status === 'disabled' ? 'quiet' : undefined}>
      <th scope="row" dir="auto" class="who">
        {name}
      </th>
      <td>{email}</td>
      <td>{ROLE_WORDS[locale][role]}</td>
      <td dir="auto">{team ?? '–'}</td>
      <td>{STATUS_WORDS[locale][status]}</td>
      <td>{lastSeenAt === null ? t.never : <Moment at={lastSeenAt} />}</td>
      <td class="number">{open === 0 ? '–' : open}</td>
      <td>
        <a {...inDialog(`/settings/users/${id}`)}>
          {t.change}
          <span class="unseen"> {name}</span>
        </a>
      </td>
    </tr>
  );
}
