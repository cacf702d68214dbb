import type { VNode } from 'preact';
import type { BelongingsRepository } from '../../../hiring/applications/belongings.repository';
import type { PersonAround } from '../../../hiring/applications/page/person-around';
import type { OwedNow } from '../../../hiring/applications/page/owed-now';
import type { DueHints } from '../../../hiring/applications/due/due-hints';
import { MessageForm } from '../../../hiring/verbs/words/message.form';
import type { Messages } from '../../../hiring/verbs/words/messages';
import { FREE } from '../../../hiring/verbs/words/purposes';
import { readForm } from '../../answering/answering';
import { useReader, useWords } from '../../page/reader';
import { Field, Prose, Tick } from '../../parts/form';
import { localField } from '../../words/moments';
import { ruleName } from '../../words/rules';
import { PURPOSE_WORDS } from '../../words/purposes';
import { DueField, dueLook, type DueLook } from '../parts/due-field';
import type { Typed } from '../verb/typed';
import type { Asked, FieldsProps, Verb } from '../verb/verb';
import { MESSAGE_WORDS as WORDS } from './message.words';

interface Look {
  due: DueLook;
  others: { id: string; job: string }[];
  /** What is answered. */
  question: string | null;
  /** What is owed that an update keeps only with a date. */
  needDate: { rule: string; title: string }[];
}
interface Services {
  messages: Messages;
  hints: DueHints;
  person: PersonAround;
  belongings: BelongingsRepository;
  owed: OwedNow;
}

/** An e-mail in the recruiter's own words. */
export function messageVerb(services: Services): Verb<Look> {
  return {
    ...{ name: 'message', done: 'sent', hasPreview: true, words: WORDS },
    look: async (asked, typed) => {
      const proposed = await proposedDue(services, asked, typed);
      const look = await lookAround(services, asked, typed.orElse(proposed));
      const { owed } = await services.owed.of(asked.head, asked.reader.now);
      const needDate = owed.filter(({ needsDate }) => needsDate);
      return { look: { ...look, needDate }, first: { purpose: 'status_update', ...proposed } };
    },
    fields: (props) => <Fields {...props} />,
    run: (asked, typed) => send(services, asked, typed, typed.list('purpose')),
  };
}

/** An answer to what the candidate asked. */
export function replyVerb(services: Services): Verb<Look> {
  return {
    ...{ name: 'reply', done: 'sent', hasPreview: true },
    words: { en: WORDS.en.reply, fi: WORDS.fi.reply, sv: WORDS.sv.reply },
    look: async (asked, typed) => {
      const { received } = await services.belongings.of(asked.head.id);
      const last = received.findLast(({ kind, waivedAt }) => kind === 'question' && !waivedAt);
      // what was asked on the status page has no subject
      const about = last?.subject ? last.subject.replace(/^(re:\s*)+/i, '') : asked.head.job.title;
      const subject = last === undefined ? '' : `Re: ${about}`;
      const look = await lookAround(services, asked, typed);
      return { look: { ...look, question: last?.text ?? null }, first: { subject } };
    },
    fields: (props) => <Fields {...props} isReply />,
    run: (asked, typed) => send(services, asked, typed, ['reply']),
  };
}

async function lookAround({ hints, person }: Services, asked: Asked, typed: Typed): Promise<Look> {
  const { others } = await person.of(asked.head, asked.caller);
  const active = others.filter(({ status }) => status === 'active');
  return { due: await dueLook(hints, asked, typed), others: active, question: null, needDate: [] };
}

/** So far ahead a date is proposed. */
const PROPOSED_DAYS = 5;

/** The date that stands in the field at first, where a link says that one is needed (`dated`). */
async function proposedDue(
  { hints }: Services,
  { head, reader: { now, zone } }: Asked,
  typed: Typed,
): Promise<Record<string, string>> {
  if (typed.text('dated') === '' || typed.text('once') !== '') return {};
  const { quick } = await hints.of(head.calendar, null, now);
  const at = quick.find(({ days }) => days === PROPOSED_DAYS)?.at;
  return at === undefined ? {} : { due: localField(at, zone) };
}

async function send(
  { messages }: Services,
  { head, caller, reader: { zone } }: Asked,
  typed: Typed,
  purpose: string[],
): Promise<unknown> {
  const form = await readForm(MessageForm, {
    ...{ purpose, subject: typed.text('subject'), body: typed.text('body') },
    ...{ due: typed.time('due', zone), sendAfter: typed.time('sendAfter', zone) },
    ...{ alsoFor: typed.list('alsoFor'), version: typed.version },
  });
  return messages.write(head.id, caller, form);
}

function Fields({
  head,
  typed,
  look,
  isReply = false,
}: FieldsProps<Look> & { isReply?: boolean }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const purposes = typed.list('purpose');
  return (
    <>
      {look.question === null ? null : (
        <blockquote dir="auto" class="said">
          {look.question}
        </blockquote>
      )}
      {isReply ? null : (
        <fieldset class="ticks">
          <legend>{t.purpose}</legend>
          {FREE.map((one) => (
            <Tick
              {...{ name: 'purpose', value: one, label: PURPOSE_WORDS[locale][one] }}
              key={one}
              checked={purposes.includes(one)}
            />
          ))}
        </fieldset>
      )}
      <Field name="subject" label={t.subject} value={typed.text('subject')} maxLength={200} />
      <Prose
        {...{ name: 'body', label: t.body, hint: t.bodyHint, value: typed.text('body') }}
        rows={8}
        isFirst={isReply}
      />
      {isReply || look.needDate.length === 0 ? null : (
        <p class="banner">
          {t.needsDate}{' '}
          {look.needDate.map(({ rule, title }) => ruleName(rule, title, locale)).join(', ')}.
        </p>
      )}
      <DueField {...{ head, typed, look: look.due, label: t.due, hint: t.dueHint }} optional />
      <details open={typed.text('sendAfter') !== '' || typed.list('alsoFor').length > 0}>
        <summary>{t.more}</summary>
        <Field
          {...{ name: 'sendAfter', label: t.later, value: typed.text('sendAfter') }}
          type="datetime-local"
          optional
        />
        {look.others.length === 0 ? null : (
          <fieldset class="ticks">
            <legend>{t.also}</legend>
            {look.others.map(({ id, job }) => (
              <Tick
                {...{ name: 'alsoFor', value: id, label: job }}
                key={id}
                checked={typed.list('alsoFor').includes(id)}
              />
            ))}
          </fieldset>
        )}
      </details>
    </>
  );
}
