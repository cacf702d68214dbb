import { FLOW_DATABASES } from '../world/databases';
import { World, type Signed } from '../world/world';
import { furnish } from './furnished';

interface Breaches {
  total: number;
  items: {
    id: string;
    dueAt: string;
    status: string;
    recruiter: { id: string };
    candidate: string;
  }[];
  next: string | null;
}
interface Trend {
  timezone: string;
  weeks: ({ from: string; to: string } & Record<string, number | null>)[];
}

describe.each(FLOW_DATABASES)('breaches and trend on %s', (kind) => {
  let world: World;
  let mika: Signed;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    await world.ground();
    mika = await world.user('Mika', 'recruiter');
    await furnish(
      world,
      [
        { who: world.kaisa, received: 2, answered: 1, late: 1 },
        { who: mika, received: 2, answered: 0, late: 1 },
      ],
      3,
    );
  });
  afterAll(() => world.stop());
  const text = async (path: string, as = world.admin) => {
    const headers = { authorization: `Bearer ${as.token}` };
    return (await fetch(`${world.url}/api/v1/${path}`, { headers })).text();
  };

  it('lists as many breaches as the figures count, page by page', async () => {
    const { body } = await world.get<{ totals: Record<string, number> }>('reports/recruiters');
    const broken = body.totals.late! + body.totals.overdue!;
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const got: { body: Breaches } = await world.get(`reports/breaches?limit=4${cursor}`);
      expect(got.body.total).toBe(broken);
      expect(got.body.items.every(({ status }) => /late|overdue/.test(status))).toBe(true);
      ids.push(...got.body.items.map(({ id }) => id));
      next = got.body.next;
    }
    expect(new Set(ids).size).toBe(broken);
    expect((await text('reports/breaches.csv')).trim().split('\r\n')).toHaveLength(broken + 1);
  });

  it('counts open ones for who answers now, and overdue ones for who had most of the time', async () => {
    const form = { job: await world.job(), candidate: { name: 'Oili', phone: '040 1' } };
    const { body } = await world.post<{ id: string }>('applications', form);
    const before = await openOf();
    const to = { to: mika.user.id, reason: 'holiday' };
    expect((await world.post(`applications/${body.id}/owner`, to)).status).toBeLessThan(300);
    const after = await openOf();
    expect(after.get(mika.user.id)! - before.get(mika.user.id)!).toBeGreaterThan(0);
    expect(after.get(world.kaisa.user.id)).toBeLessThan(before.get(world.kaisa.user.id)!);
  });

  it('tells twelve weeks, the last one now, that add up to what fell due', async () => {
    const { body } = await world.get<Trend>('reports/trend');
    expect(body.timezone).toBe('Europe/Helsinki');
    expect(body.weeks).toHaveLength(12);
    expect(body.weeks.at(-1)!.from).toBe('2026-05-24T21:00:00Z');
    const report = await world.get<{ totals: Record<string, number> }>(
      `reports/recruiters?from=${body.weeks[0]!.from}&to=${body.weeks.at(-1)!.to}`,
    );
    for (const name of ['due', 'kept', 'late', 'overdue']) {
      const sum = body.weeks.reduce((n, week) => n + Number(week[name]), 0);
      expect(`${name} ${sum}`).toBe(`${name} ${report.body.totals[name]}`);
    }
    expect((await text('reports/trend.csv')).trim().split('\r\n')).toHaveLength(13);
  });

  it('gives recruiters their own, and nobody else’s', async () => {
    const { body } = await world.get<Breaches>('reports/breaches', mika);
    expect(new Set(body.items.map(({ recruiter }) => recruiter.id))).toEqual(
      new Set([mika.user.id]),
    );
    const other = await world.get(`reports/breaches?recruiter=${world.kaisa.user.email}`, mika);
    expect(other.status).toBe(404);
    const lines = (await text('reports/recruiters.csv', mika)).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(
      'recruiter,name,due,kept,keptAutomatically,late,lateInTransport,overdue,rescheduled,open,released,onTimeRate,medianBusinessHours,p90BusinessHours,worstOverdueBusinessHours,selfReportedShare,candidatesAffected,automatedShare,chargedAfterHandOver,feedbackAsked,feedbackGiven,feedbackDeclined,colleagueShare,leftSilent',
    );
  });

  it.each([
    ['breaches?from=soon', 'from must be a time'],
    ['breaches?from=2026-05-05T00:00:00Z&to=2026-05-05T00:00:00Z', 'from must be before to'],
    ['trend?recruiter=nobody@example.fi', 'recruiter: there is no user'],
    ['breaches?cursor=x', 'cursor: expected the `next` of this list'],
  ])('refuses %s', async (query, sentence) => {
    const { status, body } = await world.get(`reports/${query}`);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(sentence);
  });

  async function openOf(): Promise<Map<string, number>> {
    const { body } = await world.get<{ recruiters: { user: string; open: number }[] }>(
      'reports/recruiters',
    );
    return new Map(body.recruiters.map(({ user, open }) => [user, open]));
  }
});
