import { until } from '../../world/world';
import { sweep } from '../../world/sweeping';
import type { Answer, Tour } from '../recorder';

const PERIOD = { from: '2026-05-01T00:00:00+03:00', to: '2026-06-01T00:00:00+03:00' };
const DAYS = { from: '2026-05-01', to: '2026-05-31' };

/** What was kept and what was not, some weeks later. */
export async function reports(tour: Tour): Promise<void> {
  await ground(tour);
  await tour.at('2026-06-01T10:00:00+03:00');
  await sweep(tour.world);
  const query = { ...PERIOD, limit: '20' };
  const { items } = await tour.ask('GET /reports/breaches', { query });
  // many fell due at one time, and which of those comes first is a matter of their ids
  const one = items.find(({ candidate }) => candidate === 'Iiris Ilves')!;
  await commitments(tour, one.id);
  for (const path of ['breaches.csv', 'trend', 'trend.csv', 'fairness', 'fairness.csv', 'voice']) {
    await tour.ask(`GET /reports/${path}`, { query: PERIOD });
  }
  for (const path of ['recruiters', 'recruiters.csv']) {
    await tour.ask(`GET /reports/${path}`, { query: { ...PERIOD, groupBy: 'recruiter' } });
  }
  await tour.ask('GET /reports/fairness/{fact}', { path: { fact: 'newDates' }, query: PERIOD });
  await tour.ask('GET /reports/breach-report.pdf', { query: { ...DAYS, locale: 'en' } });
  await tour.ask('GET /reports/breach-report.json', { query: DAYS });
  await files(tour);
  await whatIf(tour);
  await audit(tour);
}

async function ground(tour: Tour): Promise<void> {
  const body = {
    kind: 'works_agreement',
    words: 'Agreed with the shop stewards on 2 March 2026; see the minutes of that day.',
  };
  await tour.ask('POST /settings/ground', { body });
  await tour.ask('GET /settings/ground');
  await tour.ask('PATCH /settings/report', { body: { target: 95, personMonths: 12 } });
}

async function commitments(tour: Tour, id: string): Promise<void> {
  const path = { id };
  await tour.ask('GET /commitments/{id}/evidence', { path });
  await tour.ask('GET /commitments/{id}/evidence.pdf', { path });
  const { charge } = await tour.ask('GET /commitments/{id}/evidence', { path });
  const who = JSON.stringify(charge).includes(tour.world.kaisa.user.id) ? 'kaisa' : 'admin';
  const as = tour.world[who];
  const body = { words: 'I was ill, and nobody stood in for me.' };
  await tour.ask('POST /commitments/{id}/explanation', { path, body, as });
  await tour.ask('GET /commitments/{id}/explanation', { path, as });
}

async function files(tour: Tour): Promise<void> {
  const body = { what: 'list', format: 'csv', filters: { ...DAYS, kind: 'broken' } };
  const { id } = await tour.ask('POST /reports/exports', { body });
  const path = { id };
  await until('the export', async () => {
    const { body: shown } = await tour.world.get<Answer>(`reports/exports/${id}`);
    return shown.status === 'done';
  });
  await tour.ask('GET /reports/exports');
  await tour.ask('GET /reports/exports/{id}', { path });
  await tour.ask('GET /reports/exports/{id}/file', { path });
  await tour.ask('DELETE /reports/exports/{id}', { path });
}

async function whatIf(tour: Tour): Promise<void> {
  const body = { kind: 'policy', name: 'ours', months: 3, replaces: 'good-practice' };
  const { id } = await tour.ask('POST /reports/what-if', { body });
  const path = { id };
  await until('the comparison', async () => {
    const { body: shown } = await tour.world.get<Answer>(`reports/what-if/${id}`);
    return shown.status !== 'running';
  });
  await tour.ask('GET /reports/what-if');
  await tour.ask('GET /reports/what-if/{id}', { path });
  await tour.ask('GET /reports/what-if/{id}/lines', { path, query: { limit: '20' } });
  await tour.ask('GET /reports/what-if/{id}/lines.csv', { path });
  await tour.ask('DELETE /reports/what-if/{id}', { path });
}

async function audit(tour: Tour): Promise<void> {
  await tour.ask('GET /audit/head');
  await tour.ask('GET /audit/keys');
  await tour.ask('GET /audit/verify');
  await tour.ask('POST /audit/checks');
  await until('the check', async () => {
    const { body } = await tour.world.get<{ run: { state: string } | null }>('audit/checks/last');
    return body.run !== null && body.run.state !== 'running';
  });
  await tour.ask('GET /audit/checks/last');
  await tour.ask('GET /audit/bundle');
  await tour.ask('DELETE /settings/ground');
}

/** One's own calendar link, and what machines ask. */
export async function rest(tour: Tour): Promise<void> {
  await tour.ask('POST /calendar-feed', { body: { namesCandidates: false } });
  await tour.ask('GET /calendar-feed');
  await tour.ask('DELETE /calendar-feed');
  await tour.ask('GET /health/live', { as: null });
  await tour.ask('GET /health/ready', { as: null });
}
