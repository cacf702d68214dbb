import type { VNode } from 'preact';
import type { ApplicationPageView } from '../../../hiring/applications/page/application-page.view';
import { inDialog } from '../../parts/dialog';
import { Moment } from '../../parts/due';
import { useWords } from '../../page/reader';
import { HEAD_WORDS as WORDS } from './head.words';

/** Who it is from, for which job, where it stands, who answers, and how the person is reached. */
export function ApplicationHeadPart({
  view,
  isHr,
}: {
  view: ApplicationPageView;
  isHr: boolean;
}): VNode {
  const t = useWords(WORDS);
  const { head, addressFails, others, undoUntil } = view;
  const { candidate, job, stage, owner, status } = head;
  // what was under way ended by the erasure: the job may be open
  const ended = candidate.erasedAt == null ? t.status.closed : t.status.erased;
  const words = { ...t.status, closed: ended };
  const correct = inDialog(`/applications/${head.id}/candidate`);
  return (
    <>
      <p class="facts">
        <a href={`/jobs/${job.id}`} dir="auto">
          {job.title}
        </a>{' '}
        · <span>{status === 'active' ? stage.name : words[status]}</span> ·{' '}
        <span>
          {t.owner} <b>{owner.name}</b>
        </span>
      </p>
      {candidate.erasedAt == null ? (
        <p class="facts quiet">
          <Reach view={view} /> · <a {...correct}>{t.correct}</a> · <Received head={head} />
          {candidate.internal ? ` · ${t.internal}` : ''}
          {head.externalId === null ? '' : ` · ${head.externalId}`}
          {isHr ? <OfPerson id={candidate.id} /> : null}
        </p>
      ) : (
        <p class="banner" role="note">
          {t.erased} <Moment at={candidate.erasedAt} />. {t.erasedStays}
        </p>
      )}
      {head.mailedBy === null ? null : (
        <p class="facts">
          {t.mailedBy(head.mailedBy)} <span class="quiet">{t.mailedByThem}</span>
        </p>
      )}
      {addressFails === null ? null : (
        <p class="problem" role="note">
          {t.fails} <Moment at={addressFails.since} />: <q dir="auto">{addressFails.detail}</q>.{' '}
          {t.called} <a {...correct}>{t.correctAddress}</a>.
        </p>
      )}
      {undoUntil === null ? null : (
        <p class="banner" role="status">
          {t.canUndo} <Moment at={undoUntil} />.{' '}
          <a {...inDialog(`/applications/${head.id}/undo`)}>{t.undo}</a>
        </p>
      )}
      {others.length === 0 ? null : (
        <p class="facts">
          {t.others}{' '}
          {others.map(({ id, job: title, stage: at, status: how }, i) => (
            <span key={id}>
              {i > 0 ? ', ' : ''}
              <a href={`/applications/${id}`} dir="auto">
                {title}
              </a>{' '}
              <span class="quiet">({how === 'active' ? at : words[how]})</span>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** When the application came; of an imported one whose promises start later also when the person applied. */
function Received({ head }: Pick<ApplicationPageView, 'head'>): VNode {
  const t = useWords(WORDS);
  const { appliedAt, receivedAt } = head;
  if (appliedAt === null || appliedAt === receivedAt) {
    return (
      <>
        {t.received} <Moment at={receivedAt} />
      </>
    );
  }
  return (
    <>
      {t.applied} <Moment at={appliedAt} />, {t.imported} <Moment at={receivedAt} />
    </>
  );
}

/** What HR does with what is known of the person. */
function OfPerson({ id }: { id: string }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      {' '}
      · <a href={`/candidates/${id}/export`}>{t.takeAlong}</a> ·{' '}
      <a {...inDialog(`/candidates/${id}/merge`)}>{t.merge}</a> ·{' '}
      <a {...inDialog(`/candidates/${id}/erase`)}>{t.erase}</a>
    </>
  );
}

function Reach({ view: { head } }: { view: ApplicationPageView }): VNode {
  const t = useWords(WORDS);
  const { email, phone, contact, locale } = head.candidate;
  const ways = [
    ...(email === null ? [] : [<a href={`mailto:${email}`}>{email}</a>]),
    ...(phone === null ? [] : [<a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>]),
  ];
  if (ways.length === 0) {
    return (
      <span>
        {t.unreachable} <a {...inDialog(`/applications/${head.id}/candidate`)}>{t.addOne}</a>
      </span>
    );
  }
  return (
    <span>
      {t.contact[contact]}{' '}
      {ways.map((way, i) => (
        <span key={i}>
          {i > 0 ? ', ' : ''}
          {way}
        </span>
      ))}{' '}
      · {(t.language as Record<string, string>)[locale] ?? locale}
    </span>
  );
}
