import { Demo } from '../../src/hiring/demo/demo';
import { readSample } from '../../src/hiring/demo/sample/sample-log';
import { smallSample } from '../../src/hiring/demo/small-sample';
import { SignedHeads } from '../../src/journey/proof/heads/signed-heads.repository';
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
  const signed = async () => {
    const heads = world.app.get(SignedHeads);
    return [await heads.sign(world.clock.now()), (await heads.latest())?.line ?? null];
  };
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
    // a demonstration proves nothing
    expect(await signed()).toEqual([false, null]);
    const { body: head } = await world.get('audit/head');
    expect(head).toMatchObject({ demonstration: true, signed: null });
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
    await expect(demo.remove(admin())).rejects.toThrow('(jobs: 1, team members: 1)');
    await world.ask(`jobs/${real.id}`, {
      ...{ method: 'PATCH', body: JSON.stringify({ owner: world.kaisa.user.id, team: [] }) },
    });
    await demo.remove(admin());
    const { findings, applications } = await verified();
    expect({ findings, applications }).toEqual({ findings: [], applications: 1 });
    expect(await demo.state()).toMatchObject({ is: 'out', canBegin: false });
    // now the journal is evidence
    while (await world.app.get(Seals).seal(world.clock.now()));
    expect(await signed()).toEqual([true, expect.stringContaining('lupaus-head: ')]);
    expect((await verified()).findings).toEqual([]);
    await expect(demo.begin(admin())).rejects.toThrow('the journal is evidence already');
  });

  it('stays while anything real hangs on its people, candidates or jobs', async () => {
    await put();
    const { manager } = world.units;
    const firstOf = async (sql: string) => (await manager.query<{ id: string }[]>(sql))[0]!.id;
    const own = await world.job();
    const invented = await firstOf(`SELECT "id" FROM "users" WHERE "email" LIKE '%@acme.example'`);
    const job = await firstOf(
      `SELECT "id" FROM "jobs" WHERE "owner" = '${invented}' AND "status" = 'open'`,
    );
    const [candidate] = await manager.query<{ name: string; email: string }[]>(
      `SELECT "name", "email" FROM "candidates" WHERE "email" IS NOT NULL`,
    );
    const refused = async (told: RegExp) => {
      // not the journal: letters that leave meanwhile are noted there
      const kept = async () => {
        const { users, jobs, candidates, applications, absences } = await everything();
        return rows({
          users: users!,
          jobs: jobs!,
          candidates: candidates!,
          applications: applications!,
          absences: absences!,
        });
      };
      const before = await kept();
      await expect(demo.remove(admin())).rejects.toThrow(told);
      expect(await kept()).toEqual(before);
      expect((await verified()).findings).toEqual([]);
      expect(await demo.state()).toMatchObject({ is: 'in', others: expect.any(Number) as number });
    };
    // their stand-in is an invented colleague
    const away = { from: '2030-01-01T00:00:00Z', to: '2030-01-02T00:00:00Z' };
    const absence = { delegate: invented, ...away };
    const path = `users/${world.kaisa.user.id}/absences`;
    expect((await world.post(path, absence)).status).toBe(201);
    await refused(/\(absences: 1\)/);
    // somebody real writes to a job of the demo
    const real = { name: 'Maija', email: 'maija@example.org' };
    expect((await world.post('applications', { job, candidate: real })).status).toBe(201);
    await refused(/applications: 1, commitments: [1-9]/);
    // somebody invented comes into a real job
    expect((await world.post('applications', { job: own, candidate })).status).toBe(201);
    await refused(/applications: 2/);
  });

  it('goes only in where nobody has hired yet, and is an administrator’s', async () => {
    await expect(demo.begin({ ...admin(), role: 'hr_lead' })).rejects.toThrow('administrators');
    await world.job();
    await expect(demo.begin(admin())).rejects.toThrow('There is a job or a candidate already');
  });
});
