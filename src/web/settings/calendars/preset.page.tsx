import type { VNode } from 'preact';
import { WEEKDAYS, type CalendarDefinition } from '../../../calendar/definition';
import type { CalendarExample } from '../../../hiring/terms/text/calendar-example';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { dayText, hoursText, WEEKDAY_WORDS } from '../terms/days';
import { WhatIfLink } from '../terms/what-if-button';
import { shownYears } from './calendar-draft';
import { Example } from './calendar-example';
import { WORDS } from './calendar.words';

export interface PresetView {
  name: string;
  calendar: CalendarDefinition;
  example: CalendarExample;
  thisYear: number;
}

/** A preset, which can be looked at and begun from. */
export function presetPage(frame: Frame, view: PresetView): string {
  const t = WORDS[frame.reader.locale];
  const actions = (
    <a class="button" href={`/settings/calendars/new?from=${encodeURIComponent(view.name)}`}>
      {t.make}
    </a>
  );
  const about = { title: t.title(view.name), place: 'settings', actions } as const;
  return staffPage(frame, about, <Preset view={view} />);
}

function Preset({ view: { name, calendar, example, thisYear } }: { view: PresetView }): VNode {
  const t = useWords(WORDS);
  const days = useWords(WEEKDAY_WORDS);
  const reader = useReader();
  const years = shownYears(thisYear).map(String);
  const shown = calendar.holidays.filter((date) => years.includes(date.slice(0, 4)));
  return (
    <>
      <p>
        {t.preset} <WhatIfLink kind="calendar" name={name} />
      </p>
      <Example example={example} />
      <dl>
        <dt>{t.zone}</dt>
        <dd>{calendar.timezone}</dd>
      </dl>
      <h2>{t.hours}</h2>
      <dl>
        {WEEKDAYS.map((day) => (
          <>
            <dt>{days[day]}</dt>
            <dd>{hoursText(calendar.hours[day] ?? [], reader)}</dd>
          </>
        ))}
      </dl>
      {shown.length === 0 ? null : <h2>{t.holidays}</h2>}
      <ul class="day-ticks">
        {shown.map((date) => (
          <li key={date}>{dayText(date, reader)}</li>
        ))}
      </ul>
    </>
  );
}
