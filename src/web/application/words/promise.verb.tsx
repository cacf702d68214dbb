import type { VNode } from 'preact';
import type { DueHints } from '../../../hiring/applications/due/due-hints';
import { PromiseForm } from '../../../hiring/verbs/promises/promise.form';
import type { Promises } from '../../../hiring/verbs/promises/promises';
import { PROMISE_KINDS } from '../../../sla/event';
import { readForm } from '../../answering/answering';
import { useWords } from '../../page/reader';
import { Choice, Prose } from '../../parts/form';
import { words } from '../../words/words';
import { DueField, dueLook, type DueLook } from '../parts/due-field';
import type { FieldsProps, Verb } from '../verb/verb';

const WORDS = words({
  en: {
    title: (name: string) => `Promise ${name} a date`,
    button: 'Promise',
    kind: 'What is promised',
    kinds: { answer: 'An answer', contact: 'Word, even without a decision', feedback: 'Feedback' },
    due: 'By',
    text: 'In your words',
    textHint: 'The candidate gets this in writing, with the date.',
  },
  fi: {
    title: (name) => `Lupaa päivä: ${name}`,
    button: 'Lupaa',
    kind: 'Mitä luvataan',
    kinds: {
      answer: 'Vastaus',
      contact: 'Yhteydenotto, vaikka päätöstä ei olisi',
      feedback: 'Palaute',
    },
    due: 'Viimeistään',
    text: 'Omin sanoin',
    textHint: 'Hakija saa tämän kirjallisena päivän kanssa.',
  },
  sv: {
    title: (name) => `Lova ${name} ett datum`,
    button: 'Lova',
    kind: 'Vad som lovas',
    kinds: { answer: 'Ett svar', contact: 'Besked, även utan beslut', feedback: 'Återkoppling' },
    due: 'Senast',
    text: 'Med egna ord',
    textHint: 'Kandidaten får det skriftligt, med datumet.',
  },
});

/** A promise by a date, in writing. */
export function promiseVerb(promises: Promises, hints: DueHints): Verb<DueLook> {
  return {
    ...{ name: 'promise', done: 'promised', hasPreview: true, words: WORDS },
    look: async (asked, typed) => ({ look: await dueLook(hints, asked, typed) }),
    fields: (props) => <Fields {...props} />,
    run: async ({ head, caller, reader }, typed) => {
      const form = await readForm(PromiseForm, {
        ...{ kind: typed.text('kind'), due: typed.time('due', reader.zone) },
        ...{ text: typed.text('text'), version: typed.version },
      });
      return promises.make(head.id, caller, form);
    },
  };
}

function Fields({ head, typed, look }: FieldsProps<DueLook>): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <Choice
        name="kind"
        label={t.kind}
        value={typed.text('kind')}
        options={PROMISE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <DueField {...{ head, typed, look, label: t.due }} />
      <Prose name="text" label={t.text} hint={t.textHint} value={typed.text('text')} rows={4} />
    </>
  );
}
