import { Once } from '../../answering/once';
import { Actions, Form, Problem, Prose } from '../../parts/form';
import { Filled, Name } from '../filled';
import { candidatePage } from '../shell';
import type { Visit } from '../visits';
import { ACT_WORDS } from './acts.words';

const LONGEST_QUESTION = 10_000;
const LONGEST_WORDS = 4000;
/** From 0 to 10. */
const SCORES = Array.from({ length: 11 }, (_, i) => String(i));

/** A question, to the one who answers. */
export function askPage(visit: Visit, text: string, problem: string | null): string {
  const t = ACT_WORDS[visit.reader.locale].ask;
  return candidatePage(
    visit,
    { title: t.title },
    <>
      <p>
        <Filled text={t.text} parts={{ name: <Name of={visit.status.answerer} /> }} />
      </p>
      <Problem text={problem} />
      <Form action={pathOf(visit, 'ask')} once={Once.key()}>
        <Prose {...{ name: 'text', label: t.label, value: text, maxLength: LONGEST_QUESTION }} />
        <Actions>
          <button class="primary">{t.send}</button>
        </Actions>
      </Form>
    </>,
  );
}

/** Asking how one did, where there is something to be said of it. */
export function feedbackPage(visit: Visit, problem: string | null): string {
  const t = ACT_WORDS[visit.reader.locale].feedback;
  if (!visit.status.can.feedback && problem === null) {
    return candidatePage(visit, { title: t.title }, <p>{t.none}</p>);
  }
  return candidatePage(
    visit,
    { title: t.title },
    <>
      <p>
        <Filled text={t.text} parts={{ name: <Name of={visit.status.answerer} /> }} />
      </p>
      <Problem text={problem} />
      <Form action={pathOf(visit, 'feedback')} once={Once.key()}>
        <Actions>
          <button class="primary">{t.send}</button>
        </Actions>
      </Form>
    </>,
  );
}

/** Withdrawing, in two steps: what it means, and whether that is wanted. */
export function withdrawPage(visit: Visit, isSure: boolean, problem: string | null): string {
  const t = ACT_WORDS[visit.reader.locale].withdraw;
  const { status } = visit;
  const job = { job: <strong dir="auto">{status.job}</strong> };
  if (!status.can.withdraw) return candidatePage(visit, { title: t.title }, <p>{t.ended}</p>);
  return candidatePage(
    visit,
    { title: t.title },
    <>
      <p>
        <Filled text={isSure ? t.sure : t.text} parts={job} />
      </p>
      <Problem text={problem} />
      {isSure ? (
        <Form action={pathOf(visit, 'withdraw')} once={Once.key()}>
          <p>{t.once}</p>
          <Actions>
            <button class="primary">{t.send}</button>
            <a class="button" href={pathOf(visit, '')}>
              {t.keep}
            </a>
          </Actions>
        </Form>
      ) : (
        <p class="actions">
          <a class="button" href={pathOf(visit, 'withdraw/sure')}>
            {t.next}
          </a>
          <a class="button primary" href={pathOf(visit, '')}>
            {t.keep}
          </a>
        </p>
      )}
    </>,
  );
}

/** How the candidate found it. */
export function ratePage(
  visit: Visit,
  { score, words }: { score: string; words: string },
  problem: string | null,
): string {
  const t = ACT_WORDS[visit.reader.locale].rate;
  return candidatePage(
    visit,
    { title: t.title },
    <>
      <p>{t.text}</p>
      <Problem text={problem} />
      <Form action={pathOf(visit, 'rate')} once={Once.key()}>
        <fieldset class="scores">
          <legend>{t.label}</legend>
          {SCORES.map((value) => (
            <label key={value}>
              <input {...{ type: 'radio', name: 'score', value, checked: score === value }} />{' '}
              <span>{value === '0' ? t.ends[0] : value === '10' ? t.ends[1] : value}</span>
            </label>
          ))}
        </fieldset>
        <Prose
          {...{ name: 'words', label: t.words, value: words, maxLength: LONGEST_WORDS }}
          {...{ rows: 4, optional: true }}
        />
        <Actions>
          <button class="primary">{t.send}</button>
        </Actions>
      </Form>
    </>,
  );
}

/** Saying that a call never took place. */
export function denyPage(
  visit: Visit,
  call: { id: string; note: string; isDisputed: boolean },
  words: string,
  problem: string | null,
): string {
  const t = ACT_WORDS[visit.reader.locale].deny;
  return candidatePage(
    visit,
    { title: t.title },
    <>
      <p>{t.text}</p>
      <blockquote class="own-words" dir="auto">
        {call.note}
      </blockquote>
      <Problem text={problem} />
      {call.isDisputed ? (
        <p role="status">{t.done}</p>
      ) : (
        <Form action={pathOf(visit, `calls/${call.id}`)} once={Once.key()}>
          <Prose
            {...{ name: 'words', label: t.label, value: words, maxLength: LONGEST_WORDS, rows: 4 }}
          />
          <Actions>
            <button class="primary">{t.send}</button>
          </Actions>
        </Form>
      )}
    </>,
  );
}

function pathOf({ application }: Visit, rest: string): string {
  return rest === '' ? `/my/${application.id}` : `/my/${application.id}/${rest}`;
}
