import type { VNode } from 'preact';
import type { MergeAhead } from '../../hiring/candidates/merging/merging';
import type { Candidate } from '../../store/entities/hiring/candidate.entity';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { Actions, Field, Form, Problem } from '../parts/form';
import { MERGE_WORDS as WORDS } from './merge.words';

interface Shown {
  from: Candidate;
  into: string;
  /** What would go where; null before it is known into which. */
  ahead: MergeAhead | null;
  /** Others of the same name. */
  alike: readonly Candidate[];
  problem: string | null;
  once: string;
}

/** Which record another one becomes a part of, and what that does. */
export function mergePage(frame: Frame, shown: Shown): string {
  const title = WORDS[frame.reader.locale].title(shown.from.name);
  return staffPage(frame, { title, place: 'board' }, <Merge {...shown} />);
}

function Merge({ from, into, ahead, alike, problem, once }: Shown): VNode {
  const t = useWords(WORDS);
  const path = `/candidates/${from.id}/merge`;
  return (
    <>
      <Problem text={problem} />
      {ahead === null ? (
        <>
          <p>{t.which}</p>
          <Alike path={path} alike={alike} />
          <form method="get" action={path} class="form">
            <Field {...{ name: 'into', label: t.into, hint: t.intoHint, value: into }} />
            <Actions>
              <button>{t.look}</button>
            </Actions>
          </form>
        </>
      ) : (
        <>
          <Ahead ahead={ahead} />
          <Form action={path} once={once}>
            <input type="hidden" name="into" value={ahead.into.id} />
            <Actions>
              <button class="primary">{t.merge}</button>
              <a class="button" href={path}>
                {t.another}
              </a>
            </Actions>
          </Form>
        </>
      )}
    </>
  );
}

function Alike({ path, alike }: { path: string; alike: readonly Candidate[] }): VNode {
  const t = useWords(WORDS);
  if (alike.length === 0) return <p class="quiet">{t.noneAlike}</p>;
  return (
    <>
      <p>{t.alike}</p>
      <ul>
        {alike.map(({ id, name, email, phone }) => (
          <li key={id}>
            <a href={`${path}?into=${id}`}>
              <bdi>{name}</bdi> · {email ?? phone ?? t.unreachable}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Ahead({ ahead: { from, into, moving } }: { ahead: MergeAhead }): VNode {
  const t = useWords(WORDS);
  const twice = moving.filter(({ isTwice }) => isTwice);
  return (
    <>
      <p>
        <bdi>{from.name}</bdi> ({from.email ?? t.unreachable}) {t.becomes}{' '}
        <strong>
          <bdi>{into.name}</bdi> ({into.email ?? t.unreachable})
        </strong>
        .
      </p>
      {moving.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <p>{t.moves}</p>
          <ul>
            {moving.map(({ id, title }) => (
              <li key={id} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t.stays}</p>
      {twice.length === 0 ? null : (
        <p class="problem" role="note">
          {t.twice} <span dir="auto">{twice.map(({ title }) => title).join(', ')}</span>.{' '}
          {t.twiceStays}
        </p>
      )}
      <p>
        <strong>{t.noWayBack}</strong>
      </p>
    </>
  );
}
