import { FLOW_DATABASES } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { until, World, type Signed } from '../world/world';

interface Job {
  id: string;
  title: string;
  status: string;
  version: number;
  owner: { id: string; name: string; email: string };
  team: { name: string }[];
  stages: { id: string; name: string; active: number }[];
  counts: Record<string, number>;
  policy: { name: string; hash: string };
  statutory: string[];
  applyUntil: string | null;
  closureProposedAt: string | null;
  bulk?: { id: string; status: string; total: number; done: number };
}
interface Problem {
  code: string;
  detail: string;
  by: string | null;
  at: string | null;
}
interface Shown {
  id: string;
  status: string;
  owner: { name: string };
  commitments: { rule: string; status: string }[];
  messages: { purposes: string[]; recipient: string }[];
  timeline: { event: string; at: string }[];
}

describe.each(FLOW_DATABASES)('jobs on %s', (kind) => {
  let server: MailServer;
  let world: World;
  let stranger: Signed;

  beforeAll(async () => {
    server = new MailServer();
    world = await World.start(await server.listen(), kind);
    stranger = await world.user('Sami Salo', 'recruiter');
  });
  afterAll(async () => {
    await world.stop();
    await server.close();
  });

  const patch = <Body>(path: string, form: unknown, as?: Signed) =>
    world.ask<Body>(path, { method: 'PATCH', body: JSON.stringify(form) }, as);
  const apply = async (job: string, name: string, as?: Signed) => {
    const email = `${name}@example.com`;
    const got = await world.post<Shown>('applications', { job, candidate: { name, email } }, as);
    return got.body.id;
  };
  const show = async (id: string) => (await world.get<Shown>(`applications/${id}`)).body;
  const outcomes = (shown: Shown) =>
    shown.messages.filter(({ purposes }) => purposes.includes('outcome'));

  it('show their owner, their team and how many applications lie in each stage', async () => {
    const id = await world.job();
    await apply(id, 'first');
    await apply(id, 'second');
    const { status, body } = await world.get<Job>(`jobs/${id}`, world.kaisa);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ id, title: 'Sales lead', status: 'open', version: 1, counts: { active: 2 } },
      owner: { name: 'Kaisa Virta', email: 'kaisa.virta@example.fi' },
      closureProposedAt: null,
    });
    expect(body.stages.map(({ name, active }) => [name, active])).toEqual([
      ...[['Applied', 2], ...['Screening', 'Interview', 'Offer', 'Hired'].map((name) => [name, 0])],
    ]);
    expect((await world.get(`jobs/${id}`, stranger)).status).toBe(404);
  });

  it('are listed to those who see them, newest first', async () => {
    const [a, b] = [await world.job(), await world.job()];
    interface List {
      items: Job[];
      next: string | null;
    }
    const first = await world.get<List>('jobs?limit=1', world.kaisa);
    expect(first.body.items.map(({ id }) => id)).toEqual([b]);
    const second = await world.get<List>(`jobs?limit=1&cursor=${first.body.next!}`, world.kaisa);
    expect(second.body.items.map(({ id }) => id)).toEqual([a]);
    expect((await world.get<List>('jobs', stranger)).body).toEqual({ items: [], next: null });
    expect((await world.get<List>('jobs?mine=true')).body.items).toEqual([]);
    expect((await world.get<List>('jobs?status=closed', world.kaisa)).body.items).toEqual([]);
  });

  it('change, and the one who comes late is told who was there before', async () => {
    const id = await world.job();
    const application = await apply(id, 'early');
    const change = {
      ...{ title: 'Sales head', owner: stranger.user.email, openings: 2, version: 1 },
      ...{ applyUntil: '2026-06-01T12:00:00+03:00', statutory: ['ontario-esa'] },
    };
    const { status, body } = await patch<Job>(`jobs/${id}`, change, world.kaisa);
    expect([status, body.title, body.version, body.owner.name]).toEqual([
      ...[200, 'Sales head', 2, 'Sami Salo'],
    ]);
    expect(body.policy.name).toBe('good-practice+ontario-esa');
    expect(body.team.map(({ name }) => name).sort()).toEqual([
      ...['Anna Admin', 'Kaisa Virta', 'Sami Salo'],
    ]);
    expect((await show(application)).owner.name).toBe('Kaisa Virta');
    expect((await show(await apply(id, 'late'))).owner.name).toBe('Sami Salo');

    const stale = await patch<Problem>(`jobs/${id}`, { title: 'X', version: 1 });
    expect([stale.status, stale.body.code, stale.body.by, stale.body.at]).toEqual([
      ...[409, 'changed_meanwhile', 'Kaisa Virta', '2026-05-04T06:12:00Z'],
    ]);
    const without = await patch<Problem>(`jobs/${id}`, { team: [] });
    expect([without.status, without.body.code]).toEqual([422, 'owner_needed']);
    expect(without.body.detail).toContain('1 application under way');
    expect((await world.get(`applications/${application}`, world.kaisa)).status).toBe(200);
    const team = [world.kaisa.user.id];
    const back = await patch<Job>(`jobs/${id}`, { statutory: [], applyUntil: null, team });
    expect(back.body.policy.name).toBe('good-practice');
    expect(back.body.applyUntil).toBeNull();
    expect(back.body.team.map(({ name }) => name).sort()).toEqual(['Kaisa Virta', 'Sami Salo']);
  });

  it('have the terms of a preset, unless HR gives them terms of their own', async () => {
    const hours = { mon: [['00:00', '00:01']] };
    const calendar = { name: 'never', timezone: 'Europe/Helsinki', hours };
    const policy = { name: 'mine', version: 1, extends: 'good-practice', rules: [] };
    const id = await world.job();
    for (const [name, own] of Object.entries({ calendar, policy })) {
      const opened = await world.post<Problem>('jobs', { title: 'X', [name]: own }, world.kaisa);
      const changed = await patch<Problem>(`jobs/${id}`, { [name]: own }, world.kaisa);
      for (const { status, body } of [opened, changed]) {
        expect([status, body.code]).toEqual([403, 'forbidden']);
        expect(body.detail).toContain(`${name}: HR leads`);
      }
    }
    const presets = { policy: 'ontario-esa', calendar: 'FI' };
    expect((await patch(`jobs/${id}`, presets, world.kaisa)).status).toBe(200);
    expect((await patch(`jobs/${id}`, { calendar })).status).toBe(200);
  });

  it('close once, and owe everybody the outcome without a word', async () => {
    const id = await world.job();
    const ids = [await apply(id, 'c1'), await apply(id, 'c2')];
    const { status, body } = await world.post<Job>(`jobs/${id}/closure`, { outcome: 'cancelled' });
    expect([status, body.status, body.bulk?.total]).toEqual([201, 'closed', 2]);
    await until('the run', async () => {
      const run = await world.get<{ status: string }>(`bulk/${body.bulk!.id}`);
      return run.body.status === 'done';
    });
    for (const application of ids) {
      const shown = await show(application);
      expect(shown.status).toBe('closed');
      expect(shown.commitments.map(({ rule }) => rule)).toContain('job_outcome');
      expect(outcomes(shown)).toEqual([]);
    }
    const before = await world.rowCounts();
    const again = await world.post<Problem>(`jobs/${id}/closure`, { outcome: 'filled' });
    expect([again.status, again.body.code]).toEqual([422, 'job_closed']);
    const candidate = { name: 'Late', email: 'late@example.com' };
    const late = await world.post<Problem>('applications', { job: id, candidate });
    expect([late.status, late.body.code]).toEqual([422, 'job_closed']);
    expect(await world.rowCounts()).toEqual(before);

    const open = await world.post<Job>(`jobs/${id}/reopening`, {});
    expect([open.status, open.body.status]).toEqual([200, 'open']);
    const idle = await world.post<Problem>(`jobs/${id}/reopening`, {});
    expect([idle.status, idle.body.code]).toEqual([422, 'job_open']);
  });

  it('close with a message, and tell each candidate once', async () => {
    const id = await world.job();
    const ids: string[] = [];
    for (const name of ['d1', 'd2', 'd3']) ids.push(await apply(id, name));
    const message = { body: 'Thank you all.\n\nWe chose somebody from the house.' };
    const form = { outcome: 'filled', message };
    const { body } = await world.post<Job>(`jobs/${id}/closure`, form, world.kaisa);
    await until('the run', async () => {
      const run = await world.get<{ done: number }>(`bulk/${body.bulk!.id}`, world.kaisa);
      return run.body.done === 3;
    });
    for (const application of ids) expect(outcomes(await show(application))).toHaveLength(1);
    expect((await world.get(`bulk/${body.bulk!.id}`, stranger)).status).toBe(404);
  });

  it('refuse to be closed in passing while an application arrives', async () => {
    const id = await world.job();
    const arriving = Array.from({ length: 8 }, (_, i) =>
      world.post<Shown>('applications', {
        job: id,
        candidate: { name: `n${i}`, email: `race${i}@example.com` },
      }),
    );
    const closing = world.post<Job>(`jobs/${id}/closure`, { outcome: 'filled' });
    const got = await Promise.all(arriving);
    const { body } = await closing;
    const received = got.filter(({ status }) => status === 201);
    expect(body.bulk?.total ?? 0).toBe(received.length);
    await until('no application under way', async () => {
      const job = await world.get<Job>(`jobs/${id}`);
      return (job.body.counts.active ?? 0) === 0;
    });
  });
});
