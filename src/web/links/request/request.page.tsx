import type { VNode } from 'preact';
import type { RequestView } from '../../../hiring/verbs/requests/request.view';
import { useWords } from '../../page/reader';
import type { Guest } from '../../page/reader-of-guests';
import { Form } from '../../parts/form';
import { FullMoment } from '../../parts/full-moment';
import { linkPage } from '../link-parts';
import { AnswerFields, type RequestShown } from './answer-fields';
import { REQUEST_WORDS } from './request.words';

/** What a colleague is asked, and the form for the answer: all that they need, and nothing of other candidates. */
export function requestPage(guest: Guest, shown: RequestShown): string {
  const { asker, timezone } = shown.request;
  const there = at(guest, shown.secret, timezone);
  const t = REQUEST_WORDS[guest.reader.locale];
  return linkPage(there, t.title(asker), <Request shown={shown} />);
}

/** After the answer. */
export function answeredPage(guest: Guest, asker: string): string {
  const t = REQUEST_WORDS[guest.reader.locale];
  return linkPage(guest, t.done, <p role="status">{t.has(asker)}</p>);
}

/** After they said when. */
export function postponedPage(guest: Guest, secret: string, request: RequestView): string {
  const t = REQUEST_WORDS[guest.reader.locale];
  const there = at(guest, secret, request.timezone);
  const body = (
    <>
      <p role="status">{t.has2(request.asker)}</p>
      {request.later === null ? null : (
        <p>
          {t.saidLater} <FullMoment at={request.later} />.
        </p>
      )}
      <p>
        <a class="button" href={pathOf(secret)}>
          {t.back}
        </a>
      </p>
    </>
  );
  return linkPage(there, t.postponed, body);
}

/** Where the page is read: in the colleague's zone, and in other languages at its own address, also after saying when. */
function at(guest: Guest, secret: string, zone: string): Guest {
  return { ...guest, path: pathOf(secret), reader: { ...guest.reader, zone } };
}

function pathOf(secret: string): string {
  return `/request/${encodeURIComponent(secret)}`;
}

function Request({ shown }: { shown: RequestShown }): VNode {
  const t = useWords(REQUEST_WORDS);
  const { request } = shown;
  const { candidate, job, what, due, later, answeredAt, isWanted } = request;
  return (
    <>
      <dl>
        <dt>{t.about}</dt>
        <dd dir="auto">
          {candidate}, {job}
        </dd>
        <dt>{t.by}</dt>
        <dd>
          <FullMoment at={due} />
        </dd>
        {later === null ? null : <dt>{t.saidLater}</dt>}
        {later === null ? null : (
          <dd>
            <FullMoment at={later} />
          </dd>
        )}
      </dl>
      <h2>{t.question}</h2>
      <pre dir="auto">{what}</pre>
      {answeredAt !== null ? (
        <p class="done" role="status">
          {t.answered} <FullMoment at={answeredAt} />. {t.thanks}
        </p>
      ) : (
        <>
          {isWanted ? null : <p role="status">{t.over}</p>}
          <AnswerFields path={pathOf(shown.secret)} shown={shown} />
          {isWanted ? <Later path={pathOf(shown.secret)} days={request.days} /> : null}
        </>
      )}
    </>
  );
}

function Later({ path, days }: { path: string; days: readonly string[] }): VNode {
  const t = useWords(REQUEST_WORDS);
  return (
    <details class="later">
      <summary>{t.later}</summary>
      <p>{t.laterHow}</p>
      <Form action={`${path}/later`}>
        {days.map((day) => (
          <p key={day}>
            <button name="by" value={day}>
              <FullMoment at={day} />
            </button>
          </p>
        ))}
      </Form>
    </details>
  );
}
