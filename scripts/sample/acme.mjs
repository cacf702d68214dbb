// The year of the sample company: every application of every job, and the closing of the jobs.
import { Application, YEAR_END } from './application.mjs';
import { HR, JOBS, RECRUITERS } from './company.mjs';
import { sayTheEnd } from './ending.mjs';
import { Random } from './random.mjs';
import { tellStory } from './story.mjs';
import { DAY, instantOf, local } from './working-time.mjs';

/** How the applications that are not hired end, with their shares. */
const DESTINIES = [
  ['screened out', 0.56],
  ['interviewed', 0.34],
  ['withdraws early', 0.05],
  ['withdraws late', 0.05],
];

/** Applications with a pause that the rules do not allow, so that the sample shows what a replay says of it. */
const ODDITIES = new Map([
  ['sales-lead-05', 'paused for nothing'],
  ['data-engineer-05', 'paused twice'],
]);

/** The rows of the sample in order of time. */
export function acmeYear(seed) {
  const random = new Random(seed);
  let id = 0;
  const log = { random, rows: [], nextId: () => ++id };
  for (const job of JOBS) openJob(log, job);
  return log.rows
    .map((row, order) => ({ ...row, order }))
    .sort((a, b) => instantOf(a.at) - instantOf(b.at) || a.order - b.order);
}

function openJob(log, job) {
  const { random } = log;
  const arrivals = Array.from({ length: job.size }, () => arrival(random, job)).sort(
    (a, b) => a - b,
  );
  const chosen = job.hires ? random.whole([4, Math.floor(job.size / 3)]) : -1;
  const application = (i, until) => {
    const name = `${job.id}-${String(i + 1).padStart(2, '0')}`;
    const app = new Application(log, job, name, arrivals[i], until);
    app.oddity = ODDITIES.get(name);
    app.badAddress = i !== chosen && !app.oddity && random.chance(0.025);
    return app;
  };
  let closesAt = job.cancelled ? local(`${job.cancelled}T11:20`) : YEAR_END;
  if (job.hires) {
    const hired = application(chosen, YEAR_END);
    tellStory(hired, 'hired');
    if (hired.state === 'hired')
      closesAt = hired.owner.time.after(hired.at, random.between([0.5, 4]));
  }
  const others = arrivals.flatMap((at, i) => (i === chosen || at >= closesAt ? [] : [i]));
  const apps = others.map((i) => application(i, closesAt));
  for (const app of apps) tellStory(app, app.oddity ? 'interviewed' : destiny(random));
  if (closesAt < YEAR_END) closeJob(log, job, closesAt, apps);
}

function closeJob(log, job, at, apps) {
  const outcome = job.cancelled ? 'cancelled' : 'filled';
  const { time, email } = RECRUITERS.get(job.owner);
  const recruiter = time.worksOn(at) ? email : HR;
  log.rows.push({ at, event: 'job.closed', job: job.id, recruiter, outcome });
  for (const app of apps) {
    if (app.state !== 'received' || app.forgotten) continue;
    app.at = at;
    app.until = YEAR_END;
    app.ownerTakes(app.habit.outcome);
    if (!log.random.chance(app.habit.silent * 2)) sayTheEnd(app, 'outcome');
  }
}

/** Candidates write at any hour but the smallest; more do so soon after the posting and, where there is a closing date, just before it. */
function arrival(random, job) {
  const span = (job.lastApplication - job.opens) / DAY;
  const early = Math.floor(span * random.next() * random.next());
  const day =
    job.applyUntil && random.chance(0.3) ? Math.floor(span) - random.whole([0, 2]) : early;
  return job.opens + day * DAY + Math.floor(random.between([6.5 * 3600, 23.5 * 3600])) * 1000;
}

function destiny(random) {
  let left = random.next();
  return DESTINIES.find(([, share]) => (left -= share) < 0)?.[0] ?? 'screened out';
}
