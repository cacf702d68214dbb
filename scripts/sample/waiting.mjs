// The time between an interview and the word that follows it.
import { note } from './mail.mjs';
import { question } from './questions.mjs';
import { COMPANY, DAY, HOUR } from './working-time.mjs';

/** No date was given: the answer comes when it comes, and a machine breaks the longest silences. */
export function waitForAnswer(app, days = app.habit.answer) {
  const from = app.at;
  app.ownerTakes(days);
  const silence = (app.at - from) / DAY;
  if (silence > 13 && app.random.chance(0.5))
    note(app, COMPANY.endOfDay(from, 8) - 6 * HOUR, 'holding_note');
  if (silence > 8 && app.random.chance(0.45)) {
    question(app, from + app.random.between([0.5, 0.85]) * (app.at - from));
  }
  if (silence > 5 && app.random.chance(app.habit.calls)) {
    const at = app.ownerAt(from).time.after(from, app.random.between([2, 3]));
    app.rowAt(at, 'message.delivered', {
      recruiter: app.ownerAt(at).email,
      ...{
        purpose: 'status_update',
        channel: 'phone',
        automated: 'false',
        message: app.newId('c'),
      },
      text: 'Called: still two interviews to go',
    });
  }
}
