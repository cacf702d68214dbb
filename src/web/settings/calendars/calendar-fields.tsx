import type { VNode } from 'preact';
import { WEEKDAYS } from '../../../calendar/definition';
import { Field } from '../../parts/form';
import { useReader, useWords } from '../../page/reader';
import { dayText, WEEKDAY_WORDS } from '../terms/days';
import type { CalendarDraft, Pair } from './calendar-draft';
import { WORDS } from './calendar.words';

/** The fields of a calendar: zone, hours, holidays, closures. They work without script: one more row is always there. */
export function CalendarFields({ draft }: { draft: CalendarDraft }): VNode {
  const t = useWords(WORDS);
  const days = useWords(WEEKDAY_WORDS);
  return (
    <>
      <Field name="timezone" label={t.zone} value={draft.timezone} />
      <fieldset>
        <legend>{t.hours}</legend>
        <small>{t.hoursHint}</small>
        {WEEKDAYS.map((day) => (
          <div class="day" key={day}>
            <span class="day-name">{days[day]}</span>
            <div class="pairs">
              {[...draft.hours[day], ['', ''] as Pair].map((pair, i) => (
                <PairFields
                  key={i}
                  {...{ name: `${day}-${i}`, type: 'time', pair }}
                  labels={[t.fromField(days[day], i + 1), t.toField(days[day], i + 1)]}
                />
              ))}
            </div>
          </div>
        ))}
      </fieldset>
      <Holidays draft={draft} />
      <fieldset>
        <legend>{t.closures}</legend>
        <small>{t.closuresHint}</small>
        {[...draft.closures, ['', ''] as Pair].map((pair, i) => (
          <div class="day" key={i}>
            <PairFields
              {...{ name: `closure-${i}`, type: 'date', pair }}
              labels={[t.closureFrom(i + 1), t.closureTo(i + 1)]}
            />
          </div>
        ))}
      </fieldset>
    </>
  );
}

/** Nothing, or what a field for a time of day can show. */
const TIME = /^$|^([01]\d|2[0-3]):[0-5]\d$/;

function PairFields({
  name,
  type,
  pair,
  labels,
}: {
  name: string;
  type: string;
  pair: Pair;
  labels: readonly [string, string];
}): VNode {
  // a field for a time of day knows no 24:00, and would drop what is wrong
  const shown = (text: string) => (type === 'time' && !TIME.test(text) ? 'text' : type);
  return (
    <span class="pair">
      <input
        {...{ name: `${name}-from`, type: shown(pair[0]), value: pair[0], class: type }}
        aria-label={labels[0]}
      />
      <span aria-hidden="true">–</span>
      <input
        {...{ name: `${name}-to`, type: shown(pair[1]), value: pair[1], class: type }}
        aria-label={labels[1]}
      />
    </span>
  );
}

function Holidays({ draft: { listed, holidays } }: { draft: CalendarDraft }): VNode {
  const t = useWords(WORDS);
  const reader = useReader();
  const years = [...new Set(listed.map((date) => date.slice(0, 4)))];
  return (
    <fieldset>
      <legend>{t.holidays}</legend>
      <small>{t.holidaysHint}</small>
      {years.map((year, i) => (
        <details key={year} open={i === 0}>
          <summary>{year}</summary>
          <ul class="day-ticks">
            {listed
              .filter((date) => date.startsWith(year))
              .map((date) => (
                <li key={date}>
                  <label>
                    <input
                      {...{ type: 'checkbox', name: `h-${date}`, value: 'on' }}
                      checked={holidays.includes(date)}
                    />{' '}
                    {/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))
                      ? dayText(date, reader)
                      : date}
                  </label>
                </li>
              ))}
          </ul>
        </details>
      ))}
      <Field {...{ name: 'add', label: t.add, hint: t.addHint, type: 'date' }} optional />
    </fieldset>
  );
}
