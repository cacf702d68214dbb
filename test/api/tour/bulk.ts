import { until } from '../../world/world';
import type { Answer, Tour } from '../recorder';
import { apply } from './applications';

/** Many applications at once. */
export async function bulk(tour: Tour, job: Answer): Promise<void> {
  const ids: string[] = [];
  for (const name of ['Aino Aho', 'Eero Elo']) ids.push((await apply(tour, job, name)).id);
  const run = async (verb: string, form: object) => {
    const { id } = await tour.ask(`POST /bulk/${verb}`, { body: { applications: ids, ...form } });
    await until(`the end of ${verb}`, async () => {
      const { body } = await tour.world.get<Answer>(`bulk/${id}`);
      return body.status !== 'running';
    });
    await tour.ask('GET /bulk/{id}', { path: { id } });
    return id;
  };
  await run('moves', { stage: 'Screening' });
  await run('messages', {
    ...{ purpose: ['status_update'], subject: 'Where your application is' },
    body: 'We read on, and write again next week.',
  });
  await run('owners', { to: 'kaisa.virta@example.fi', reason: 'Kaisa knows the market.' });
  const last = await run('decisions', {
    ...{ outcome: 'rejected', reason: 'Others knew the market better.' },
    feedbackDeclined: 'Nobody of us met you, so there is nothing to tell.',
  });
  await tour.ask('DELETE /bulk/{id}', { path: { id: last } });
}
