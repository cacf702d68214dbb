// Due times per second, Lupaus beside its peers, over the same starts in one run.
// Run by bench/run.mjs, or by hand with TZ=Europe/Helsinki.
import holidaysOf from '../src/calendar/presets/holidays.json' with { type: 'json' };
import { dayjsBusinessTime, lupaus, momentBusinessTime, openingHours } from './due-contestants.mjs';
import { interleave, rate, table } from './measure.mjs';

const STARTS = 200;
/** So many that neither the processor nor the compiler can learn them by heart. */
const MANY_STARTS = 100_000;
const ROUNDS = 5;
const LEAST_MS = 150;
const MINUTE = 60_000;
const THIRTY_DAYS = 30 * 24 * 60 * MINUTE;
// early enough for 400 h to end within the year whose holidays are given
const FIRST = Date.UTC(2026, 0, 2);
const LAST = Date.UTC(2026, 8, 15);

if (process.env.TZ !== 'Europe/Helsinki') throw new Error('run with TZ=Europe/Helsinki');

const holidays = holidaysOf.FI.filter((date) => date.startsWith('2026'));
const ours = lupaus(holidays);
const peers = [momentBusinessTime, dayjsBusinessTime, openingHours].map((make) => make(holidays));
const few = startsOf(STARTS);
const many = startsOf(MANY_STARTS);

const questions = [
  { question: 'due, 4 h', ask: 'due', hours: 4 },
  { question: 'due, 40 h', ask: 'due', hours: 40 },
  { question: 'due, 400 h', ask: 'due', hours: 400 },
  { question: 'elapsed, 30 days', ask: 'elapsed', hours: 0 },
];
table(questions.flatMap(measure));

function measure({ question, ask, hours }) {
  const subject = ({ name, prepare }, starts) => ({
    name,
    count: starts.length,
    answer: prepare(starts, endsOf(starts), hours)[ask],
  });
  const subjects = [
    subject(ours, few),
    ...peers.map((peer) => subject(peer, few)),
    { ...subject(ours, many), name: `lupaus, ${MANY_STARTS} starts` },
  ];
  const right = few.map((_, i) => subjects[0].answer(i));
  const rates = interleave(ROUNDS, subjects, ({ answer, count }) => rate(answer, count, LEAST_MS));
  return subjects.map(({ name, answer }, k) => {
    const isPeer = k > 0 && k <= peers.length;
    const differing = isPeer ? right.filter((value, i) => answer(i) !== value).length : 0;
    return {
      question,
      who: name,
      'per second': Math.round(rates[k]).toLocaleString('en'),
      'lupaus is faster': isPeer ? `${Math.round(rates[0] / rates[k]).toLocaleString('en')} ×` : '',
      'answers that differ': isPeer ? `${differing} of ${STARTS}` : '',
    };
  });
}

/** Whole minutes (day.js knows nothing smaller) at any hour of any day, in no order. */
function startsOf(count) {
  return Array.from({ length: count }, (_, i) => {
    const share = (i * 0.6180339887498949) % 1;
    return FIRST + Math.floor((share * (LAST - FIRST)) / MINUTE) * MINUTE;
  });
}

function endsOf(starts) {
  return starts.map((at) => at + THIRTY_DAYS);
}
