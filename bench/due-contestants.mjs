// Who reckons due times in the benchmark, each as its documentation says. Needs TZ=Europe/Helsinki: the peers know
// only the process's own zone. What can be prepared once per start is prepared outside the measured time.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const HOUR_MS = 3_600_000;

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {(starts: number[]) => {due: (i: number, hours: number) => number, elapsed: (i: number, to: number) => number}} prepare
 *   `due` in ms UTC of start i and so many business hours; `elapsed` in seconds from start i to an instant of the list of ends
 */

/** Lupaus: the compiled calendar of dist/. */
export function lupaus(holidays) {
  const { calendarFrom } = require('../dist/calendar/presets.js');
  const day = [['08:00', '16:00']];
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
  const calendar = calendarFrom({ timezone: 'Europe/Helsinki', hours, holidays });
  return {
    name: 'lupaus',
    prepare: (starts, ends, hoursToAdd) => {
      const within = { businessSeconds: hoursToAdd * 3600 };
      return {
        due: (i) => calendar.due(starts[i], within),
        elapsed: (i) => calendar.elapsed(starts[i], ends[i]),
      };
    },
  };
}

/** addWorkingTime changes the moment it is called on, so each call gets a clone. */
export function momentBusinessTime(holidays) {
  const moment = require('moment');
  require('moment-business-time');
  const day = ['08:00:00', '16:00:00'];
  moment.updateLocale('en', {
    workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null },
    holidays,
  });
  return {
    name: 'moment-business-time',
    prepare: (starts, ends, hoursToAdd) => {
      const from = starts.map((at) => moment(at));
      const to = ends.map((at) => moment(at));
      return {
        due: (i) => from[i].clone().addWorkingTime(hoursToAdd, 'hours').valueOf(),
        elapsed: (i) => to[i].workingDiff(from[i], 'seconds'),
      };
    },
  };
}

/** Reckons in whole minutes; day.js values never change. */
export function dayjsBusinessTime(holidays) {
  const dayjs = require('dayjs');
  dayjs.extend(require('dayjs-business-time').default ?? require('dayjs-business-time'));
  const day = [{ start: '08:00:00', end: '16:00:00' }];
  dayjs.setBusinessTime({
    ...{ sunday: null, saturday: null },
    ...{ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  });
  dayjs.setHolidays(holidays);
  return {
    name: 'dayjs-business-time',
    prepare: (starts, ends, hoursToAdd) => {
      const from = starts.map((at) => dayjs(at));
      const to = ends.map((at) => dayjs(at));
      return {
        due: (i) => from[i].addBusinessHours(hoursToAdd).valueOf(),
        elapsed: (i) => from[i].businessMinutesDiff(to[i]) * 60,
      };
    },
  };
}

/** Knows no adding: open spans are walked with its iterator until the amount is used up. */
export function openingHours(holidays) {
  const OpeningHours = require('opening_hours');
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  const dates = holidays.map((date) => {
    const [year, month, day] = date.split('-');
    return `${year} ${months[month - 1]} ${day}`;
  });
  const hours = new OpeningHours(`Mo-Fr 08:00-16:00; ${dates.join(',')} off`);
  return {
    name: 'opening_hours',
    prepare: (starts, ends, hoursToAdd) => {
      const from = starts.map((at) => new Date(at));
      const to = ends.map((at) => new Date(at));
      return {
        due: (i) => walk(hours.getIterator(from[i]), from[i], hoursToAdd * HOUR_MS),
        elapsed: (i) => hours.getOpenDuration(from[i], to[i])[0] / 1000,
      };
    },
  };
}

function walk(iterator, start, ms) {
  let at = start.getTime();
  for (let left = ms; ;) {
    const open = iterator.getState();
    iterator.advance();
    const next = iterator.getDate().getTime();
    if (open) {
      if (next - at >= left) return at + left;
      left -= next - at;
    }
    at = next;
  }
}
