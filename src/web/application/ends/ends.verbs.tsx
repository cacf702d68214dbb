import type { VNode } from 'preact';
import { ReasonForm } from '../../../hiring/verbs/ends/end.form';
import type { Ends } from '../../../hiring/verbs/ends/ends';
import type { Undoing } from '../../../hiring/verbs/undoing';
import { readForm } from '../../answering/answering';
import { useWords } from '../../page/reader';
import { Prose } from '../../parts/form';
import type { Words } from '../../words/words';
import { NOTHING, type FieldsProps, type Verb, type VerbWords } from '../verb/verb';
import { REASON, REOPEN, UNDO, WITHDRAW } from './ends.words';

type Ending = VerbWords & { about: string };

/** The candidate takes the application back. */
export function withdrawalVerb(ends: Ends): Verb<null> {
  return {
    ...{ name: 'withdrawal', done: 'withdrawn', hasPreview: true, words: WITHDRAW, look: NOTHING },
    fields: (props) => <Fields {...props} about={WITHDRAW} hasReason />,
    run: async ({ head, caller }, typed) => {
      const sent = { reason: typed.text('reason'), version: typed.version };
      return ends.withdraw(head.id, caller, await readForm(ReasonForm, sent));
    },
  };
}

/** An end is taken back. */
export function reopeningVerb(ends: Ends): Verb<null> {
  return {
    ...{ name: 'reopening', done: 'reopened', hasPreview: false, words: REOPEN, look: NOTHING },
    fields: (props) => <Fields {...props} about={REOPEN} hasReason />,
    run: async ({ head, caller }, typed) => {
      const sent = { reason: typed.text('reason'), version: typed.version };
      return ends.reopen(head.id, caller, await readForm(ReasonForm, sent));
    },
  };
}

/** A decision is taken back while nobody was told of it. */
export function undoVerb(undoing: Undoing): Verb<null> {
  return {
    ...{ name: 'undo', done: 'undone', hasPreview: false, words: UNDO, look: NOTHING },
    fields: (props) => <Fields {...props} about={UNDO} />,
    run: ({ head, caller }, { version }) => undoing.undo(head.id, caller, { version }),
  };
}

function Fields({
  typed,
  about,
  hasReason = false,
}: FieldsProps<null> & { about: Words<Ending>; hasReason?: boolean }): VNode {
  const t = useWords(REASON);
  return (
    <>
      <p>{useWords(about).about}</p>
      {hasReason ? (
        <Prose
          {...{ name: 'reason', label: t.reason, value: typed.text('reason'), rows: 3 }}
          optional
        />
      ) : null}
    </>
  );
}
