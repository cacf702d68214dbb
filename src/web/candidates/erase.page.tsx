import type { VNode } from 'preact';
import type { ErasureAhead } from '../../hiring/candidates/erasure/erasing';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { Moment } from '../parts/due';
import { Actions, Field, Form, Problem, Prose, Tick } from '../parts/form';
import { ERASE_WORDS as WORDS } from './erase.words';

interface Shown {
  typed: { name: string; why: string; isTold: boolean };
  problem: string | null;
  once: string;
}

/** What would be gone for good, and the form that asks for the name. */
export function erasePage(frame: Frame, ahead: ErasureAhead, shown: Shown): string {
  const t = WORDS[frame.reader.locale];
  const title = t.title(ahead.candidate.name);
  return staffPage(frame, { title, place: 'board' }, <Erase ahead={ahead} shown={shown} />);
}

function Erase({ ahead, shown }: { ahead: ErasureAhead; shown: Shown }): VNode {
  const t = useWords(WORDS);
  const { candidate, active, keepUntil } = ahead;
  const { typed, problem, once } = shown;
  return (
    <>
      <Problem text={problem} />
      <p>{t.gone}</p>
      <Gone ahead={ahead} />
      <p>{t.stays}</p>
      {active === 0 ? null : <p>{t.active(active)}</p>}
      {keepUntil === null ? null : (
        <p class="problem" role="note">
          {t.kept} {t.keptUntil} <Moment at={keepUntil} />.
        </p>
      )}
      <Form action={`/candidates/${candidate.id}/erase`} once={once}>
        <Prose
          {...{ name: 'why', label: t.why, hint: t.whyHint, value: typed.why }}
          rows={2}
          maxLength={500}
        />
        {candidate.email === null ? null : (
          <Tick name="tell" label={t.tell} checked={typed.isTold} hint={t.tellHint} />
        )}
        {keepUntil === null ? null : <Tick name="confirm" label={t.confirm} />}
        <p>
          {t.typeName} <strong dir="auto">{candidate.name}</strong>
        </p>
        <Field {...{ name: 'name', label: t.name, value: typed.name }} autocomplete="off" />
        <p>
          <strong>{t.noWayBack}</strong>
        </p>
        <Actions>
          <button class="primary">{t.erase}</button>
        </Actions>
      </Form>
    </>
  );
}

function Gone({ ahead }: { ahead: ErasureAhead }): VNode {
  const t = useWords(WORDS);
  const { applications, written, received, words } = ahead;
  const rows: [string, number][] = [
    [t.counts.applications, applications],
    [t.counts.written, written],
    [t.counts.received, received],
    [t.counts.words, words],
  ];
  return (
    <table class="gone">
      <tbody>
        {rows.map(([what, count]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td class="number">{count === 0 ? '–' : count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
