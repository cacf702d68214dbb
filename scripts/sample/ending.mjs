// How an application is refused, and how the candidate is told.
import { tell } from './mail.mjs';
import { askFeedback } from './questions.mjs';

/** A rejection: decided, and told by habit, unless it is forgotten. */
export function reject(app, untold) {
  if (app.interviewed || untold) {
    app.row('decision.made', { ...app.by, outcome: 'rejected' });
    if (untold) return;
    app.ownerTakes(app.habit.tell);
  } else if (app.random.chance(0.5)) {
    app.row('stage.entered', { ...app.by, stage: 'Rejected', kind: 'rejected' });
    app.ownerTakes([0.01, 0.4]);
  }
  const early = app.interviewed && app.habit.tone === 'kind' && app.random.chance(0.1);
  sayTheEnd(app, early ? 'rejection+feedback' : 'rejection');
  if (app.state === 'told' && !early) askFeedback(app);
}

/** Says how it ended; who cannot be reached by mail may be called. */
export function sayTheEnd(app, purpose) {
  const channel = app.badAddress || !app.interviewed ? 'email' : undefined;
  const told = tell(app, purpose, { channel }).reached || repair(app, purpose);
  if (told) app.end('told');
}

/** A mail that bounced is made up for by a call, by some. @returns whether it was */
export function repair(app, purpose) {
  const careless = app.habit.tone === 'curt' ? 0.6 : 0.2;
  if (app.random.chance(careless)) return false;
  app.ownerTakes([0.05, 1.4]);
  return tell(app, purpose, { channel: 'phone' }).reached;
}
