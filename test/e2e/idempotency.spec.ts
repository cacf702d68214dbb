import { IdempotentAnswers } from '../../src/store/idempotent-answers';
import { FLOW_DATABASES } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { World, type Signed } from '../world/world';

interface Answer {
  status: number;
  replayed: string | null;
  location: string | null;
  body: { id: string; code?: string };
}

describe.each(FLOW_DATABASES)('a POST with an Idempotency-Key on %s', (kind) => {
  let server: MailServer;
  let world: World;

  beforeAll(async () => {
    server = new MailServer();
    world = await World.start(await server.listen(), kind);
  });
  afterAll(async () => {
    await world.stop();
    await server.close();
  });

  const send = async (
    path: string,
    key: string,
    form: unknown,
    as: Signed = world.admin,
  ): Promise<Answer> => {
    const response = await fetch(`${world.url}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${as.token}`, 'content-type': 'application/json' },
        'idempotency-key': key,
      },
      body: JSON.stringify(form),
    });
    const { status, headers } = response;
    return {
      ...{ status, replayed: headers.get('idempotency-replayed') },
      location: headers.get('location'),
      body: (await response.json()) as Answer['body'],
    };
  };

  it('is done once, however often it comes', async () => {
    const job = await world.job();
    const form = { job, candidate: { name: 'Maija' } };
    const first = await send('applications', 'key-1', form);
    expect([first.status, first.replayed]).toEqual([201, null]);
    const before = await world.rowCounts();
    const again = await send('applications', 'key-1', form);
    expect(again).toEqual({ ...first, replayed: 'true' });
    expect(again.location).toBe(`/api/v1/applications/${first.body.id}`);
    expect(await world.rowCounts()).toEqual(before);

    const other = await send('applications', 'key-2', form);
    expect(other.body.id).not.toBe(first.body.id);
    const kaisas = await send('applications', 'key-1', form, world.kaisa);
    expect([kaisas.replayed, kaisas.body.id === first.body.id]).toEqual([null, false]);
    const reused = await send('applications', 'key-1', { ...form, candidate: { name: 'Oili' } });
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('is done once when it comes ten times at once', async () => {
    const form = { title: 'Ten' };
    const all = await Promise.all(Array.from({ length: 10 }, () => send('jobs', 'ten', form)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
    expect(all.filter(({ replayed }) => replayed === 'true')).toHaveLength(9);
  });

  it('may be tried again when it failed', async () => {
    const job = await world.job();
    const form = { job, candidate: { name: 'A', email: 'retry@example.com' }, externalId: 'later' };
    const failed = await send('applications', 'retry', { ...form, stage: 'nowhere' });
    expect(failed.status).toBe(422);
    expect((await send('applications', 'retry', form)).status).toBe(201);
  });

  it('is forgotten after seven days', async () => {
    const form = { title: 'Old' };
    const first = await send('jobs', 'old', form);
    world.clock.moveTo('2026-05-11T09:12:01+03:00');
    const later = await send('jobs', 'old', form);
    expect([later.replayed, later.body.id === first.body.id]).toEqual([null, false]);
    const answers = world.app.get(IdempotentAnswers);
    expect(await answers.forgetOld(world.clock.now())).toBeGreaterThan(0);
    expect(await answers.forgetOld(world.clock.now())).toBe(0);
    expect((await send('jobs', 'old', form)).body.id).toBe(later.body.id);
  });

  it.each(['', 'x'.repeat(256), 'kä'])('needs a key that is one: %j', async (key) => {
    const got = await send('jobs', key, { title: 'T' });
    expect([got.status, got.body.code]).toEqual([422, 'invalid_idempotency_key']);
  });
});
