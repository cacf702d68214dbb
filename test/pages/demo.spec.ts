import { Demo } from '../../src/hiring/demo/demo';
import { readSample } from '../../src/hiring/demo/sample/sample-log';
import { smallSample } from '../../src/hiring/demo/small-sample';
import { Sweep } from '../../src/journey/sweep/sweep';
import { Verification } from '../../src/journey/proof/verification';
import { Seals } from '../../src/journey/proof/seals.repository';
import { FLOW_DATABASES } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { World } from '../world/world';

it('is a part of the sample: 3 jobs, 40 candidates, 2 recruiters', () => {
  const rows = smallSample(readSample());
  const received = rows.filter(({ event }) => event.type === 'application.received');
  expect(new Set(received.map(({ job }) => job)).size).toBe(3);
  expect(received).toHaveLength(40);
  expect(new Set(received.map(({ cells }) => cells.recruiter)).size).toBe(2);
});

describe.each(FLOW_DATABASES)('the demo data on %s', (kind) => {
  let world: World;
  let server: MailServer;
  let demo: Demo;
  beforeEach(async () => {
    server = new MailServer();
    world = await World.start(await server.listen(), kind);
    demo = world.app.get(Demo);
  });
  afterEach(async () => {
    await world.stop();
    await server.close();
  });

  const admin = () => ({ id: world.admin.user.id, role: 'admin' as const });
  const put = async () => {
    await demo.begin(admin());
    await demo.settled();
    expect((await demo.state()).is).toBe('in');
  };
  /** Every row of every table, in an order of its own. */
  async function everything(): Promise<Record<string, string[]>> {
    const { manager } = world.units;
    const tables: Record<string, string[]> = {};
    for (const { tableName } of manager.connection.entityMetadatas) {
      const rows: object[] = await manager.query(`SELECT * FROM "${tableName}"`);
      tables[tableName] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return tables;
  }
  const rows = (all: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(all).map(([table, { length }]) => [table, length]));
  const verified = () => world.app.get(Verification).run();

  it('goes in with different records, is used, and out without a trace; no mail of it leaves', async () => {
    await world.get('session'); // a token remembers when it was used
    const before = await everything();
    await put();
    const { body } = await world.get<{
      recruiters: { recruiter: string; due: number; onTimeRate: number }[];
    }>('reports/recruiters');
    const rates = body.recruiters.filter(({ due }) => due > 5).map(({ onTimeRate }) => onTimeRate);
    expect(rates).toHaveLength(2);
    expect(Math.abs(rates[0]! - rates[1]!)).toBeGreaterThan(0.1);
    // what only the time does, and what an administrator tries out
    await world.app.get(Sweep).run(world.clock.now());
    const list = await world.get<{ items: { id: string }[] }>(
      'applications?status=active&limit=50',
    );
    const said = await world.post(`applications/${list.body.items[0]!.id}/messages`, {
      ...{ purpose: 'status_update', subject: 'A word', body: 'We are still reading.' },
    });
    expect(said.status).toBe(201);
    await world.app.get(Seals).seal(world.clock.now());
    expect((await verified()).findings).toEqual([]);
    await demo.remove(admin());
    expect(rows(await everything())).toEqual(rows(before));
    expect(await everything()).toEqual(before);
    expect((await verified()).findings).toEqual([]);
    expect(server.arrived).toHaveLength(0);
    // and the journal is guarded again
    const job = await world.job();
    await world.post('applications', { job, candidate: { name: 'Maija', email: 'm@example.com' } });
    await expect(
      world.units.run(() => world.units.manager.query(`DELETE FROM "journal"`)),
    ).rejects.toThrow('append-only');
  });

  it('leaves what is real, and seals it anew; its own people must have nothing real left', async () => {
    await put();
    const job = await world.job();
    const candidate = { name: 'Maija Meri', email: 'maija@example.com' };
    await world.post('applications', { job, candidate });
    await world.app.get(Seals).seal(world.clock.now());
    const users = await world.get<{ items: { id: string; email: string }[] }>('users');
    const invented = users.body.items.find(({ email }) => email.endsWith('.example'))!;
    const { body: real } = await world.post<{ id: string }>('jobs', {
      title: 'Cook',
      owner: invented.id,
    });
    await expect(demo.remove(admin())).rejects.toThrow('1 job or application of your own');
    await world.ask(`jobs/${real.id}`, {
      ...{ method: 'PATCH', body: JSON.stringify({ owner: world.kaisa.user.id, team: [] }) },
    });
    await demo.remove(admin());
    const { findings, applications } = await verified();
    expect({ findings, applications }).toEqual({ findings: [], applications: 1 });
    expect((await demo.state()).is).toBe('out');
  });

  it('goes only in where nobody has hired yet, and is an administrator’s', async () => {
    await expect(demo.begin({ ...admin(), role: 'hr_lead' })).rejects.toThrow('administrators');
    await world.job();
    await expect(demo.begin(admin())).rejects.toThrow('There is a job or a candidate already');
  });
});
