// Dates that are given after an interview: kept, moved once or twice, or passed in silence.
import { tell } from './mail.mjs';
import { question } from './questions.mjs';
import { waitForAnswer } from './waiting.mjs';
import { COMPANY, dateInWords, DAY, iso } from './working-time.mjs';
import { say } from './words.mjs';

/** The owner gives a date, and what becomes of it; ends at the time of the answer. */
export function promise(app, kind) {
  const { random, habit } = app;
  const given = give(app, kind);
  if (random.chance(habit.keepsDate)) return beforeDate(app, given.due);
  if (random.chance(habit.movesDate / (1 - habit.keepsDate))) return move(app, given);
  askAfter(app, given.due);
  app.forgotten = random.chance(habit.silent * 3);
  if (app.forgotten) return;
  waitForAnswer(app, habit.answer);
  if (app.at <= given.due) app.at = app.owner.time.after(given.due, random.between([0.3, 4]));
}

function give(app, kind) {
  const days = app.habit.tone === 'kind' ? [4, 10] : [3, 6];
  const due = COMPANY.endOfDay(app.at, app.random.whole(days));
  const text = say(app.random, `promise_${kind}`, app.habit.tone, dateInWords(due));
  app.ownerTakes([0.02, 0.15]);
  // half of them say it in a letter, half at the end of the interview
  const message = app.random.chance(0.5)
    ? tell(app, 'promise', { words: `promise_${kind}`, date: due }).id
    : app.newId('p');
  app.row('promise.made', { ...app.by, kind, message, due: iso(due), text });
  return { message, due };
}

/** Goes on to a time of work before the date; who is away until then is late. */
function beforeDate(app, due) {
  const { time } = app.owner;
  const share = app.random.between([0.35, 0.9]);
  const at = time.after(app.at + share * (due - app.at), app.random.between([0, 0.3]));
  app.at = at < due ? at : time.after(app.at, app.random.between([0.05, 0.3]));
  app.toSecond();
}

/** A new date: told in time, or after the old one has passed; some move it again. */
function move(app, old) {
  const inTime = app.random.chance(0.7);
  if (inTime) beforeDate(app, old.due);
  else app.at = app.owner.time.after(old.due, app.random.between([0.3, 2]));
  const due = COMPANY.endOfDay(Math.max(app.at, old.due), app.random.whole([3, 6]));
  const { id } = tell(app, 'promise', { words: 'promise_moved', date: due, channel: 'email' });
  app.row('promise.rescheduled', { ...app.by, ref: old.message, message: id, due: iso(due) });
  const moved = { message: id, due };
  if (!old.moved && app.random.chance(0.3)) return move(app, { ...moved, moved: true });
  if (app.random.chance(0.55)) return beforeDate(app, due);
  askAfter(app, due);
  app.at = app.owner.time.after(due, app.random.between([0.5, 6]));
}

/** A candidate whose date has passed may ask. */
function askAfter(app, due) {
  if (app.random.chance(0.5)) question(app, due + app.random.between([0.8, 3]) * DAY);
}
