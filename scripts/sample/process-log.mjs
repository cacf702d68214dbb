// A smaller history as a process-mining log: one activity of one case per row, as XES-to-CSV tools write it.
import { RECRUITERS } from './company.mjs';
import { Random } from './random.mjs';
import { DAY, local, MINUTE } from './working-time.mjs';

export const PROCESS_COLUMNS = [
  'case:concept:name',
  'concept:name',
  'time:timestamp',
  'org:resource',
  'lifecycle:transition',
];

const CASES = 150;
const FIRST = local('2026-03-02');
const LAST = local('2026-06-12');
const END = local('2026-09-30T16:00');
const SYSTEM = 'system';

/** The rows of the log in order of time. Activities: samples/process-log/map.json. */
export function processLog(seed) {
  const random = new Random(seed + 1);
  const rows = [];
  for (let i = 1; i <= CASES; i++) runCase(random, rows, `Case ${String(i).padStart(4, '0')}`);
  return rows
    .filter(({ at }) => at <= END)
    .sort((a, b) => a.at - b.at)
    .map(({ at, name, activity, resource }) => ({
      'case:concept:name': name,
      'concept:name': activity,
      'time:timestamp': microseconds(random, at),
      'org:resource': resource,
      'lifecycle:transition': 'complete',
    }));
}

/** The steps of one case: the cursor `at` moves on, `act` writes a row there. */
function runCase(random, rows, name) {
  let owner = RECRUITERS.get(random.pick([...RECRUITERS.keys()]));
  let at = FIRST + random.next() * (LAST - FIRST);
  at = daytime(random, at);
  const act = (activity, resource = owner.email) => rows.push({ at, name, activity, resource });
  const take = (days) => (at = owner.time.after(at, random.between(days)) + random.next() * MINUTE);

  const passes = (days) => (at = daytime(random, at + random.between(days) * DAY));

  act('Receive application');
  at += random.between([0.2, 4]) * MINUTE;
  act('Send confirmation', SYSTEM);
  take(owner.habit.screen);
  act('Screen CV');
  if (random.chance(0.05)) {
    passes([1, 3]);
    act('Withdraw application', SYSTEM);
    return act('Archive', SYSTEM);
  }
  if (random.chance(0.45)) {
    take([0.1, 1]);
    act('Send invitation');
    take([2, 6]);
    act('Conduct interview');
    if (random.chance(owner.habit.promises * 0.4)) {
      take([0.1, 1]);
      act('Send status update');
    }
    owner = reassign(random, owner, act) ?? owner;
    const waiting = at;
    take(owner.habit.answer);
    if (at - waiting > 9 * DAY && random.chance(0.5)) inquire(random, rows, name, owner, waiting);
    act('Take decision');
    if (random.chance(0.07)) {
      take([0.2, 1.5]);
      act('Send offer');
      passes([1, 4]);
      act('Sign contract', SYSTEM);
      return act('Archive', SYSTEM);
    }
    take(owner.habit.tell);
  }
  if (!random.chance(owner.habit.silent * 2)) act('Send rejection');
  passes([30, 31]);
  act('Archive', SYSTEM);
}

/** A time of the same day at which candidates are up. */
function daytime(random, at) {
  return at - (at % DAY) + random.between([7 * 60, 22 * 60]) * MINUTE;
}

/** Now and then a case goes to somebody else; the resource of the row is the one who gets it. */
function reassign(random, owner, act) {
  if (!random.chance(0.08)) return null;
  const to = RECRUITERS.get(
    random.pick([...RECRUITERS.keys()].filter((email) => email !== owner.email)),
  );
  act('Reassign case', to.email);
  return to;
}

function inquire(random, rows, name, owner, from) {
  const asked = daytime(random, from + random.between([4, 7]) * DAY);
  rows.push({ at: asked, name, activity: 'Receive inquiry', resource: SYSTEM });
  if (random.chance(owner.habit.silent * 2)) return;
  const at = owner.time.after(asked, random.between(owner.habit.reply));
  rows.push({ at, name, activity: 'Answer inquiry', resource: owner.email });
}

/** "2026-03-02 09:15:23.120000": local time, no offset, six decimals. */
function microseconds(random, at) {
  const text = new Date(Math.floor(at)).toISOString().slice(0, 23).replace('T', ' ');
  return `${text}${String(random.whole([0, 999])).padStart(3, '0')}`;
}
