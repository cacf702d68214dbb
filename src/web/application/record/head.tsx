import type { VNode } from 'preact';
import type { ApplicationPageView } from '../../../hiring/applications/page/application-page.view';
import { inDialog } from '../../parts/dialog';
import { Moment } from '../../parts/due';
import { useWords } from '../../page/reader';
import { HEAD_WORDS as WORDS } from './head.words';

/** Who it is from, for which job, where it stands, who answers, and how the person is reached. */
export function ApplicationHeadPart({ view }: { view: ApplicationPageView }): VNode {
  const t = useWords(WORDS);
  const { head, addressFails, others, undoUntil } = view;
  const { candidate, job, stage, owner, status } = head;
  const correct = inDialog(`/applications/${head.id}/candidate`);
  return (
    <>
      <p class="facts">
        <a href={`/jobs/${job.id}`} dir="auto">
          {job.title}
        </a>{' '}
        · <span>{status === 'active' ? stage.name : t.status[status]}</span> ·{' '}
        <span>
          {t.owner} <b>{owner.name}</b>
        </span>
      </p>
      <p class="facts quiet">
        <Reach view={view} /> · <a {...correct}>{t.correct}</a> · {t.received}{' '}
        <Moment at={head.receivedAt} />
        {candidate.internal ? ` · ${t.internal}` : ''}
        {head.externalId === null ? '' : ` · ${head.externalId}`}
      </p>
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
              <span class="quiet">({how === 'active' ? at : t.status[how]})</span>
            </span>
          ))}
        </p>
      )}
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
