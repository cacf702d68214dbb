import { AtsUpdates, type Applied } from '../../src/integrations/ats/updates/updates';
import { AtsTrouble } from '../../src/integrations/ats/vendors/vendors';
import { DeliveryWork } from '../../src/integrations/ats/deliveries/delivery-work';
import { Forgetting } from '../../src/integrations/ats/forgetting/forgetting';
import { DAY, HOUR, MINUTE, wait } from '../accounts/browser';
import { FLOW_DATABASES } from '../world/databases';
import { until, World } from '../world/world';
import { connect, event, send, signed, type Made } from './hook-sender';

interface Shown {
  id: string;
  event: string | null;
  status: string;
  words: string | null;
  attempts: number;
  nextAt: string | null;
  hasBody: boolean;
  isTest: boolean;
}

const DONE: Applied = { outcome: 'done', words: 'It was done.', application: null };

describe.each(FLOW_DATABASES)('hooks on %s', (kind) => {
  let world: World;
  let made: Made;
  let apply: jest.SpyInstance;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
  });
  beforeEach(async () => {
    apply = jest.spyOn(world.app.get(AtsUpdates), 'apply').mockResolvedValue(DONE);
    made = await connect(world);
  });
  afterEach(() => {
    apply.mockRestore();
  });
  afterAll(() => world.stop());

  const path = () => `/hooks/${made.id}`;
  const list = async () =>
    (await world.get<{ items: Shown[] }>(`connections/${made.id}/deliveries`)).body.items;
  const refusals = async () =>
    (await world.get<{ items: { why: string; size: number }[] }>(`connections/${made.id}/refusals`))
      .body.items;
  const settled = (status: string) =>
    until(status, async () => (await list()).find((one) => one.status === status));
  const genuine = (body: string) => send(world, path(), body, signed(body, made.secret));
  const replay = (id: string) =>
    world.post<Shown & { code: string }>(`connections/${made.id}/deliveries/${id}/replay`, {});

  it('take what is signed, whatever it says that it is, and work on it once', async () => {
    const body = event('reject_candidate', { status: 'rejected', note: '\\u003cb>' });
    const headers = { ...signed(body, made.secret), 'content-type': 'text/plain; charset=latin1' };
    expect(await send(world, path(), body, headers)).toEqual({
      status: 200,
      body: { taken: true },
    });
    expect(await settled('done')).toMatchObject({
      ...{ event: 'reject_candidate', words: 'It was done.', attempts: 1, hasBody: true },
    });
    for (let i = 0; i < 3; i++) expect((await genuine(body)).status).toBe(200);
    expect([(await list()).length, apply.mock.calls.length]).toEqual([1, 1]);
    expect(apply.mock.calls[0]).toMatchObject([
      { id: made.id },
      { kind: 'record', record: { application: '265293', status: 'rejected' } },
      world.clock.now(),
    ]);
  });

  it('refuse what is not signed by them, in one way each, and say so without what was in it', async () => {
    const body = event('hire_candidate');
    const { signature } = signed(body, made.secret) as { signature: string };
    const ashby = { 'ashby-signature': signature.replace('sha256 ', 'sha256=') };
    const old = event('reject_candidate', {
      ...{ applied_at: '2025-04-01T06:00:00Z', last_activity_at: '2025-05-04T06:00:00Z' },
    });
    const cases: [string, string, Record<string, string>, string][] = [
      ['nothing', body, {}, 'missing_signature'],
      ['an empty one', body, { signature: '' }, 'missing_signature'],
      ['another key', body, signed(body, 'another key'), 'wrong_signature'],
      ['another body', `${body} `, { signature }, 'wrong_signature'],
      ['a truncated one', body, { signature: signature.slice(0, 40) }, 'wrong_signature'],
      ['in capitals', body, { signature: signature.toUpperCase() }, 'wrong_signature'],
      ['another vendor’s', body, ashby, 'missing_signature'],
      ['no JSON', 'no{JSON', signed('no{JSON', made.secret), 'unreadable'],
      ['a year old', old, signed(old, made.secret), 'stale'],
    ];
    for (const [what, sent, headers, why] of cases) {
      const { status, body: told } = await send(world, path(), sent, headers);
      expect([what, status, told.code]).toEqual([what, 401, 'unauthorized']);
      expect([what, (await refusals())[0]]).toMatchObject([
        ...[what, { why, size: Buffer.byteLength(sent) }],
      ]);
    }
    const { body: shown } = await world.get<{ refused: number }>(`connections/${made.id}`);
    expect([shown.refused, (await list()).length]).toEqual([cases.length, 0]);
  });

  it('refuse 10 MB, and what has no body', async () => {
    const large = Buffer.alloc(10_000_000, 'a');
    const told = await send(world, path(), large, signed(large, made.secret));
    expect([told.status, told.body.code]).toEqual([413, 'too_large']);
    expect((await refusals())[0]).toMatchObject({ why: 'too_large', size: 10_000_000 });
    expect((await send(world, path(), '')).status).toBe(401);
    const most = Buffer.from(event('ping').padEnd(999_999));
    expect((await send(world, path(), most, signed(most, made.secret))).status).toBe(200);
  });

  it('know nobody who is not there, or switched off, in the same words', async () => {
    const body = event('hire_candidate');
    const nobody = await send(world, '/hooks/01ARZ3NDEKTSV4RRFFQ69G5FAV', body);
    await world.ask(`connections/${made.id}`, { method: 'PATCH', body: '{"status":"off"}' });
    const off = await genuine(body);
    expect([nobody.status, off.status]).toEqual([404, 404]);
    const plain = (told: Record<string, unknown>) => ({ ...told, requestId: null });
    expect(plain(off.body)).toEqual(plain(nobody.body));
    expect((await send(world, '/hooks/x', Buffer.alloc(2_000_000))).status).toBe(404);
  });

  it('show what they do not use, and answer pings', async () => {
    await genuine(JSON.stringify({ action: 'ping', payload: {} }));
    await genuine(JSON.stringify({ action: 'offer_approved', payload: { offer: 1 } }));
    await genuine(event('new_candidate_application', { prospect: true }));
    await until('three', async () => (await list()).filter((one) => one.status === 'unused')[2]);
    expect((await list()).map(({ words }) => words)).toEqual([
      'Not used: a prospect, who has not applied.',
      'This event is not used here.',
      'The ATS asked whether anybody is there.',
    ]);
    expect(apply).not.toHaveBeenCalled();
  });

  it('try again what fails, ever later, give it up with a sentence, and do it when asked', async () => {
    apply.mockRejectedValue(new AtsTrouble('unreachable', 'Greenhouse does not answer.'));
    await genuine(event('hire_candidate'));
    const waits = [1, 5, 30, 120, 360];
    for (const [i, minutes] of waits.entries()) {
      await until(`try ${i + 1}`, () => apply.mock.calls.length === i + 1);
      // until then it shows what the try before came to
      const next = await until('its end', async () =>
        (await list()).find(({ nextAt }) => Date.parse(nextAt ?? '') > world.clock.now()),
      );
      expect(Date.parse(next.nextAt!) - world.clock.now()).toBe(minutes * MINUTE);
      wait(world, minutes * MINUTE);
    }
    const failed = await settled('failed');
    expect(failed).toMatchObject({ words: 'Greenhouse does not answer.', attempts: 6 });
    // administrators hear of it, of the first in a day
    wait(world, MINUTE);
    await genuine(event('hire_candidate', { id: 7, candidate: { id: null } }));
    await until('the other', async () => (await list()).every(({ status }) => status === 'failed'));
    const mails = await world.units.manager.query<{ recipient: string; text: string }[]>(
      `SELECT "recipient", "text" FROM messages WHERE "subject" LIKE 'Greenhouse%'`,
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual([world.admin.user.email]);
    expect(mails[0]!.text).toContain('Greenhouse does not answer.');
    apply.mockResolvedValue(DONE);
    expect((await replay(failed.id)).body).toMatchObject({ status: 'waiting', attempts: 0 });
    expect(await settled('done')).toMatchObject({ words: 'It was done.' });
  });

  it('of an ATS that does not answer keep no other’s waiting', async () => {
    const other = await connect(world);
    apply.mockImplementation(({ id }: { id: string }) =>
      id === made.id
        ? Promise.reject(new AtsTrouble('unreachable', 'Greenhouse does not answer.'))
        : Promise.resolve(DONE),
    );
    const asked = () => apply.mock.calls.filter(([{ id }]) => (id as string) === made.id).length;
    await genuine(event('hire_candidate'));
    await until('its end', async () => (await list())[0]!.words !== null);
    await genuine(event('reject_candidate'));
    const body = event('hire_candidate');
    await send(world, `/hooks/${other.id}`, body, signed(body, other.secret));
    await until('the other', () => apply.mock.calls.length > asked());
    expect(asked()).toBe(1);
    wait(world, MINUTE);
    await until('both', () => asked() >= 2);
  });

  it('do not try again what cannot be read', async () => {
    await genuine(event('hire_candidate', { candidate: { id: null } }));
    const { words, attempts } = await settled('failed');
    expect(words).toContain('payload.application.candidate.id');
    expect([attempts, apply.mock.calls.length]).toEqual([1, 0]);
  });

  it('hold what waits for somebody, and look again', async () => {
    const held = { ...DONE, outcome: 'held' as const, words: 'The job is not mapped yet.' };
    apply.mockResolvedValueOnce(held);
    await genuine(event('hire_candidate'));
    expect(await settled('held')).toMatchObject({ words: 'The job is not mapped yet.' });
    wait(world, 6 * HOUR);
    expect(await settled('done')).toMatchObject({ words: 'It was done.', attempts: 1 });
  });

  it('do again what a process left undone, and forget what that one says of it later', async () => {
    let end: (applied: Applied) => void = () => undefined;
    apply.mockReturnValueOnce(new Promise<Applied>((done) => (end = done)));
    await genuine(event('hire_candidate'));
    await until('its begin', () => apply.mock.calls.length === 1);
    // the loop of this process stands still: another one comes by after the lease
    expect(await world.app.get(DeliveryWork).next()).toBe(false);
    wait(world, 5 * MINUTE);
    expect(await world.app.get(DeliveryWork).next()).toBe(true);
    expect(await settled('done')).toMatchObject({ words: 'It was done.', attempts: 2 });
    end({ ...DONE, words: 'Too late.' });
    wait(world, HOUR);
    expect(await settled('done')).toMatchObject({ words: 'It was done.' });
  });

  it('delete what came 30 days after the work, and what told of somebody who is erased at once', async () => {
    await genuine(event('hire_candidate'));
    const { id } = await settled('done');
    wait(world, 30 * DAY);
    // the loop may come first
    await until('its end', async () => {
      await world.app.get(Forgetting).some();
      return !(await list())[0]!.hasBody;
    });
    expect((await list())[0]!.id).toBe(id);
    expect((await replay(id)).body.code).toBe('body_deleted');
    await genuine(event('unhire_candidate', { last_activity_at: '2026-06-03T10:00:00Z' }));
    await until('it', async () => (await list())[0]!.status === 'done');
    const person = { person: { id: 265788 } };
    await genuine(JSON.stringify({ action: 'delete_candidate', payload: person }));
    await until('the end', async () => (await list())[0]!.status === 'done');
    const rows = await world.units.manager.query<{ body: string | null }[]>(
      `SELECT "body" FROM ats_deliveries WHERE "connection" = '${made.id}'`,
    );
    expect(rows.map(({ body }) => body)).toEqual([null, null, null]);
  });

  it('send a test through the same door, from which nothing follows', async () => {
    const { body, status } = await world.post<Shown>(`connections/${made.id}/test`, {});
    expect([status, body]).toMatchObject([200, { isTest: true, status: 'unused' }]);
    expect(body.words).toContain('It was a test: nothing follows.');
    expect(apply).not.toHaveBeenCalled();
  });

  it('take nothing that belongs to another connection', async () => {
    const other = await connect(world, { name: 'Another Greenhouse' });
    const body = event('hire_candidate');
    const theirs = await send(world, `/hooks/${other.id}`, body, signed(body, made.secret));
    expect([theirs.status, theirs.body.code]).toEqual([401, 'unauthorized']);
    await genuine(body);
    const { id } = await settled('done');
    const path = `connections/${other.id}/deliveries/${id}/replay`;
    expect((await world.post(path, {})).status).toBe(404);
    const seen = await world.get<{ items: Shown[] }>(`connections/${other.id}/deliveries`);
    expect(seen.body.items).toEqual([]);
    for (const what of ['', '/deliveries', '/refusals', '/reconciliation', '/mappings']) {
      const { status } = await world.get(`connections/${made.id}${what}`, world.kaisa);
      expect([what, status]).toEqual([what, 403]);
    }
  });

  it('stop writing down what one network sends wrong', async () => {
    const statuses = [];
    for (let i = 0; i < 62; i++) statuses.push((await send(world, path(), `${i}`)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await genuine(JSON.stringify({ action: 'ping', payload: {} }))).status).toBe(200);
    expect((await refusals()).length).toBeLessThanOrEqual(60);
  });
});
