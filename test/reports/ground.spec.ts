import { parse } from 'csv-parse/sync';
import { Users } from '../../src/accounts/users';
import { GroupFigures, type Wanted } from '../../src/reports/figures/group-figures';
import { Ledger } from '../../src/reports/ledger/ledger';
import type { Instant } from '../../src/kernel/instant';
import { FLOW_DATABASES } from '../world/databases';
import { World, type Signed } from '../world/world';
import { furnish } from './furnished';

interface Row {
  key: string;
  name: string;
  due: number;
  kept: number;
  late: number;
  overdue: number;
  open: number;
  released: number;
  rescheduled: number;
}
interface Report {
  groupedBy: string;
  totals: Row;
  groups: Row[];
  recruiters: { user: string }[];
}
const SUMS = ['due', 'kept', 'late', 'overdue', 'released', 'rescheduled'] as const;
const PERIOD = 'from=2026-05-01T00:00:00Z&to=2026-07-01T00:00:00Z';

describe.each(FLOW_DATABASES)('the ground for figures per person on %s', (kind) => {
  let world: World;
  let lead: Signed;
  let people: Signed[];
  const team = (who: Signed, name: string | null) =>
    world.ask(`users/${who.user.id}`, { method: 'PATCH', body: JSON.stringify({ team: name }) });
  const report = async (query: string, as?: Signed) =>
    (await world.get<Report>(`reports/recruiters?${query}`, as)).body;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    lead = await world.user('Leena Lead', 'hr_lead');
    const others = ['Mika', 'Sari', 'Oona', 'Pia', 'Ilkka'].map((name) =>
      world.user(name, 'recruiter'),
    );
    people = [world.kaisa, ...(await Promise.all(others))];
    const habits = people.map((who, i) => ({ who, received: 2, answered: i % 2, late: 1 }));
    await furnish(world, habits, 3);
    for (const who of people.slice(0, 3)) expect((await team(who, 'North')).status).toBe(200);
    for (const who of people.slice(3)) expect((await team(who, 'South')).status).toBe(200);
    await team(lead, 'South');
    const [job] = (await world.get<{ items: { id: string }[] }>('jobs')).body.items;
    const change = { method: 'PATCH', body: JSON.stringify({ department: 'Care' }) } as const;
    const changed = await world.ask<{ department: string }>(`jobs/${job!.id}`, change);
    expect(changed.body.department).toBe('Care');
  });
  afterAll(() => world.stop());

  describe.each([false, true])('recorded: %s', (isRecorded) => {
    beforeAll(async () => {
      if (isRecorded) await world.ground();
    });
    const named = () => (isRecorded ? 200 : 403);
    const all = () => people.map(({ user }) => user.id).sort();

    it.each<[string, () => Signed, () => number, () => string[]]>([
      ['an administrator', () => world.admin, named, all],
      ['an HR lead', () => lead, named, all],
      ['a recruiter', () => world.kaisa, () => 404, () => [world.kaisa.user.id]],
    ])('shows %s what they may see, on every surface', async (_, who, other, persons) => {
      const as = who();
      const isOwn = as === world.kaisa;
      const mine = isRecorded || isOwn;
      const got = await report(PERIOD, as);
      expect(got.groupedBy).toBe(mine ? 'recruiter' : 'team');
      const keys = got.groups.map(({ key }) => key).sort();
      expect(keys).toEqual(mine ? persons() : ['North', 'South']);
      expect(got.recruiters.map(({ user }) => user).sort()).toEqual(mine ? persons() : []);
      const broken = await world.get<{
        items: { recruiter: object | null; team: string | null }[];
      }>(`reports/breaches?${PERIOD}`, as);
      expect(broken.body.items.length).toBeGreaterThan(2);
      for (const { recruiter, team: of } of broken.body.items) {
        expect([recruiter !== null, of === null]).toEqual([mine, mine]);
      }
      const mika = people[1]!.user.id;
      for (const path of ['recruiters', 'breaches', 'trend', 'recruiters.csv', 'breaches.csv']) {
        const headers = { authorization: `Bearer ${as.token}` };
        const asked = `${world.url}/api/v1/reports/${path}?recruiter=${mika}`;
        const { status } = await fetch(asked, { headers });
        expect(`${path} ${status}`).toBe(`${path} ${other()}`);
        expect((await fetch(asked.replace(mika, 'me'), { headers })).status).toBe(200);
        const text = await (await fetch(asked.split('?')[0]!, { headers })).text();
        // who has no ground finds no name of another in any file
        for (const { user } of people.slice(1)) {
          if (path.endsWith('csv') && !isRecorded) expect(text).not.toContain(user.name);
        }
      }
    });

    it('gives each person’s verdicts, as a bundle has them, to HR leads with a ground only', async () => {
      const take = (who: Signed) =>
        fetch(`${world.url}/api/v1/audit/bundle`, {
          headers: { authorization: `Bearer ${who.token}` },
        });
      expect((await take(world.admin)).status).toBe(200);
      expect((await take(lead)).status).toBe(isRecorded ? 200 : 403);
    });

    it('refuses a person with a sentence and a code', async () => {
      const query = `reports/recruiters?recruiter=${people[1]!.user.id}`;
      const { status, body } = await world.get<{ code: string; detail: string }>(query);
      if (isRecorded) expect(status).toBe(200);
      else {
        expect([status, body.code]).toEqual([403, 'no_ground']);
        expect(body.detail).toContain('no ground for figures per person is recorded');
      }
    });

    it.each(['recruiter', 'team', 'job', 'department', 'rule', 'stage', 'week', 'month'])(
      'adds up to the total by %s, now and as known at an instant, and in the file',
      async (by) => {
        const query = `${PERIOD}&groupBy=${by}`;
        const got = await report(query);
        const sum = (name: (typeof SUMS)[number]) =>
          got.groups.reduce((n, row) => n + row[name], 0);
        for (const name of SUMS) expect(`${name} ${sum(name)}`).toBe(`${name} ${got.totals[name]}`);
        expect(got.totals.due).toBeGreaterThan(10);
        const known = new Date(world.clock.now()).toISOString();
        const folded = await report(`${query}&knownAt=${known}`);
        const inOrder = (rows: Row[]) =>
          rows.filter(({ due, open }) => due + open > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(inOrder(folded.groups)).toEqual(inOrder(got.groups));
        const headers = { authorization: `Bearer ${world.admin.token}` };
        const file = await fetch(`${world.url}/api/v1/reports/recruiters.csv?${query}`, {
          headers,
        });
        const rows: { due: string; name: string }[] = parse(await file.text(), {
          ...{ columns: true, bom: true },
        });
        expect(rows.map(({ name, due }) => [name, Number(due)])).toEqual(
          got.groups.map(({ name, due }) => [name, due]),
        );
      },
    );
  });

  it.each([
    ['team=North', 'team', 'North'],
    ['department=Care', 'department', 'Care'],
    ['department=~none', 'department', '~none'],
    ['rule=first_answer', 'rule', 'first_answer'],
  ])('narrows to %s what the grouping says of it', async (filter, by, key) => {
    const row = (await report(`${PERIOD}&groupBy=${by}`)).groups.find((one) => one.key === key)!;
    const narrowed = await report(`${PERIOD}&${filter}`);
    for (const name of [...SUMS, 'open'] as const) expect(narrowed.totals[name]).toBe(row[name]);
    const job = (await report(`${PERIOD}&${filter}&groupBy=job`)).groups.find(
      ({ due }) => due > 0,
    )!;
    const both = await report(`${PERIOD}&${filter}&job=${job.key}`);
    expect(both.totals.due).toBe(job.due);
  });

  it('says that weeks need a period', async () => {
    const { status, body } = await world.get<{ detail: string }>('reports/recruiters?groupBy=week');
    expect([status, body.detail]).toEqual([
      422,
      'groupBy=week needs from and to, at most ten years apart',
    ]);
  });

  it('adds up in the database what the ledger says', async () => {
    const figures = world.app.get(GroupFigures);
    const now = world.clock.now();
    const users = await world.app.get(Users).all();
    const [from, to] = [Date.UTC(2026, 4, 1), Date.UTC(2026, 6, 1)] as Instant[];
    const bounds = [from!, Date.UTC(2026, 4, 11), Date.UTC(2026, 5, 1), to!] as Instant[];
    const wanted: Wanted[] = [
      ...([{ of: 'person' }, { of: 'stage' }, { bounds }] as const),
      { of: 'person', as: (id) => users.get(id)?.team ?? '' },
    ];
    await world.app.get(Ledger).load();
    for (const people of [null, [world.kaisa.user.id], []]) {
      const all = { from: from!, to: to!, recruiter: null, job: null, rule: null, people };
      const ledger = await figures.by(all, now, wanted);
      const database = await world.units.run(() => figures.by(all, now, wanted));
      const used = ({ total, groups }: typeof ledger) => ({
        total,
        groups: groups.map((group) =>
          [...group].filter(([, { due, open }]) => due + open > 0).sort(),
        ),
      });
      expect(used(ledger)).toEqual(used(database));
    }
  });

  it('keeps figures per person for as long as it is set', async () => {
    const set = { method: 'PATCH', body: JSON.stringify({ personMonths: 3, target: 90 }) } as const;
    expect((await world.ask('settings/report', set)).status).toBe(200);
    world.clock.moveTo('2026-12-01T09:00:00+02:00');
    expect((await report(PERIOD)).groupedBy).toBe('team');
    expect((await report('')).groupedBy).toBe('team');
    expect((await report('from=2026-11-01T00:00:00Z')).groupedBy).toBe('recruiter');
    expect((await report(PERIOD, world.kaisa)).groupedBy).toBe('recruiter');
  });

  it('tells HR leads what is recorded, lets administrators end it, and keeps what was', async () => {
    const ground = { kind: 'works_agreement', words: 'Agreed with the works council.' };
    expect((await world.post('settings/ground', ground, lead)).status).toBe(403);
    expect((await world.get('settings/ground', world.kaisa)).status).toBe(403);
    expect((await world.post('settings/ground', { kind: 'because' })).status).toBe(422);
    expect((await world.post('settings/ground', ground)).status).toBe(201);
    expect((await world.ask('settings/ground', { method: 'DELETE' })).status).toBe(204);
    const { body } = await world.get<{ current: null; history: { words: string }[] }>(
      'settings/ground',
      lead,
    );
    expect(body.current).toBeNull();
    expect(body.history).toMatchObject([
      { words: ground.words, recordedBy: { name: 'Anna Admin' }, endedBy: { name: 'Anna Admin' } },
      { kind: 'not_required' },
    ]);
    const november = await report('from=2026-11-01T00:00:00Z', lead);
    expect(november.groupedBy).toBe('team');
  });
});
