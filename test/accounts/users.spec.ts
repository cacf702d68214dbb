import { Tokens } from '../../src/accounts/tokens';
import { FLOW_DATABASES } from '../world/databases';
import { World, type Signed } from '../world/world';
import { member } from './browser';

interface Shown {
  id: string;
  name: string;
  status?: string;
  role: string;
  version?: number;
}

describe.each(FLOW_DATABASES)('users on %s', (kind) => {
  let world: World;
  let pekka: Signed;
  beforeEach(async () => {
    world = await World.start(undefined, kind);
    pekka = await world.user('Pekka', 'hr_lead');
  });
  afterEach(() => world.stop());
  const patch = (of: Signed, change: object, as?: Signed) =>
    world.ask<Record<string, unknown>>(
      `users/${of.user.id}`,
      { method: 'PATCH', body: JSON.stringify(change) },
      as,
    );
  const list = async (as?: Signed) => (await world.get<{ items: Shown[] }>('users', as)).body.items;

  it('are seen by their colleagues, and no more than is needed', async () => {
    const seen = await list(world.kaisa);
    const { id, email } = pekka.user;
    expect(seen.find((user) => user.id === id)).toEqual({
      id,
      name: 'Pekka',
      email,
      role: 'hr_lead',
    });
    const own = { status: 'active', locale: 'en', timezone: null, version: 1 };
    expect(seen.find((user) => user.id === world.kaisa.user.id)).toMatchObject(own);
    await patch(pekka, { status: 'disabled' });
    expect((await list(world.kaisa)).map(({ name }) => name)).toEqual([
      'Anna Admin',
      'Kaisa Virta',
    ]);
    expect((await list()).find((user) => user.id === id)).toMatchObject({ status: 'disabled' });
  });

  it.each<[string, 'kaisa' | 'admin', 'kaisa' | 'pekka', object, number]>([
    [
      'one changes ones own name, language and zone',
      'kaisa',
      'kaisa',
      { name: 'K', locale: 'fi', timezone: 'Europe/Helsinki' },
      200,
    ],
    ['nobody makes themselves more', 'kaisa', 'kaisa', { role: 'admin' }, 403],
    ['nobody disables themselves', 'kaisa', 'kaisa', { status: 'disabled' }, 403],
    ['nobody changes another', 'kaisa', 'pekka', { name: 'P' }, 403],
    ['an administrator changes roles', 'admin', 'pekka', { role: 'recruiter' }, 200],
    ['a role must be one', 'admin', 'pekka', { role: 'boss' }, 422],
    ['a status too', 'admin', 'pekka', { status: 'invited' }, 422],
    ['a zone too', 'kaisa', 'kaisa', { timezone: 'Helsinki' }, 422],
  ])('%s', async (_what, as, of, change, status) => {
    const signed = { kaisa: world.kaisa, admin: world.admin, pekka };
    const { status: got, body } = await patch(signed[of], change, signed[as]);
    expect(got).toBe(status);
    if (status === 200) expect(body).toMatchObject({ ...change, version: 2 });
    else expect((await list()).every(({ version }) => version === 1)).toBe(true);
  });

  it('says who was there before', async () => {
    await patch(pekka, { name: 'Pekka P', version: 1 });
    const { status, body } = await patch(pekka, { name: 'Pekka Q', version: 1 });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      ...{ code: 'changed_meanwhile', by: 'Anna Admin', at: '2026-05-04T06:12:00Z' },
    });
    expect((await patch(pekka, { name: 'Pekka Q', version: 2 })).status).toBe(200);
  });

  it('always have an administrator', async () => {
    for (const change of [{ role: 'recruiter' }, { status: 'disabled' }]) {
      const { status, body } = await patch(world.admin, change);
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'last_admin' });
    }
    let last = world.admin;
    for (let round = 1; round <= 8; round++) {
      const other = await world.user(`Bea ${round}`, 'admin');
      const [demoted] = await Promise.all([
        patch(last, { role: 'recruiter' }, last),
        patch(other, { status: 'disabled' }, other),
      ]);
      expect((await list(world.kaisa)).filter(({ role }) => role === 'admin')).toHaveLength(1);
      if (demoted.status === 200) last = other;
    }
  });

  it('that are disabled have tokens that open nothing, until they are enabled', async () => {
    const user = await member(world, 'Oili');
    const oili = { user, token: await world.app.get(Tokens).make(user.id, 'test') };
    const opens = async () => (await world.get('session', oili)).status;
    expect(await opens()).toBe(200);
    await patch(oili, { status: 'disabled' });
    expect(await opens()).toBe(401);
    await patch(oili, { status: 'active' });
    expect(await opens()).toBe(200);
  });

  it('are invited by administrators only', async () => {
    const body = { name: 'V', email: 'v@example.fi', role: 'recruiter' };
    expect((await world.post('users', body, pekka)).status).toBe(403);
    expect((await world.post('users', { ...body, admin: true })).status).toBe(422);
    const missing = { method: 'PATCH', body: '{}' } as const;
    expect((await world.ask('users/01ARZ3NDEKTSV4RRFFQ69G5FAV', missing)).status).toBe(404);
  });
});
