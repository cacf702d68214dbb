// Questions of candidates, and what is asked for after the end.
import { tell } from './mail.mjs';
import { COMPANY, dateInWords, DAY, HOUR, iso } from './working-time.mjs';
import { hear, say } from './words.mjs';

/** A question aside of the story, and its reply by habit: soon, late, with a date, waived, or none. */
export function question(app, at) {
  const { random } = app;
  const asked = at - (at % DAY) + random.between([7.5, 21]) * HOUR;
  const text = hear(random, 'question');
  const message = app.newId('q');
  if (!app.rowAt(atSecond(asked), 'message.received', { kind: 'question', message, text })) return;
  const { habit, time, email } = app.ownerAt(asked);
  const answered = atSecond(time.after(asked, random.between(habit.reply)));
  const recruiter = app.ownerAt(answered).email ?? email;
  if (random.chance(0.1)) {
    app.rowAt(answered, 'question.waived', {
      recruiter,
      text: 'Answered in the letter that crossed it',
    });
    return;
  }
  if (random.chance(habit.silent * 2)) return;
  const due = random.chance(0.15) ? COMPANY.endOfDay(answered, random.whole([2, 5])) : undefined;
  app.rowAt(answered, 'message.delivered', {
    ...{ recruiter, purpose: 'reply', automated: 'false', message: app.newId('m') },
    channel: random.chance(habit.phone) ? 'phone' : 'email',
    due: due && iso(due),
    text: due
      ? say(random, 'promise_contact', habit.tone, dateInWords(due))
      : say(random, 'reply', habit.tone),
  });
}

/** After a rejection some ask why; those who were interviewed more often. */
export function askFeedback(app) {
  const { random } = app;
  if (!random.chance(app.interviewed ? 0.42 : 0.05)) return;
  app.candidateTakes([0.2, 4]);
  app.row('feedback.requested', { text: 'Could you tell me what decided it?' });
  const { habit } = app;
  if (random.chance(habit.silentFeedback)) return;
  if (random.chance(habit.promises * 0.4)) {
    app.ownerTakes([0.2, 2]);
    const due = COMPANY.endOfDay(app.at, random.whole([3, 8]));
    const text = say(random, 'promise_feedback', habit.tone, dateInWords(due));
    const message = app.newId('p');
    app.row('promise.made', { ...app.by, kind: 'feedback', message, due: iso(due), text });
  }
  app.ownerTakes(habit.feedback);
  tell(app, random.chance(habit.tone === 'kind' ? 0.08 : 0.4) ? 'feedback_declined' : 'feedback');
}

function atSecond(at) {
  return Math.floor(at / 1000) * 1000;
}
