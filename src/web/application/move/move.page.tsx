import type { VNode } from 'preact';
import type { ApplicationHead } from '../../../hiring/applications/application-heads';
import type { Forerunner } from '../../../kernel/errors';
import { Moment } from '../../parts/due';
import { Actions, Choice, Field, Form, Problem, Prose, Tick } from '../../parts/form';
import { Preview } from '../../parts/preview';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { otherEnds, stageNamed } from './destination';
import { DueField, type DueLook } from '../parts/due-field';
import { Typed } from '../verb/typed';
import type { MoveTyped } from './move-page.form';
import type { Told } from './moves-foreseen';
import { WORDS } from './move.words';
import { Promises } from './told';

export interface MoveView {
  head: ApplicationHead;
  typed: MoveTyped;
  /** Null before a stage is chosen. */
  told: Told | null;
  due: DueLook;
  /** The page of the end that is chosen; null for a stage that one is moved to. */
  elsewhere: string | null;
  problem: string | null;
  /** The letter is shown for the first time, though it was to leave. */
  isUnseen?: boolean;
  /** Who was there before; null when that is not what was wrong. */
  conflict: Forerunner | null;
  once: string;
}

/** Moving an application: where to, in which words, and what the candidate would get. */
export function movePage(frame: Frame, view: MoveView): string {
  const t = WORDS[frame.reader.locale];
  const title = t.title(view.head.candidate.name);
  return staffPage(frame, { title, place: 'board' }, <Move view={view} />);
}

function Move({ view }: { view: MoveView }): VNode {
  const t = useWords(WORDS);
  const { head, typed, once } = view;
  const others = head.stages.filter(({ id }) => id !== head.stage.id);
  const ends = otherEnds(head).map((end) => ({ value: end, label: t[end as 'rejected'] }));
  const options = [...others.map(({ id, name }) => ({ value: id, label: name })), ...ends];
  const hasWords = typed.subject !== '' || typed.body !== '';
  const hasTime = typed.undoable || typed.silent || typed.sendAfter !== '';
  return (
    <>
      <p>
        {head.job.title}. {t.now(head.stage.name)}
      </p>
      <Form action={`/applications/${head.id}/move`} once={once} version={head.version}>
        {typed.back === '' ? null : <input type="hidden" name="back" value={typed.back} />}
        <Choice name="stage" label={t.to} value={typed.stage} options={options} />
        <WhatFollows view={view} />
        <DueField
          {...{ head, label: t.due, hint: t.dueHint, look: view.due }}
          typed={new Typed(typed)}
          optional
        />
        <details open={hasWords}>
          <summary>{t.own}</summary>
          <Field name="subject" label={t.subject} value={typed.subject} optional maxLength={200} />
          <Prose name="body" label={t.body} hint={t.bodyHint} value={typed.body} optional />
        </details>
        <details open={hasTime}>
          <summary>{t.when}</summary>
          <Tick name="undoable" label={t.undoable} checked={typed.undoable} />
          <Field
            {...{ name: 'sendAfter', label: t.sendAfter, value: typed.sendAfter }}
            type="datetime-local"
            optional
          />
          <Tick name="silent" label={t.silent} checked={typed.silent} />
        </details>
        <Actions>
          <button class="primary">{t.move}</button>
          <button name="preview" value="true">
            {t.preview}
          </button>
        </Actions>
      </Form>
    </>
  );
}

/** What was wrong, or what follows; where there is script, it follows what is chosen and typed. */
function WhatFollows({ view }: { view: MoveView }): VNode {
  const t = useWords(WORDS);
  const { head, typed, told, elsewhere } = view;
  const stage = stageNamed(head, typed.stage)?.name ?? typed.stage;
  return (
    <div
      id="what-follows"
      hx-post={`/applications/${head.id}/move`}
      hx-trigger="change from:closest form"
      hx-vals={JSON.stringify({ preview: 'true' })}
      hx-target="this"
      hx-select="#what-follows"
      hx-swap="outerHTML"
      aria-live="polite"
    >
      <input type="hidden" name="seen" value={typed.seen} />
      <Wrong view={view} />
      {view.isUnseen === true ? (
        <p class="banner" role="alert" tabIndex={-1} autofocus>
          {t.unseen(stage)}
        </p>
      ) : null}
      {elsewhere === null ? null : (
        <p>
          {t.elsewhere}{' '}
          <a class="button" href={elsewhere}>
            {t.go}
          </a>
        </p>
      )}
      {told === null ? null : (
        <>
          <Promises ahead={told.ahead} stage={stage} />
          <Preview preview={told.preview} />
        </>
      )}
    </div>
  );
}

function Wrong({ view: { head, problem, conflict } }: { view: MoveView }): VNode {
  const t = useWords(WORDS);
  if (conflict?.at == null) return <Problem text={problem} />;
  return (
    <div class="problem" role="alert" tabIndex={-1} autofocus>
      <p>
        {t.conflict(conflict.by ?? 'Lupaus', head.stage.name)} <Moment at={conflict.at} />.
      </p>
    </div>
  );
}
