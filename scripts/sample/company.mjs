// The people and the openings of the sample company. All of them are invented.
import { local, WorkingTime } from './working-time.mjs';

/**
 * What a recruiter does out of habit: ranges are in working days, the rest are shares of the cases.
 *
 * `answer`: after an interview. `promises`: gives a date after an interview; it is kept (`keepsDate`), moved to a later one
 * (`movesDate`) or passes in silence until `answer` is over. `saysWhen`: tells who waits for a closing date when it goes on.
 * `silent`: never answers at all. `calls`: rings to say that it takes time. `dated`: says so with a date. `phone`: speaks
 * rather than writes.
 */
const habit = (tone, ranges, shares) => ({ tone, ...ranges, ...shares });

const careful = habit(
  'kind',
  {
    screen: [0.6, 3],
    answer: [1, 4],
    tell: [0.1, 1.2],
    reply: [0.1, 0.9],
    feedback: [1, 4],
    outcome: [0.2, 2],
  },
  {
    promises: 0.35,
    keepsDate: 0.93,
    movesDate: 0.05,
    saysWhen: 0.92,
    dated: 0.5,
    phone: 0.15,
    calls: 0.05,
    silent: 0.003,
    forgetsToTell: 0.01,
    silentFeedback: 0.03,
    handsOver: 1,
  },
);
const fastThenSlow = habit(
  'curt',
  {
    screen: [0.2, 1.6],
    answer: [4, 17],
    tell: [1, 7],
    reply: [0.5, 5],
    feedback: [4, 15],
    outcome: [2, 12],
  },
  {
    promises: 0.15,
    keepsDate: 0.4,
    movesDate: 0.2,
    saysWhen: 0.2,
    dated: 0.1,
    phone: 0.1,
    calls: 0.05,
    silent: 0.05,
    forgetsToTell: 0.1,
    silentFeedback: 0.35,
    handsOver: 0,
  },
);
const promisesAndForgets = habit(
  'kind',
  {
    screen: [1.5, 7],
    answer: [7, 24],
    tell: [0.5, 4],
    reply: [0.3, 3.5],
    feedback: [3, 14],
    outcome: [1, 9],
  },
  {
    promises: 0.8,
    keepsDate: 0.3,
    movesDate: 0.35,
    saysWhen: 0.4,
    dated: 0.45,
    phone: 0.1,
    calls: 0.1,
    silent: 0.06,
    forgetsToTell: 0.06,
    silentFeedback: 0.25,
    handsOver: 0,
  },
);
const callsAndHandsOver = habit(
  'kind',
  {
    screen: [1, 5],
    answer: [2, 8],
    tell: [0.3, 2.5],
    reply: [0.1, 2],
    feedback: [1, 7],
    outcome: [0.5, 4],
  },
  {
    promises: 0.3,
    keepsDate: 0.65,
    movesDate: 0.2,
    saysWhen: 0.4,
    dated: 0.2,
    phone: 0.65,
    calls: 0.5,
    silent: 0.03,
    forgetsToTell: 0.03,
    silentFeedback: 0.1,
    handsOver: 0.9,
  },
);

const aino = 'aino.lehto@acme.example';
const otso = 'otso.rinne@acme.example';
const veera = 'veera.salo@acme.example';
const joonas = 'joonas.aalto@acme.example';

const person = (email, habit, leaves) => ({ email, habit, time: new WorkingTime(leaves) });

/** The recruiters by address. A leave names who covers for it, where somebody is asked to. */
export const RECRUITERS = new Map(
  [
    person(aino, careful, [
      { from: '2026-02-16', to: '2026-02-20', cover: joonas, reason: 'winter break' },
      { from: '2026-07-06', to: '2026-07-24', cover: joonas, reason: 'summer holiday' },
      { from: '2026-12-28', to: '2026-12-31', cover: otso, reason: 'Christmas holiday' },
    ]),
    person(otso, fastThenSlow, [
      { from: '2026-07-13', to: '2026-08-02', cover: veera, reason: 'summer holiday' },
      { from: '2026-10-12', to: '2026-10-16', cover: veera, reason: 'autumn break' },
    ]),
    person(veera, promisesAndForgets, [
      { from: '2026-04-27', to: '2026-04-30', cover: otso, reason: 'training' },
      { from: '2026-06-29', to: '2026-07-24', cover: otso, reason: 'summer holiday' },
      { from: '2026-12-21', to: '2026-12-31', cover: otso, reason: 'Christmas holiday' },
    ]),
    person(joonas, callsAndHandsOver, [
      { from: '2026-03-02', to: '2026-03-13', cover: aino, reason: 'parental leave' },
      { from: '2026-05-18', to: '2026-05-22', cover: aino, reason: 'time off' },
      { from: '2026-07-27', to: '2026-08-14', cover: aino, reason: 'summer holiday' },
      { from: '2026-11-02', to: '2026-11-13', cover: aino, reason: 'parental leave' },
    ]),
  ].map((recruiter) => [recruiter.email, recruiter]),
);

export const HR = 'hr@acme.example';

/**
 * The openings. `weeks`: how long applications come in. `applyUntil`: the published closing date, if there is one. `hires`: somebody is chosen, which closes
 * the job as filled. `cancelled`: the day on which it is given up.
 */
const job = (id, owner, opens, weeks, size, more) => ({
  ...{ id, owner, size, applyUntil: null, cancelled: null, task: false, hires: false, ...more },
  opens: local(opens),
  lastApplication: local(more.applyUntil ?? opens) + (more.applyUntil ? 0 : weeks * 7 * 86_400_000),
});

export const JOBS = [
  job('backend-developer', aino, '2026-01-12', 4, 64, {
    applyUntil: '2026-02-08',
    task: true,
    hires: true,
  }),
  job('sales-lead', veera, '2026-01-19', 6, 52, { hires: true }),
  job('service-designer', otso, '2026-02-02', 4, 55, {
    applyUntil: '2026-03-01',
    task: true,
    hires: true,
  }),
  job('warehouse-operator', joonas, '2026-02-09', 6, 58, { hires: true }),
  job('data-engineer', otso, '2026-03-16', 6, 50, { task: true, hires: true }),
  job('payroll-specialist', aino, '2026-04-07', 3, 36, { applyUntil: '2026-04-30', hires: true }),
  job('key-account-manager', veera, '2026-05-04', 5, 52, { cancelled: '2026-08-12' }),
  job('customer-support-agent', joonas, '2026-06-01', 9, 66, { hires: true }),
  job('product-owner', veera, '2026-08-10', 5, 49, { applyUntil: '2026-09-13', hires: true }),
  job('frontend-developer', aino, '2026-08-24', 5, 54, {
    applyUntil: '2026-09-27',
    task: true,
    hires: true,
  }),
  job('field-technician', joonas, '2026-09-14', 8, 44, { cancelled: '2026-12-03' }),
  job('marketing-specialist', otso, '2026-10-19', 10, 40, {}),
];
