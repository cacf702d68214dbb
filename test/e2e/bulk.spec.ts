import { BulkVerbs } from '../../src/hiring/bulk/bulk-verbs';
import { BulkWork } from '../../src/hiring/bulk/bulk-work';
import { BusyError } from '../../src/store/database';
import { FLOW_DATABASES } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { until, World, type Signed } from '../world/world';

interface Run {
  id: string;
  status: string;
  total: number;
  done: number;
  failed: number;
  waiting: number;
  stopped: number;
  finishedAt: string | null;
  failures: { application: string; problem: string }[];
}
interface Problem {
  code: string;
  detail: string;
}
interface Shown {
  stage: { name: string };
  messages: { purposes: string[]; status: string }[];
}

describe.each(FLOW_DATABASES)('many at once on %s', (kind) => {
  let server: MailServer;
  let world: World;
  let stranger: Signed;
  let ids: string[];

  beforeAll(async () => {
    server = new MailServer();
    world = await World.start(await server.listen(), kind);
    stranger = await world.user('Sami Salo', 'recruiter');
  });
  afterAll(async () => {
    await world.stop();
    await server.close();
  });
  afterEach(() => jest.restoreAllMocks());
  beforeEach(async () => {
    const job = await world.job();
    ids = [];
    for (let i = 0; i < 6; i++) {
      const candidate = { name: `C${i}`, email: `c${i}.${job.toLowerCase()}@example.com` };
      ids.push((await world.post<{ id: string }>('applications', { job, candidate })).body.id);
    }
    await receipts();
  });

  const receipts = () =>
    until('the receipts', async () => {
      const all = await Promise.all(ids.map((id) => show(id)));
      return all.every(({ messages }) => messages[0]!.status === 'delivered');
    });
  const show = async (id: string) => (await world.get<Shown>(`applications/${id}`)).body;
  const run = async (id: string) => (await world.get<Run>(`bulk/${id}`)).body;
  const over = (id: string) =>
    until('the end of the run', async () => {
      const now = await run(id);
      return now.finishedAt === null ? null : now;
    });
  const updates = async (id: string) =>
    (await show(id)).messages.filter(({ purposes }) => purposes.includes('status_update')).length;

  it('moves each once, tells each once, and says what failed', async () => {
    const named = [...ids, ids[0]!];
    const form = { applications: named, stage: 'screening', message: { body: 'You are in.' } };
    const { status, body } = await world.post<Run>('bulk/moves', form, world.kaisa);
    expect([status, body.total]).toEqual([202, 6]);
    // it may have come to its end before it is looked at for the answer
    expect(['running', 'done']).toContain(body.status);
    expect(await over(body.id)).toMatchObject({ status: 'done', done: 6, failed: 0, waiting: 0 });
    for (const id of ids)
      expect([await updates(id), (await show(id)).stage.name]).toEqual([1, 'Screening']);

    const again = await world.post<Run>('bulk/moves', form, world.kaisa);
    const failed = await over(again.body.id);
    expect(failed).toMatchObject({ status: 'done', done: 0, failed: 6 });
    expect(failed.failures).toHaveLength(6);
    expect(failed.failures[0]!.problem).toMatch(/in that stage|already/);
    for (const id of ids) expect(await updates(id)).toBe(1);
  });

  it('decides, too', async () => {
    const form = {
      applications: ids.slice(0, 2),
      outcome: 'rejected',
      reason: 'Others fit better.',
    };
    const { body } = await world.post<Run>('bulk/decisions', form);
    expect(await over(body.id)).toMatchObject({ done: 2, failed: 0 });
  });

  it('takes all or none: a foreign id is no application', async () => {
    const before = await world.rowCounts();
    const form = { applications: ids, stage: 'screening' };
    const foreign = await world.post<Problem>('bulk/moves', form, stranger);
    expect([foreign.status, foreign.body.detail]).toEqual([
      ...[404, 'applications[0]: there is no application with that id.'],
    ]);
    const mixed = { applications: [ids[0], 'nobody'], stage: 'screening' };
    expect((await world.post<Problem>('bulk/moves', mixed)).status).toBe(404);
    for (const applications of [[], 'x', [1], Array(10_001).fill('x')]) {
      const got = await world.post<Problem>('bulk/moves', { applications, stage: 'screening' });
      expect([got.status, got.body.code]).toEqual([422, 'invalid_input']);
    }
    expect(await world.rowCounts()).toEqual(before);
    expect((await world.get('bulk/nobody')).status).toBe(404);
  });

  it('goes on where it was when a unit is torn off, and tells nobody twice', async () => {
    const verbs = world.app.get(BulkVerbs);
    const perform = verbs.perform.bind(verbs);
    let calls = 0;
    // the verb is done, and then the process dies before the commit: as if it never was
    jest.spyOn(verbs, 'perform').mockImplementation(async (...args) => {
      await perform(...args);
      if (++calls % 2 === 1) throw new BusyError();
    });
    const { body } = await world.post<Run>('bulk/moves', { applications: ids, stage: 'screening' });
    const work = world.app.get(BulkWork);
    // as several processes would
    await until('the end of the run', async () => {
      await Promise.allSettled([1, 2, 3].map(() => work.some(() => false)));
      return (await run(body.id)).finishedAt;
    });
    expect(await run(body.id)).toMatchObject({ done: 6, failed: 0, status: 'done' });
    for (const id of ids) expect(await updates(id)).toBe(1);
  });

  it('stops what waits', async () => {
    const verbs = world.app.get(BulkVerbs);
    jest.spyOn(verbs, 'perform').mockRejectedValue(new BusyError());
    const { body } = await world.post<Run>('bulk/moves', { applications: ids, stage: 'screening' });
    const got = await world.ask<Run>(`bulk/${body.id}`, { method: 'DELETE' });
    expect([got.status, got.body]).toEqual([
      200,
      expect.objectContaining({ status: 'stopped', stopped: 6, done: 0 }) as unknown,
    ]);
    expect((await world.ask(`bulk/${body.id}`, { method: 'DELETE' }, stranger)).status).toBe(404);
    for (const id of ids) expect(await updates(id)).toBe(0);
  });

  it('reaches everybody whose job was closed, whatever becomes of who closed it', async () => {
    const verbs = world.app.get(BulkVerbs);
    const perform = jest.spyOn(verbs, 'perform').mockRejectedValue(new BusyError());
    const job = (await world.get<{ job: { id: string } }>(`applications/${ids[0]!}`)).body.job.id;
    const change = (team: string[]) => ({
      method: 'PATCH' as const,
      body: JSON.stringify({ team }),
    });
    await world.ask(`jobs/${job}`, change([stranger.user.id]));
    const closure = { outcome: 'filled' };
    const closed = await world.post<{ bulk: Run }>(`jobs/${job}/closure`, closure, stranger);
    const { id } = closed.body.bulk;
    const got = await world.ask<Problem>(`bulk/${id}`, { method: 'DELETE' }, stranger);
    expect([got.status, got.body.detail]).toEqual([409, expect.stringContaining('reopening')]);
    expect((await world.ask(`jobs/${job}`, change([]))).status).toBe(200);
    perform.mockRestore();
    expect(await over(id)).toMatchObject({ done: 6, failed: 0, stopped: 0 });
  });

  it('sends at once what was to leave at a time that passed while the run waited', async () => {
    const past = { applications: ids, stage: 'screening', sendAfter: '2026-05-04T09:00:00+03:00' };
    const late = await world.post<Problem>('bulk/moves', past);
    expect([late.status, late.body.code]).toEqual([422, 'in_past']);

    const verbs = world.app.get(BulkVerbs);
    const perform = jest.spyOn(verbs, 'perform').mockRejectedValue(new BusyError());
    const now = world.clock.now();
    const form = { ...past, sendAfter: new Date(now + 60_000).toISOString() };
    const { status, body } = await world.post<Run>('bulk/moves', form);
    expect(status).toBe(202);
    world.clock.moveTo(new Date(now + 120_000).toISOString());
    perform.mockRestore();
    expect(await over(body.id)).toMatchObject({ done: 6, failed: 0 });
    for (const id of ids) expect(await updates(id)).toBe(1);
  });

  it('does not write twice to a candidate with two applications in it', async () => {
    const { body: first } = await world.get<{ candidate: { name: string; email: string } }>(
      `applications/${ids[0]!}`,
    );
    const { name, email } = first.candidate;
    const other = { job: await world.job(), candidate: { name, email } };
    const { id } = (await world.post<{ id: string }>('applications', other)).body;
    const both = { applications: [ids[0], id], stage: 'screening' };
    const got = await world.post<Problem>('bulk/moves', both);
    expect([got.status, got.body.code]).toEqual([422, 'two_of_one_candidate']);
    for (const one of both.applications) expect(got.body.detail).toContain(one);
    const silent = await world.post<Run>('bulk/moves', { ...both, silent: true });
    expect(await over(silent.body.id)).toMatchObject({ done: 2, failed: 0 });
  });
});
