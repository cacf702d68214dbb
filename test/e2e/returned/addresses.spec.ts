import { FLOW_DATABASES } from '../../world/databases';
import { ReturningOffice } from '../../world/returned';
import type { Signed } from '../../world/world';

const MAIJA = 'maija@example.com';
const REASON = 'the candidate told us so';

describe.each(FLOW_DATABASES)('addresses that are given up, on %s', (kind) => {
  let r: ReturningOffice;
  let lead: Signed;
  beforeEach(async () => {
    r = await ReturningOffice.open(kind);
    lead = await r.office.world.user('Leena Lead', 'hr_lead');
  });
  afterEach(() => r.close());
  const remove = (path: string, as: Signed) =>
    r.office.world.ask(`suppressions/${path}`, { method: 'DELETE' }, as);

  it('are seen, added and lifted by HR leads', async () => {
    const { world } = r.office;
    const waiting = await r.write({ sendAfter: '2026-05-04T12:00:00+03:00' });
    const form = { address: 'Maija@Example.com', reason: REASON };
    expect((await world.post('suppressions', form, world.kaisa)).status).toBe(403);
    expect((await world.get('suppressions', world.kaisa)).status).toBe(403);
    expect((await remove(`${MAIJA}?reason=x`, world.kaisa)).status).toBe(403);
    const given = { address: MAIJA, reason: 'person', detail: REASON, by: lead.user.id };
    expect(await world.post('suppressions', form, lead)).toMatchObject({
      status: 201,
      body: given,
    });
    expect((await world.post('suppressions', form, lead)).status).toBe(201);
    const { body } = await world.get<{ items: object[] }>('suppressions', lead);
    expect(body).toEqual({ items: [expect.objectContaining(given)], next: null });
    const { addressFails, tasks } = await r.see();
    expect(addressFails).toMatchObject({ reason: 'person', detail: REASON });
    expect(tasks).toMatchObject([{ kind: 'call', about: waiting }]);
    expect((await world.get('applications')).body).toMatchObject({
      items: [{ addressFails: true }],
    });

    expect((await remove(MAIJA, lead)).status).toBe(422);
    expect((await remove('Maija@example.com?reason=works+again', lead)).status).toBe(204);
    expect((await remove(`${MAIJA}?reason=x`, lead)).status).toBe(404);
    expect((await r.see()).addressFails).toBeNull();
    expect((await world.get('applications')).body).toMatchObject({
      items: [{ addressFails: false }],
    });
    await r.write();
    await r.got(2);
    const kept = await world.units.manager.query<object[]>('SELECT * FROM suppressed_addresses');
    expect(kept).toMatchObject([{ liftedBy: lead.user.id, liftReason: 'works again' }]);
  });

  it.each([
    [{ address: 'nobody', reason: REASON }, /address must be one e-mail address/],
    [{ address: MAIJA }, /reason/],
    [{ address: MAIJA, reason: '' }, /reason/],
    [{ address: MAIJA, reason: REASON, since: 1 }, /since/],
  ])('are not added by %j', async (form, detail) => {
    const refused = await r.office.world.post<{ detail: string }>('suppressions', form, lead);
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringMatching(detail)]);
  });

  it('are given up by whoever answers, where a mail came back and nobody knows why', async () => {
    const { world } = r.office;
    const { id } = (await r.see()).messages[0]!;
    const path = `messages/${id}/suppression`;
    const early = await world.post(path, { reason: REASON }, world.kaisa);
    expect(early).toMatchObject({ status: 409, body: { code: 'not_failed' } });
    await r.report({ code: '5.4.4', said: '550 5.4.4 cannot route' });
    const other = await world.user('Olli Other', 'recruiter');
    expect((await world.post(path, { reason: REASON }, other)).status).toBe(404);
    const given = await world.post(path, { reason: REASON }, world.kaisa);
    expect(given).toMatchObject({ status: 201, body: { address: MAIJA, message: id } });
    expect((await r.see()).addressFails).toMatchObject({ reason: 'person', detail: REASON });
  });

  it('are called instead: the call that a bounce asks for keeps what the mail kept', async () => {
    await r.report();
    const [task] = (await r.see()).tasks;
    const call = {
      task: task!.id,
      channel: 'phone',
      at: '2026-05-04T09:12:00+03:00',
      note: 'Told.',
    };
    const { status, body } = await r.office.verb(r.id, 'contacts', call);
    expect([status, body.said]).toEqual([201, []]);
    expect((await r.see()).tasks).toEqual([]);
    const [first] = await r.office.owed(r.id, 'heartbeat');
    expect(first).toMatchObject({ status: 'kept' });
  });
});
