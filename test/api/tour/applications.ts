import type { Answer, Tour } from '../recorder';

/** Receives an application. @param name of the candidate, whose address is made of it */
export function apply(tour: Tour, job: Answer, name = 'Maija Meri'): Promise<Answer> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.com`;
  return tour.ask('POST /applications', {
    body: {
      ...{ job: job.id, externalId: `ats-${email.split('@')[0]!}` },
      candidate: { name, email, phone: '+358 40 123 4567', locale: 'fi' },
      receivedAt: '2026-05-04T09:00:00+03:00',
    },
  });
}

/** One application from its receipt to its end. */
export async function applications(tour: Tour, job: Answer): Promise<void> {
  const { id } = await apply(tour, job);
  await lists(tour, job, id);
  const verb = verbsOf(tour, id);
  await tour.at('2026-05-04T10:00:00+03:00');
  await meetings(tour, id, verb);
  await words(tour, verb);
  await ends(tour, job, verb);
}

type Verb = (verb: string, body?: object, path?: Record<string, string>) => Promise<Answer>;

/** Verbs of an application, by Kaisa. */
export function verbsOf(tour: Tour, id: string): Verb {
  return (verb, body = {}, path = {}) =>
    tour.ask(`POST /applications/{id}/${verb}`, {
      ...{ path: { id, ...path }, body, as: tour.world.kaisa },
    });
}

async function lists(tour: Tour, job: Answer, id: string): Promise<void> {
  const shown = await tour.ask('GET /applications/{id}', { path: { id } });
  await tour.ask('GET /applications', {
    query: {
      ...{ job: job.id, status: 'active', owner: 'kaisa.virta@example.fi', limit: '20' },
      changedSince: '2026-05-04T09:00:00+03:00',
    },
  });
  const path = { id: (shown.candidate as Answer).id };
  await tour.ask('GET /candidates/{id}', { path });
  await tour.ask('GET /candidates/{id}/applications', { path });
  await tour.ask('PATCH /candidates/{id}', { path, body: { phone: '+358 40 765 4321' } });
  await tour.ask('GET /commitments', { query: { owner: 'kaisa.virta@example.fi', limit: '20' } });
}

async function meetings(tour: Tour, id: string, verb: Verb): Promise<void> {
  const { kaisa } = tour.world;
  await verb('moves', {
    ...{ stage: 'Screening', due: '2026-05-08T15:00:00+03:00' },
    message: { body: 'We read your application and talk about it this week.' },
  });
  const times = { starts: '2026-05-11T13:00:00+03:00', ends: '2026-05-11T14:00:00+03:00' };
  await verb('interviews', times);
  const { interviews } = await tour.ask('GET /applications/{id}', { path: { id } });
  const interview = (interviews as Answer[])[0]!.id;
  await tour.ask('PATCH /applications/{id}/interviews/{interview}', {
    ...{ path: { id, interview }, as: kaisa },
    body: { starts: '2026-05-12T13:00:00+03:00', ends: '2026-05-12T14:00:00+03:00' },
  });
  await verb('assignments', {
    ...{ due: '2026-05-15T16:00:00+03:00', text: 'Tell us how you would enter a new market.' },
  });
  await tour.at('2026-05-05T10:00:00+03:00');
  const { assignments } = await tour.ask('GET /applications/{id}', { path: { id } });
  await verb(
    'assignments/{assignment}/return',
    {},
    { assignment: (assignments as Answer[])[0]!.id },
  );
}

async function words(tour: Tour, verb: Verb): Promise<void> {
  const { kaisa } = tour.world;
  await tour.at('2026-05-05T10:30:00+03:00');
  const due = '2026-05-20T15:00:00+03:00';
  const promised = await verb('promises', {
    ...{ kind: 'answer', due, text: 'You will hear from us by Wednesday next week.' },
  });
  const { commitments } = promised.application as { commitments: Answer[] };
  const promise = commitments.find(({ dueAt }) => dueAt === '2026-05-20T12:00:00Z')!;
  await tour.ask('POST /promises/{id}/reschedule', {
    ...{ path: { id: promise.id }, as: kaisa },
    body: { due: '2026-05-21T15:00:00+03:00', message: 'We need one more day.' },
  });
  await verb('messages', {
    ...{ purpose: ['status_update'], subject: 'Where your application is' },
    body: 'Three of us have read it, and we like what we read.',
  });
  await tour.at('2026-05-05T11:00:00+03:00');
  const asked = await verb('questions', { text: 'Is remote work possible?', channel: 'phone' });
  const { received } = asked.application as { received: Answer[] };
  await tour.ask('POST /messages/{id}/waiver', {
    ...{ path: { id: received.at(-1)!.id }, body: {}, as: kaisa },
  });
}

async function ends(tour: Tour, job: Answer, verb: Verb): Promise<void> {
  const { kaisa, admin } = tour.world;
  await verb('pause', { reason: 'The candidate sends us a certificate.' });
  await verb('resume');
  await verb('owner', { to: admin.user.email, reason: 'Kaisa changes to another team.' });
  await tour.ask('POST /applications/{id}/owner', {
    path: { id: (await apply(tour, job)).id },
    body: { to: kaisa.user.email, reason: 'Kaisa is back.' },
  });
  await verb('decision', {
    ...{ outcome: 'rejected', reason: 'Others knew the market better.' },
    feedback: {
      strengths: 'You ask good questions.',
      toImprove: 'Bring numbers of your own sales.',
      reason: 'Somebody else had led a team before.',
    },
  });
  await verb('decision/undo');
  await verb('withdrawal', { reason: 'Took another job.' });
  await verb('reopening', { reason: 'The other job fell through.' });
  await verb('decision', {
    ...{ outcome: 'rejected', reason: 'Others knew the market better.' },
    feedbackDeclined: 'We promised to write at length and do so next week.',
  });
  await tour.at('2026-05-05T12:00:00+03:00');
}
