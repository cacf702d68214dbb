// What happens to one application from its arrival to the word that ends it.
import { reject, repair } from './ending.mjs';
import { note, tell } from './mail.mjs';
import { promise } from './promise.mjs';
import { question } from './questions.mjs';
import { waitForAnswer } from './waiting.mjs';
import { COMPANY, DAY, HOUR, local, MINUTE } from './working-time.mjs';
import { hear } from './words.mjs';

/** Runs the story. What lies after the closing of the job is not written (`Application.until`). */
export function tellStory(app, destiny) {
  receive(app);
  const { random, job } = app;
  if (destiny === 'withdraws early') return withdraw(app, [1, 9]);
  if (job.applyUntil && app.at < local(job.applyUntil)) readAfterClosing(app);
  app.ownerTakes(app.habit.screen);
  if (app.oddity === 'paused for nothing')
    app.row('clock.paused', { ...app.by, text: 'many applications' });
  if (destiny === 'screened out') return reject(app, random.chance(app.habit.silent));
  if (random.chance(app.habit.dated)) {
    tell(app, 'status_update', { due: COMPANY.endOfDay(app.at, random.whole([3, 7])) });
    app.ownerTakes([1, 3]);
  } else if (random.chance(0.15)) {
    tell(app, 'status_update', { words: 'undated' });
    app.ownerTakes([1, 4]);
  }
  if (random.chance(0.6))
    app.row('stage.entered', { ...app.by, stage: 'Screening', kind: 'screening' });
  if (job.task) task(app);
  const rounds = destiny === 'hired' ? random.whole([1, 2]) : random.chance(0.25) ? 2 : 1;
  for (let round = 1; round <= rounds && app.state === 'received' && !app.forgotten; round++)
    interview(app, round);
  if (app.forgotten) return;
  if (destiny === 'withdraws late') return withdraw(app, [0.5, 6]);
  decide(app, destiny);
}

function receive(app) {
  app.row('application.received', {
    recruiter: app.job.owner,
    stage: 'Applied',
    due: app.closingDate,
  });
  note(app, app.at + app.random.whole([20, 140]) * 1000, 'acknowledgement');
}

/** Where a closing date is published most are read after it; some recruiters tell those who wait for long. */
function readAfterClosing(app) {
  const { random, habit } = app;
  const closing = local(app.job.applyUntil) + 16 * HOUR;
  if (random.chance(0.2)) question(app, app.at + random.between([1, 4]) * DAY);
  if (random.chance(habit.tone === 'kind' ? 0.15 : 0.3)) return;
  if (closing - app.at > 10 * DAY && random.chance(habit.saysWhen)) {
    app.ownerTakes([1, 7]);
    tell(app, 'status_update', {
      due: COMPANY.endOfDay(closing, 5),
      words: 'closing',
      channel: 'email',
    });
  }
  app.at = Math.max(app.at, closing);
}

function task(app) {
  const invitation = tell(app, 'invitation', { words: 'task', channel: 'email' });
  app.row('stage.entered', { ...app.by, stage: 'Task', kind: 'assignment' });
  if (!invitation.reached) repair(app, 'invitation');
  const paused = invitation.reached && app.random.chance(0.45);
  if (paused) {
    app.at += 3 * MINUTE;
    app.row('clock.paused', { ...app.by, text: 'waiting for the task' });
  }
  app.candidateTakes([2, 8]);
  if (paused) app.row('clock.resumed');
  app.at += MINUTE;
  app.row('assignment.returned');
  app.ownerTakes(app.habit.answer.map((days) => days * 0.6));
}

function interview(app, round) {
  const { reached } = tell(app, 'invitation');
  if (!reached) repair(app, 'invitation');
  if (app.random.chance(0.7)) {
    app.at += 2 * MINUTE;
    app.row('stage.entered', { ...app.by, stage: `Interview ${round}`, kind: 'interview' });
  }
  if (reached && (app.random.chance(0.15) || app.oddity === 'paused twice')) {
    app.row('clock.paused', { ...app.by, text: 'the candidate picks a time' });
    if (app.oddity === 'paused twice' && round === 1) {
      app.rowAt(app.at + MINUTE, 'clock.paused', { ...app.by, text: 'and once more' });
    }
  }
  app.candidateTakes([0.2, 2]);
  app.row('message.received', {
    kind: 'other',
    message: app.newId('r'),
    text: hear(app.random, 'thanks'),
  });
  meet(app);
  if (app.random.chance(app.habit.promises))
    promise(app, app.random.chance(0.8) ? 'answer' : 'contact');
  else waitForAnswer(app);
}

/** The interview itself, now and then not held and set anew. */
function meet(app) {
  for (let held = false; !held && !app.over;) {
    const id = app.newId('i');
    app.ownerTakes([0.05, 0.4]);
    app.row('interview.scheduled', { ...app.by, message: id });
    app.ownerTakes([1.5, 6]);
    held = !app.random.chance(0.05);
    app.row('interview.held', { ...app.by, message: id });
    app.interviewed = true;
    if (held) continue;
    app.ownerTakes([0.1, 1]);
    app.row('interview.not_held', { ...app.by, message: id, text: 'The candidate was ill' });
  }
}

function decide(app, destiny) {
  if (destiny === 'hired') return hire(app);
  if (app.random.chance(app.habit.silent * 2)) return;
  if (app.random.chance(0.2)) {
    tell(app, 'reserve', { due: COMPANY.endOfDay(app.at, app.random.whole([5, 10])) });
    app.ownerTakes(app.random.chance(app.habit.keepsDate) ? [2, 4.5] : app.habit.answer);
  }
  reject(app, app.random.chance(app.habit.forgetsToTell));
}

function hire(app) {
  app.row('decision.made', { ...app.by, outcome: 'hired' });
  app.ownerTakes(app.habit.tell.map((days) => days * 0.5));
  tell(app, 'offer', { channel: 'email' });
  app.candidateTakes([1, 5]);
  app.row('message.received', {
    kind: 'other',
    message: app.newId('r'),
    text: hear(app.random, 'accepted'),
  });
  app.ownerTakes([0.05, 1]);
  app.row('application.hired', { ...app.by });
  app.end('hired');
}

function withdraw(app, days) {
  app.candidateTakes(days);
  app.row('application.withdrawn', {
    text: app.random.pick(['I found another job', 'I have decided to stay', '']),
  });
  note(app, app.at + 60_000, 'withdrawal_confirmation');
  app.end('withdrawn');
}
