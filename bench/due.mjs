// Due times per second, Lupaus beside its peers, over the same starts in one run.
// Run by bench/run.mjs, or by hand with TZ=Europe/Helsinki.
import holidaysOf from '../src/calendar/presets/holidays.json' with { type: 'json' };
import { dayjsBusinessTime, lupaus, momentBusinessTime, openingHours } from './due-contestants.mjs';
import { interleave, rate, table } from './measure.mjs';

const HOUR_MS = 3_600_000;
const STARTS = 200;
const ROUNDS = 5;
const LEAST_MS = 150;
const THIRTY_DAYS = 30 * 24 * HOUR_MS;

if (process.env.TZ !== 'Europe/Helsinki') throw new Error('run with TZ=Europe/Helsinki');

const holidays = holidaysOf.FI.filter((date) => date.startsWith('2026'));
const contestants = [lupaus, momentBusinessTime, dayjsBusinessTime, openingHours].map((make) =>
  make(holidays),
);
// whole minutes (day.js knows nothing smaller) at any hour of any day, early enough for 400 h to end within the year
const span = Date.UTC(2026, 8, 15) - Date.UTC(2026, 0, 2);
const starts = Array.from({ length: STARTS }, (_, i) => {
  const share = (i * 0.6180339887498949) % 1;
  return Date.UTC(2026, 0, 2) + Math.floor((share * span) / 60_000) * 60_000;
});
const ends = starts.map((at) => at + THIRTY_DAYS);

const questions = [4, 40, 400].map((hours) => ({ name: `due, ${hours} h`, ask: 'due', hours }));
questions.push({ name: 'elapsed, 30 days', ask: 'elapsed', hours: 0 });

const rows = questions.flatMap(({ name, ask, hours }) => {
  const asked = contestants.map((contestant) => ({
    name: contestant.name,
    answer: contestant.prepare(starts, ends, hours)[ask],
  }));
  const right = starts.map((_, i) => asked[0].answer(i));
  const rates = interleave(ROUNDS, asked, ({ answer }) => rate(answer, STARTS, LEAST_MS));
  return asked.map((one, k) => ({
    question: name,
    who: one.name,
    'per second': Math.round(rates[k]),
    'lupaus is faster':
      k === 0 ? '' : `${Math.round(rates[0] / rates[k]).toLocaleString('en')} times`,
    'answers that differ': k === 0 ? '' : `${differing(one.answer, right)} of ${STARTS}`,
  }));
});
table(rows);

/** How many of the starts get another answer than Lupaus gives. */
function differing(answer, right) {
  return right.filter((value, i) => answer(i) !== value).length;
}
