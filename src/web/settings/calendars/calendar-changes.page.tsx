import type { VNode } from 'preact';
import type { CalendarDifference } from '../../../hiring/terms/text/calendar-difference';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { changesPage, type ChangesView } from '../terms/changes.page';
import { dayText, hoursText, WEEKDAY_WORDS } from '../terms/days';
import { WORDS } from './calendar.words';

/** What one version of a calendar says otherwise than another. */
export function calendarChangesPage(frame: Frame, view: ChangesView<CalendarDifference>): string {
  return changesPage(frame, view, { words: WORDS, Said: Difference });
}

function Difference({ one }: { one: CalendarDifference }): VNode {
  const t = useWords(WORDS);
  const days = useWords(WEEKDAY_WORDS);
  const reader = useReader();
  const day = (date: string) => dayText(date, reader);
  switch (one.what) {
    case 'zone':
      return <>{t.zoneWas(one.before, one.after)}</>;
    case 'hours':
      return (
        <>{t.dayWas(days[one.day], hoursText(one.before, reader), hoursText(one.after, reader))}</>
      );
    case 'closed':
      return <>{t.closed(day(one.date))}</>;
    case 'opened':
      return <>{t.opened(day(one.date))}</>;
    case 'closure-added':
      return <>{t.closureAdded(day(one.from), day(one.to))}</>;
    case 'closure-removed':
      return <>{t.closureGone(day(one.from), day(one.to))}</>;
  }
}
