import { Users } from '../../../src/accounts/users';
import { SetUp } from '../../../src/accounts/links/set-up';
import type { Answer, Tour } from '../recorder';

const PASSWORD = 'a horse in the rain';
const HANNA = 'hanna.lehto@example.fi';

/** How people come to have an account, and what is theirs. */
export async function people(tour: Tour): Promise<void> {
  await setUp(tour);
  const hanna = await invite(tour);
  await sessions(tour);
  await passwords(tour);
  await tokens(tour);
  await mails(tour);
  await absences(tour, hanna);
}

/** As on the first day, when there is nobody. */
async function setUp(tour: Tour): Promise<void> {
  const anyone = jest.spyOn(tour.world.app.get(Users), 'anyone').mockResolvedValue(false);
  const link = await tour.world.app.get(SetUp).offer();
  const body = { name: 'Oili Perustaja', email: 'oili@example.fi', password: PASSWORD };
  await tour.ask('POST /setup/{secret}', {
    ...{ path: { secret: link!.split('/').at(-1)! }, body, as: null },
  });
  anyone.mockRestore();
}

async function invite(tour: Tour): Promise<Answer> {
  const body = { name: 'Hanna Lehto', email: HANNA, role: 'hr_lead', locale: 'fi' };
  const hanna = await tour.ask('POST /users', { body });
  const secret = await tour.mailed(HANNA, /\/invitations?\/([\w-]{43})/);
  const accepted = { password: PASSWORD, name: 'Hanna Lehto' };
  await tour.ask('POST /invitations/{secret}', { path: { secret }, body: accepted, as: null });
  const ville = { name: 'Ville Uusi', email: 'ville@example.fi', role: 'recruiter' };
  const { id } = await tour.ask('POST /users', { body: ville });
  await tour.ask('POST /users/{id}/invitation', { path: { id } });
  await tour.ask('GET /users');
  const change = { team: 'North', timezone: 'Europe/Helsinki' };
  await tour.ask('PATCH /users/{id}', { path: { id: hanna.id }, body: change });
  return hanna;
}

async function sessions(tour: Tour): Promise<void> {
  const body = { email: HANNA, password: PASSWORD };
  await tour.ask('POST /session', { body, as: null });
  await tour.ask('POST /session', { body, as: null });
  const { cookie } = tour;
  await tour.ask('GET /session', { cookie });
  const { items } = await tour.ask('GET /sessions', { cookie });
  const other = items.find(({ here }) => here !== true)!;
  await tour.ask('DELETE /sessions/{id}', { path: { id: other.id }, cookie });
  await tour.ask('DELETE /session', { cookie });
}

async function passwords(tour: Tour): Promise<void> {
  await tour.ask('POST /password-resets', { body: { email: HANNA }, as: null });
  const secret = await tour.mailed(HANNA, /\/password-reset[a-z]*\/([\w-]{43})/);
  const body = { password: 'seven green boats' };
  await tour.ask('POST /password-resets/{secret}', { path: { secret }, body, as: null });
  await tour.ask('POST /session', { body: { email: HANNA, ...body }, as: null });
  const { cookie } = tour;
  const change = { current: 'seven green boats', password: 'eight blue boats' };
  await tour.ask('POST /password', { body: change, cookie });
}

async function tokens(tour: Tour): Promise<void> {
  const body = { name: 'Reports for BI', scopes: ['read'] };
  const { id } = await tour.ask('POST /tokens', { body });
  await tour.ask('GET /tokens');
  await tour.ask('DELETE /tokens/{id}', { path: { id } });
}

async function mails(tour: Tour): Promise<void> {
  await tour.ask('GET /me/mails');
  await tour.ask('PATCH /me/mails', { body: { dueToday: true, dueTodayAt: '07:30' } });
}

async function absences(tour: Tour, hanna: Answer): Promise<void> {
  const { kaisa } = tour.world;
  const path = { user: kaisa.user.id };
  const body = {
    ...{ from: '2026-07-06T08:00:00+03:00', to: '2026-07-31T16:00:00+03:00' },
    delegate: hanna.id,
  };
  const { id } = await tour.ask('POST /users/{user}/absences', { path, body, as: kaisa });
  await tour.ask('GET /users/{user}/absences', { path, as: kaisa });
  await tour.ask('DELETE /users/{user}/absences/{absence}', {
    ...{ path: { ...path, absence: id }, as: kaisa },
  });
}
