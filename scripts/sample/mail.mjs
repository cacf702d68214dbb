// How something is said to a candidate: e-mail with its delays and bounces, or a call with its disputes.
import { HR } from './company.mjs';
import { COMPANY, dateInWords, DAY, iso, local, MINUTE } from './working-time.mjs';
import { say } from './words.mjs';

/** Days on which the mail server stood still: what was queued meanwhile went out at the end. */
const OUTAGES = [
  ['2026-02-11T10:15', '2026-02-13T09:45'],
  ['2026-03-24T11:00', '2026-03-26T09:20'],
  ['2026-06-10T13:30', '2026-06-12T10:05'],
  ['2026-08-18T09:30', '2026-08-20T11:10'],
  ['2026-10-06T13:00', '2026-10-08T09:10'],
].map(([from, to]) => ({ from: local(from), to: local(to) }));

const BOUNCED = '550 5.1.1 no such mailbox';

/**
 * The owner tells the candidate something at the cursor, or as soon as the mail allows.
 * @param due a local time: the message says when the candidate hears next
 * @param date a date that the words name, if not `due`
 * @param words what is said, a key of the words, if not the purpose
 * @returns {id, reached}
 */
export function tell(app, purpose, { due, date = due, words, channel } = {}) {
  const by = channel ?? (app.random.chance(app.habit.phone) ? 'phone' : 'email');
  const message = app.newId(by === 'email' ? 'm' : 'c');
  const what = words ?? purpose.split('+')[0];
  const text = say(app.random, what, app.habit.tone, date === undefined ? '' : dateInWords(date));
  const fields = {
    recruiter: app.owner.email,
    purpose,
    channel: by,
    automated: 'false',
    message,
    text,
  };
  if (due !== undefined) fields.due = iso(due);
  if (by === 'email') return mail(app, fields);
  app.row('message.delivered', fields);
  return { id: message, reached: !disputed(app, message, purpose) };
}

/** A machine tells the candidate something, aside of the cursor. */
export function note(app, at, purpose) {
  const message = app.newId('a');
  const text = say(app.random, purpose, 'auto');
  const fields = { purpose, channel: 'email', automated: 'true', message, text };
  if (app.rowAt(at, 'message.delivered', fields) && app.badAddress) {
    app.rowAt(at + 20_000, 'message.bounced', { message, text: BOUNCED });
  }
}

function mail(app, fields) {
  const { message, recruiter } = fields;
  const outage = OUTAGES.find(({ from, to }) => app.at >= from && app.at < to);
  if (outage || app.random.chance(0.3)) {
    app.row('message.queued', { recruiter, message, channel: 'email', automated: 'false' });
    app.at = outage
      ? outage.to + app.random.whole([5, 900]) * 1000
      : app.at + app.random.whole([2, 90]) * 1000;
  }
  app.row('message.delivered', fields);
  if (!app.badAddress) return { id: message, reached: true };
  app.at += app.random.whole([1, 40]) * MINUTE;
  app.row('message.bounced', { message, text: BOUNCED });
  return { id: message, reached: false };
}

/** Of some logged calls the candidate says that they never took place, and HR looks into it. */
function disputed(app, message, purpose) {
  if (/invitation|offer/.test(purpose) || !app.random.chance(0.1)) return false;
  const at = app.at + app.random.between([0.3, 3]) * DAY;
  app.rowAt(at, 'contact.disputed', { message, text: 'Nobody has called me.' });
  if (app.random.chance(0.5)) return false;
  app.rowAt(COMPANY.after(at, app.random.between([1.5, 6])), 'dispute.upheld', {
    message,
    recruiter: HR,
    text: 'The call list shows no such call',
  });
  return true;
}
