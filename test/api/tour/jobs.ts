import type { Answer, Tour } from '../recorder';

/** What jobs are made of, and a job. @returns an open job of Kaisa's */
export async function jobs(tour: Tour): Promise<Answer> {
  await policies(tour);
  await calendars(tour);
  const pipeline = await pipelines(tour);
  const { kaisa } = tour.world;
  const job = await tour.ask('POST /jobs', {
    body: {
      ...{ title: 'Sales lead', department: 'Sales', owner: kaisa.user.email },
      ...{ pipeline: pipeline.id, policy: 'good-practice', calendar: 'FI', locale: 'fi' },
      ...{ applyUntil: '2026-05-31T23:59:00+03:00', openings: 2 },
    },
  });
  const path = { id: job.id };
  await tour.ask('GET /jobs', { query: { status: 'open', limit: '20' } });
  await tour.ask('GET /jobs/{id}', { path });
  const change = { openings: 3, version: job.version };
  await tour.ask('PATCH /jobs/{id}', { path, body: change, as: kaisa });
  return job;
}

async function policies(tour: Tour): Promise<void> {
  const policy = {
    ...{ name: 'ours', extends: 'good-practice' },
    rules: [
      {
        ...{ key: 'first_answer', title: 'A first answer within 4 working days' },
        ...{ on: ['application.received'], within: { businessDays: 4 } },
        ...{ whileOpen: 'keep', keptBy: ['ANSWER'], automated: 'never' },
      },
    ],
  };
  await tour.ask('POST /policies/preview', { body: { name: 'good-practice', policy } });
  await tour.ask('POST /policies', { body: { name: 'ours', policy } });
  await tour.ask('GET /policies');
  await tour.ask('GET /policies/{name}', { path: { name: 'ours' } });
}

async function calendars(tour: Tour): Promise<void> {
  const calendar = { extends: 'FI', name: 'Helsinki', closures: [] };
  await tour.ask('POST /calendars/preview', { body: { calendar: 'FI' } });
  await tour
    .ask('POST /calendars', { body: { name: 'Helsinki', calendar } })
    .catch(() => tour.ask('POST /calendars', { body: { name: 'Helsinki', calendar: 'FI' } }));
  await tour.ask('GET /calendars');
  await tour.ask('GET /calendars/{name}', { path: { name: 'Helsinki' } });
}

async function pipelines(tour: Tour): Promise<Answer> {
  const stages = [
    { name: 'Applied', kind: 'applied' },
    { name: 'Screening', kind: 'screening' },
    { name: 'Interview', kind: 'interview' },
    { name: 'Offer', kind: 'offer' },
    { name: 'Hired', kind: 'hired' },
  ];
  const pipeline = await tour.ask('POST /pipelines', { body: { name: 'Sales', stages } });
  const path = { id: pipeline.id };
  await tour.ask('GET /pipelines');
  await tour.ask('GET /pipelines/{id}', { path });
  const body = { automationsOff: ['holding_note'], version: pipeline.version };
  await tour.ask('PATCH /pipelines/{id}', { path, body });
  return pipeline;
}

/** The end of a job, and its taking back. @param job an open one with somebody waiting */
export async function closures(tour: Tour, job: Answer): Promise<void> {
  const path = { id: job.id };
  const { kaisa } = tour.world;
  const body = {
    outcome: 'filled',
    message: { body: 'We have chosen somebody who knows this market well.' },
  };
  await tour.ask('POST /jobs/{id}/closure', { path, body, as: kaisa });
  await tour.ask('POST /jobs/{id}/reopening', { path, as: kaisa });
}
