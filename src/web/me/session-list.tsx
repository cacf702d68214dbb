import type { VNode } from 'preact';
import { useWords } from '../page/reader';
import { Moment } from '../parts/due';
import type { SessionRow } from './me-views';
import { ME_WORDS } from './me.words';

/** Where somebody is signed in, the latest first; each can be ended. */
export function SessionList({ sessions }: { sessions: readonly SessionRow[] }): VNode {
  const t = useWords(ME_WORDS);
  return (
    <>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.sessions}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.browser}</th>
              <th scope="col">{t.since}</th>
              <th scope="col">{t.seen}</th>
              <th scope="col">{t.where}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <Row key={session.id} session={session} />
            ))}
          </tbody>
        </table>
      </div>
      {sessions.some(({ place }) => place !== 'here') ? (
        <form method="post" action="/me/sessions/others/end">
          <p>
            <button>{t.endOthers}</button>
          </p>
        </form>
      ) : null}
    </>
  );
}

function Row({ session }: { session: SessionRow }): VNode {
  const t = useWords(ME_WORDS);
  const { id, browser, signedInAt, lastSeenAt, place } = session;
  const name = browser ?? t.unknown;
  return (
    <tr>
      <th scope="row" class="who">
        {name}
      </th>
      <td>
        <Moment at={signedInAt} />
      </td>
      <td>
        <Moment at={lastSeenAt} />
      </td>
      <td>
        {place === 'here' ? (
          <strong>{t.here}</strong>
        ) : place === 'same' ? (
          t.samePlace
        ) : (
          t.elsewhere
        )}
      </td>
      <td>
        <form method="post" action={`/me/sessions/${id}/end`}>
          <button class="plain">
            {t.end}
            <span class="unseen"> {name}</span>
          </button>
        </form>
      </td>
    </tr>
  );
}
