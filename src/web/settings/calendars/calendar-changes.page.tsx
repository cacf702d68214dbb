import type { VNode } from 'preact';
import type { CalendarDifference } from '../../../hiring/terms/text/calendar-difference';
import type { Effect } from '../../../hiring/terms/trial/effect';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { Compare } from '../terms/compare';
import { dayText, hoursText, WEEKDAY_WORDS } from '../terms/days';
import { EffectShown } from '../terms/effect';
import { Said } from '../terms/said';
import { WORDS } from './calendar.words';

export interface CalendarChangesView {
  name: string;
  from: number;
  to: number;
  newest: number;
  differences: readonly CalendarDifference[];
  effect: Effect;
  done: string;
}

/** What one version says otherwise than another, in words, and what it did to what was owed. */
export function calendarChangesPage(frame: Frame, view: CalendarChangesView): string {
  const title = WORDS[frame.reader.locale].changes(view.name, view.from, view.to);
  return staffPage(frame, { title, place: 'settings' }, <Changes view={view} />);
}

function Changes({ view }: { view: CalendarChangesView }): VNode {
  const t = useWords(WORDS);
  const { name, from, to, newest, differences, effect, done } = view;
  const path = `/settings/calendars/${encodeURIComponent(name)}`;
  return (
    <>
      <Said done={done} />
      <p>
        <a href={path}>{t.back}</a>
      </p>
      {differences.length === 0 ? <p>{t.same}</p> : null}
      <ul class="differences">
        {differences.map((one) => (
          <Difference key={JSON.stringify(one)} one={one} />
        ))}
      </ul>
      <EffectShown effect={effect} />
      <Compare {...{ path, from, to, newest }} />
    </>
  );
}

function Difference({ one }: { one: CalendarDifference }): VNode {
  const t = useWords(WORDS);
  const days = useWords(WEEKDAY_WORDS);
  const reader = useReader();
  const day = (date: string) => dayText(date, reader);
  switch (one.what) {
    case 'zone':
      return <li>{t.zoneWas(one.before, one.after)}</li>;
    case 'hours':
      return (
        <li>
          {t.dayWas(days[one.day], hoursText(one.before, reader), hoursText(one.after, reader))}
        </li>
      );
    case 'closed':
      return <li>{t.closed(day(one.date))}</li>;
    case 'opened':
      return <li>{t.opened(day(one.date))}</li>;
    case 'closure-added':
      return <li>{t.closureAdded(day(one.from), day(one.to))}</li>;
    case 'closure-removed':
      return <li>{t.closureGone(day(one.from), day(one.to))}</li>;
  }
}
