// Writes src/calendar/presets/holidays.json from the date-holidays library, with its known faults corrected.
// Run by hand (`npm run holidays`) when the years or the corrections change; a test holds the file against this.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

const FIRST_YEAR = 2025;
const LAST_YEAR = 2035;

/**
 * What each preset takes from the library.
 * `also`: days typed "bank" that are closed in practice. Midsummer Eve and Christmas Eve are days off in Finland and
 * Sweden by collective agreement; New Year's Eve, typed alike, is a working day.
 * `not`: days typed "public" that are none. Easter Monday is no public holiday in Ontario (Employment Standards Act, 2000, s. 1).
 * `substitute`: a holiday on a weekend is made up for on another day, and the library does not know it:
 * Ontario the next working day (Employment Standards Act, 2000, s. 27); US Veterans Day as 5 U.S.C. 6103(b).
 */
const SOURCES = {
  FI: { place: ['FI'], also: ['06 friday', '12-24'] },
  SE: { place: ['SE'], also: ['06 friday', '12-24'] },
  'CA-ON': { place: ['CA', 'ON'], not: ['Easter Monday'], substitute: 'next' },
  DE: { place: ['DE'] },
  GB: { place: ['GB', 'ENG'] },
  US: { place: ['US'], substitute: 'nearest', substituteFor: ['Veterans Day'] },
};

/** Every preset's closed dates, sorted: {FI: ["2025-01-01", …], …}. */
export function makeHolidays() {
  return Object.fromEntries(
    Object.entries(SOURCES).map(([name, source]) => [name, holidaysOf(source)]),
  );
}

function holidaysOf({ place, also = [], not = [], substitute, substituteFor }) {
  const library = new Holidays(...place);
  const dates = new Set();
  const moved = [];
  // a substitute day may lie in the year before or after
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR + 1; year++) {
    for (const { date, type, name } of library.getHolidays(year, 'en')) {
      const day = date.slice(0, 10);
      if (!(type === 'public' && !not.includes(name)) && !(type === 'bank' && isAlso(day, also))) {
        continue;
      }
      dates.add(day);
      if (substitute && (substituteFor?.includes(name) ?? true)) moved.push(day);
    }
  }
  for (const day of moved.filter((date) => isWeekend(date))) {
    const step = substitute === 'nearest' && weekday(day) === 6 ? -1 : 1;
    let other = day;
    while (isWeekend(other) || dates.has(other)) other = shift(other, step);
    dates.add(other);
  }
  return [...dates].filter(inRange).sort();
}

function isAlso(day, also) {
  return also.some((rule) =>
    rule === '06 friday' ? day.slice(5, 7) === '06' && weekday(day) === 5 : day.endsWith(rule),
  );
}

function inRange(day) {
  return Number(day.slice(0, 4)) >= FIRST_YEAR && Number(day.slice(0, 4)) <= LAST_YEAR;
}

function weekday(day) {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isWeekend(day) {
  return weekday(day) === 0 || weekday(day) === 6;
}

function shift(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../src/calendar/presets/holidays.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(makeHolidays(), null, 2)}\n`);
  console.log(`wrote ${fileURLToPath(file)}`);
}
