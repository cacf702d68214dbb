import { FLOW_DATABASES } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { settled } from '../world/sweeping';
import { World } from '../world/world';

interface Preview {
  letters: {
    application: string;
    to: string;
    subject: string;
    text: string;
    html: string;
    purposes: string[];
    leavesAt: string;
    undoUntil: string | null;
  }[];
  calls: { text: string; purposes: string[] }[];
  commitments: { application: string; rule: string; status: string }[];
  warnings: { code: string }[];
}
interface Problem {
  code: string;
}

describe.each(FLOW_DATABASES)('a preview on %s', (kind) => {
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

  const apply = async (job: string, name: string) => {
    const candidate = { name, email: `${name}@example.com` };
    return (await world.post<{ id: string }>('applications', { job, candidate })).body.id;
  };
  const counts = async () => {
    const more: Record<string, number> = await world.rowCounts();
    for (const table of ['tasks', 'bulk_runs', 'bulk_items', 'idempotent_answers', 'event_texts']) {
      const [row] = await world.units.manager.query<{ n: number | string }[]>(
        `SELECT count(*) AS n FROM ${table}`,
      );
      more[table] = Number(row!.n);
    }
    return more;
  };

  it('shows the letter as it would leave, and leaves nothing behind', async () => {
    const job = await world.job();
    const before = await counts();
    const candidate = { name: 'Maija', email: 'maija@example.com' };
    const { status, body } = await world.post<Preview>('applications?preview=true', {
      ...{ job, candidate },
    });
    expect(status).toBe(200);
    expect(body.letters).toHaveLength(1);
    const [letter] = body.letters;
    expect(letter).toMatchObject({
      ...{ to: 'maija@example.com', purposes: ['acknowledgement'] },
      ...{ leavesAt: '2026-05-04T06:12:00Z', undoUntil: null },
    });
    expect(letter!.text).toContain('Kaisa Virta');
    expect(letter!.html).toMatch(/<html[^]*Kaisa Virta/);
    expect(body.commitments.map(({ rule, status: is }) => [rule, is])).toContainEqual([
      ...['acknowledge', 'open'],
    ]);
    expect(await counts()).toEqual(before);
    expect(server.arrived).toEqual([]);
    expect((await world.post('applications', { job, candidate })).status).toBe(201);
    await settled(world);
  });

  it('shows the call where there is no address', async () => {
    const job = await world.job();
    const form = { job, candidate: { name: 'Oili' } };
    const { body } = await world.post<Preview>('applications?preview=true', form);
    expect(body.letters).toEqual([]);
    expect(body.calls).toMatchObject([{ purposes: ['acknowledgement'] }]);
    expect(body.calls[0]!.text).toContain('Oili');
  });

  it('of a verb shows the real letter, its wait and its warnings', async () => {
    const id = await apply(await world.job(), 'verbs');
    await settled(world);
    const before = [await counts(), await world.get(`applications/${id}`)];
    const move = { stage: 'interview', message: { subject: 'Come!', body: 'See you there.' } };
    const moved = await world.post<Preview>(`applications/${id}/moves?preview=true`, move);
    expect([moved.status, moved.body.letters.map(({ subject }) => subject)]).toEqual([
      ...[200, ['Come!']],
    ]);
    expect(moved.body.letters[0]!.html).toContain('See you there.');
    const decision = { outcome: 'rejected', reason: 'Others fit better.' };
    const decided = await world.post<Preview>(`applications/${id}/decision?preview=true`, decision);
    expect(decided.body.letters[0]!.undoUntil).not.toBeNull();
    expect(decided.body.commitments.map(({ rule }) => rule)).toContain('tell_decision');
    const silent = { stage: 'interview', silent: true };
    const none = await world.post<Preview>(`applications/${id}/moves?preview=true`, silent);
    expect(none.body.letters).toEqual([]);
    const wrong = await world.post<Problem>(`applications/${id}/moves?preview=true`, {
      stage: 'x',
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'unknown_stage']);
    expect([await counts(), await world.get(`applications/${id}`)]).toEqual(before);
  });

  it('of many shows what the workers would do, for the first', async () => {
    const job = await world.job();
    const arrived = server.arrived.length;
    const ids: string[] = [];
    for (let i = 0; i < 22; i++) ids.push(await apply(job, `p${i}`));
    // every one of them: each is written into the journal when it has arrived
    await settled(world);
    const before = await counts();
    const closure = { outcome: 'filled', message: { body: 'Somebody else begins in June.' } };
    const closed = await world.post<Preview>(`jobs/${job}/closure?preview=true`, closure);
    expect(closed.body.letters).toHaveLength(20);
    expect(closed.body.letters[0]!.text).toContain('Somebody else begins in June.');
    expect(closed.body.letters[0]!.undoUntil).toBe('2026-05-04T06:22:00Z');
    expect(closed.body.commitments.some(({ rule }) => rule === 'job_outcome')).toBe(true);
    expect(closed.body.warnings).toMatchObject([{ code: 'first_only' }]);

    const moves = { applications: ids.slice(0, 2), stage: 'screening' };
    const moved = await world.post<Preview>('bulk/moves?preview=true', moves);
    expect(moved.body.letters.map(({ application }) => application)).toEqual(ids.slice(0, 2));
    expect(await counts()).toEqual(before);
    expect(server.arrived).toHaveLength(arrived + 22);
    expect((await world.get<{ status: string }>(`jobs/${job}`)).body.status).toBe('open');
  });

  it('tells what the verb would refuse, and beside others shows only its own letters', async () => {
    const job = await world.job();
    const bad = await world.post<Problem>('applications?preview=true', { job });
    expect(bad.status).toBe(422);
    const odd = await world.post<Problem>('jobs?preview=yes', { title: 'T' });
    expect([odd.status, odd.body.code]).toEqual([422, 'invalid_input']);
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, i) => {
        const candidate = { name: `Own ${i}`, email: `own${i}@example.com` };
        const path = i % 2 ? 'applications' : 'applications?preview=true';
        return world.post<Preview>(path, { job, candidate });
      }),
    );
    for (const i of [0, 2, 4]) {
      expect(all[i]!.body.letters.map(({ to }) => to)).toEqual([`own${i}@example.com`]);
    }
  });
});
