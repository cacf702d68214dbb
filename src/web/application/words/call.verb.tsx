import type { VNode } from 'preact';
import type { BelongingsRepository } from '../../../hiring/applications/belongings.repository';
import type { DueHints } from '../../../hiring/applications/due/due-hints';
import { ContactForm, REPORTED } from '../../../hiring/verbs/contacts/contact.form';
import type { Contacts } from '../../../hiring/verbs/contacts/contacts';
import { FREE } from '../../../hiring/verbs/words/purposes';
import type { Task } from '../../../store/entities/journey/task.entity';
import { readForm } from '../../answering/answering';
import { useReader, useWords } from '../../page/reader';
import { Choice, Field, Prose, Tick } from '../../parts/form';
import { localField } from '../../words/moments';
import { PURPOSE_WORDS } from '../../words/purposes';
import { words } from '../../words/words';
import { DueField, dueLook, type DueLook } from '../parts/due-field';
import type { Typed } from '../verb/typed';
import type { Asked, FieldsProps, Verb } from '../verb/verb';

const WORDS = words({
  en: {
    title: (name: string) => `Log a contact with ${name}`,
    button: 'Log it',
    phone: 'Telephone',
    channel: 'How',
    channels: { phone: 'By telephone', meeting: 'In a meeting', sms: 'By text message' },
    at: 'When',
    atHint: 'At most 7 days back.',
    purpose: 'What it was for',
    asked: 'Lupaus asked for this call. What to say:',
    note: 'What was said',
    noteHint: 'The candidate gets it in writing and may say that it never took place.',
    due: 'The candidate was told to hear next by',
  },
  fi: {
    title: (name) => `Kirjaa yhteydenotto: ${name}`,
    button: 'Kirjaa',
    phone: 'Puhelin',
    channel: 'Miten',
    channels: { phone: 'Puhelimitse', meeting: 'Tapaamisessa', sms: 'Tekstiviestillä' },
    at: 'Milloin',
    atHint: 'Enintään 7 päivää sitten.',
    purpose: 'Mitä varten',
    asked: 'Lupaus pyysi tätä puhelua. Mitä sanoa:',
    note: 'Mitä sanottiin',
    noteHint: 'Hakija saa sen kirjallisena ja voi sanoa, ettei sitä tapahtunut.',
    due: 'Hakijalle kerrottiin, että hän kuulee seuraavan kerran viimeistään',
  },
  sv: {
    title: (name) => `Anteckna en kontakt med ${name}`,
    button: 'Anteckna',
    phone: 'Telefon',
    channel: 'Hur',
    channels: { phone: 'Per telefon', meeting: 'Vid ett möte', sms: 'Per sms' },
    at: 'När',
    atHint: 'Högst 7 dagar tillbaka.',
    purpose: 'Vad det gällde',
    asked: 'Lupaus bad om det här samtalet. Vad som ska sägas:',
    note: 'Vad som sades',
    noteHint: 'Kandidaten får det skriftligt och kan säga att det aldrig ägde rum.',
    due: 'Kandidaten fick veta att besked kommer senast',
  },
});

interface Look {
  due: DueLook;
  /** The call that was asked for. */
  task: Task | null;
  canTellEnd: boolean;
}

/** A call, a meeting or a text that took place elsewhere. */
export function callVerb(
  contacts: Contacts,
  hints: DueHints,
  belongings: BelongingsRepository,
): Verb<Look> {
  return {
    ...{ name: 'call', done: 'logged', hasPreview: true, words: WORDS },
    look: async (asked, typed) => {
      const { tasks } = await belongings.of(asked.head.id);
      const task = tasks.find(({ id }) => id === taskIn(asked, typed, tasks)) ?? null;
      const canTellEnd = !['active', 'withdrawn'].includes(asked.head.status);
      const due = await dueLook(hints, asked, typed);
      const { now, zone } = asked.reader;
      return { look: { due, task, canTellEnd }, first: { at: localField(now, zone) } };
    },
    fields: (props) => <Fields {...props} />,
    run: async ({ head, caller, reader: { zone } }, typed) => {
      const task = typed.text('task');
      const form = await readForm(ContactForm, {
        ...(task === '' ? { purpose: typed.list('purpose') } : { task }),
        ...{ channel: typed.text('channel'), note: typed.text('note') },
        ...{ at: typed.time('at', zone), due: typed.time('due', zone), version: typed.version },
      });
      return contacts.log(head.id, caller, form);
    },
  };
}

/** The call that is meant; where only calls reach somebody, the first that Lupaus asks for, so that it is done by it. */
function taskIn({ head }: Asked, typed: Typed, tasks: readonly Task[]): string {
  const { email, contact } = head.candidate;
  const isCalled = email === null || contact === 'phone';
  if (typed.text('task') !== '' || !isCalled || typed.list('purpose').length > 0) {
    return typed.text('task');
  }
  return tasks.find(({ kind }) => kind === 'call')?.id ?? '';
}

function Fields({ head, typed, look: { task, canTellEnd, due } }: FieldsProps<Look>): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { phone } = head.candidate;
  const purposes = canTellEnd ? ([...FREE, 'rejection', 'outcome'] as const) : FREE;
  const chosen = typed.list('purpose');
  return (
    <>
      {phone === null ? null : (
        <p>
          {t.phone}: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </p>
      )}
      {task === null ? (
        <fieldset class="ticks">
          <legend>{t.purpose}</legend>
          {purposes.map((one) => (
            <Tick
              {...{ name: 'purpose', value: one, label: PURPOSE_WORDS[locale][one] }}
              key={one}
              checked={chosen.includes(one)}
            />
          ))}
        </fieldset>
      ) : (
        <>
          <input type="hidden" name="task" value={task.id} />
          <p>{t.asked}</p>
          <pre dir="auto">{task.text}</pre>
        </>
      )}
      <Choice
        name="channel"
        label={t.channel}
        value={typed.text('channel')}
        options={REPORTED.map((value) => ({ value, label: t.channels[value] }))}
      />
      <Field
        {...{ name: 'at', label: t.at, hint: t.atHint, value: typed.text('at') }}
        type="datetime-local"
      />
      <Prose name="note" label={t.note} hint={t.noteHint} value={typed.text('note')} rows={5} />
      <DueField {...{ head, typed, look: due, label: t.due }} optional />
    </>
  );
}
