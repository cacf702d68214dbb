import type { VNode } from 'preact';
import type { CalendarExample } from '../../../hiring/terms/text/calendar-example';
import { Moment } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';
import { dayText } from '../terms/days';
import { WORDS } from './calendar.words';

/** "If a candidate applies now, 2 business days end Wed 8 Apr, 11:20", with what does not count until then. */
export function Example({ example }: { example: CalendarExample }): VNode {
  const t = useWords(WORDS);
  const reader = useReader();
  const { due, zone, skipped } = example;
  return (
    <>
      <p class="example">
        {t.apply}{' '}
        <strong>
          <Moment at={due} zone={zone} />
        </strong>
        .
      </p>
      <p class="quiet">
        {skipped.length === 0
          ? t.nothing
          : `${t.skipped} ${skipped
              .map(({ date, why }) => `${dayText(date, reader)} (${t.why[why]})`)
              .join(', ')}.`}
      </p>
    </>
  );
}
