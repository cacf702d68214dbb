import type { VNode } from 'preact';
import { Choice, Field, Prose, Tick } from '../parts/form';
import { useWords } from '../page/reader';
import { PURPOSE_WORDS } from '../words/purposes';
import type { BulkFormView } from './bulk-forms';
import { BULK_WORDS } from './bulk-page.words';

/** What candidates hear in somebody's own words, many at once. */
const PURPOSES = ['status_update', 'reserve', 'invitation', 'reply'] as const;

/** What a verb is asked for. */
export function BulkFields({ view }: { view: BulkFormView }): VNode {
  switch (view.verb) {
    case 'message':
      return <MessageFields view={view} />;
    case 'move':
      return <MoveFields view={view} />;
    case 'decision':
      return <DecisionFields view={view} />;
    case 'owner':
      return <OwnerFields view={view} />;
  }
}

function MessageFields({ view: { typed } }: { view: BulkFormView }): VNode {
  const t = useWords(BULK_WORDS);
  const purposes = useWords(PURPOSE_WORDS);
  return (
    <>
      <Choice
        name="purpose"
        label={t.purpose}
        value={typed.purpose}
        options={PURPOSES.map((value) => ({ value, label: purposes[value] }))}
      />
      <Field name="subject" label={t.subject} value={typed.subject} maxLength={200} />
      <Prose name="body" label={t.body} hint={t.bodyHint} value={typed.body} maxLength={20_000} />
      <Due value={typed.due} />
    </>
  );
}

function MoveFields({ view: { typed, stages } }: { view: BulkFormView }): VNode {
  const t = useWords(BULK_WORDS);
  return (
    <>
      <Choice
        name="stage"
        label={t.stage}
        value={typed.stage}
        options={stages.map((name) => ({ value: name, label: name }))}
      />
      <OwnWords subject={typed.subject} body={typed.body} />
      <Due value={typed.due} />
      <Tick name="silent" label={t.silent} checked={typed.silent === 'true'} />
    </>
  );
}

function DecisionFields({ view: { typed } }: { view: BulkFormView }): VNode {
  const t = useWords(BULK_WORDS);
  const options = (['rejected', 'offer'] as const).map((value) => ({
    ...{ value, label: t.outcomes[value] },
  }));
  return (
    <>
      <Choice name="outcome" label={t.outcome} value={typed.outcome} options={options} />
      <Prose
        {...{ name: 'reason', label: t.reason, hint: t.reasonHint }}
        value={typed.reason}
        rows={2}
      />
      <Prose
        {...{ name: 'feedbackDeclined', label: t.declined, hint: t.declinedHint, rows: 2 }}
        value={typed.feedbackDeclined}
        optional
      />
      <OwnWords subject={typed.subject} body={typed.body} />
    </>
  );
}

function OwnerFields({ view: { typed, users } }: { view: BulkFormView }): VNode {
  const t = useWords(BULK_WORDS);
  return (
    <>
      <Choice
        name="to"
        label={t.to}
        value={typed.to}
        options={users.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Prose name="reason" label={t.reason} value={typed.reason} rows={2} />
    </>
  );
}

function OwnWords({ subject, body }: { subject: string; body: string }): VNode {
  const t = useWords(BULK_WORDS);
  return (
    <>
      <Field name="subject" label={t.subject} value={subject} maxLength={200} optional />
      <Prose name="body" label={t.body} hint={t.ownLetter} value={body} optional />
    </>
  );
}

function Due({ value }: { value: string }): VNode {
  const t = useWords(BULK_WORDS);
  return (
    <Field
      {...{ name: 'due', label: t.due, hint: t.dueHint, value }}
      type="datetime-local"
      optional
    />
  );
}
