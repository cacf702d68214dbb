import { Fragment, type VNode } from 'preact';
import type { Ahead } from '../../../hiring/board/moves-ahead';
import { Zone } from '../../../calendar/zone';
import { parseDate } from '../../../calendar/civil-date';
import { Moment } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';
import { shortDay } from '../../words/moments';
import { ruleName } from '../../words/rules';
import { WORDS } from './move.words';

/** What a rule promises, in a word. */
const WHAT: Record<string, 'answer' | 'contact' | 'life'> = {
  ...{ first_answer: 'answer', after_interview: 'answer', answer_limit: 'answer' },
  ...{ promise_answer: 'answer', promise_contact: 'contact', heartbeat: 'life' },
};

/** "Moving to Interview promises an answer by Tue 14 Apr, 16:00." */
export function Promises({ ahead, stage }: { ahead: Ahead; stage: string }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { promises, date } = ahead;
  if (promises.length === 0) return <p>{t.noPromise(stage)}</p>;
  return (
    <>
      <p class="ahead">
        {t.promises(stage)}{' '}
        {promises.map(({ rule, title, dueAt }, i) => {
          const what = WHAT[rule];
          return (
            <Fragment key={rule + dueAt}>
              {i === 0 ? '' : ` ${t.and} `}
              {what === undefined ? t.other(ruleName(rule, title, locale)) : t.what[what]}{' '}
              <Moment at={dueAt} />
            </Fragment>
          );
        })}
        .
      </p>
      {date === null ? null : <Away date={date} />}
    </>
  );
}

/** How far away a date is that the candidate is given, and which days between do not count. */
function Away({ date: { count, skipped } }: { date: NonNullable<Ahead['date']> }): VNode {
  const t = useWords(WORDS);
  const { locale, now } = useReader();
  const utc = Zone.named('UTC');
  const days = skipped.map((day) => shortDay(utc.startOfDay(parseDate(day)!), 'UTC', locale, now));
  return (
    <p class="quiet">
      {t.away(count)}
      {days.length === 0 ? null : `; ${t.skipped(days.join(', '))}`}.
    </p>
  );
}
