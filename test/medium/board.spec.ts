import { Board } from '../../src/hiring/board/board';
import { BoardRepository } from '../../src/hiring/board/board.repository';
import type { Caller } from '../../src/accounts/caller';
import type { BoardFilter } from '../../src/hiring/board/board.view';
import type { JobId } from '../../src/store/entities/hiring/job.entity';
import { FLOW_DATABASES } from '../world/databases';
import { until, World } from '../world/world';

describe.each(FLOW_DATABASES)('a board on %s', (kind) => {
  let world: World;
  let job: JobId;
  let kaisa: Caller;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    kaisa = { id: world.kaisa.user.id, role: 'recruiter' };
    job = (await world.job()) as JobId;
    for (const name of ['Maija 100%', 'Otso Äyräs', 'Aino Berg']) {
      const candidate = { name, email: `${name.slice(0, 4)}@example.com` };
      const { body } = await world.post<{ id: string }>('applications', { job, candidate });
      ids.set(name, body.id);
      await delivered();
      world.clock.moveTo(`2026-05-0${4 + ids.size}T10:00:00+03:00`);
    }
  });
  afterAll(() => world.stop());

  /** Nothing is late because a test's clock was quicker than its mail. */
  async function delivered(): Promise<void> {
    const sql = `SELECT count(*) AS n FROM messages
      WHERE status IN ('pending', 'sending') AND "nextAttemptAt" <= $1`;
    const isDone = async () => {
      const now = world.clock.now();
      const [row] = await world.units.manager.query<{ n: number | string }[]>(sql, [now]);
      return Number(row!.n) === 0;
    };
    await until('the mails to leave', isDone);
  }

  function board(filter: BoardFilter = {}) {
    const reader = { zone: 'Europe/Helsinki', now: world.clock.now() };
    return world.app.get(Board, { strict: false }).of(job, kaisa, reader, filter);
  }
  const namesOf = ({ cards }: { cards: { name: string }[] }) => cards.map(({ name }) => name);

  it('has the late first, then by due time, and days by the reader’s day', async () => {
    world.clock.moveTo('2026-05-12T09:00:00+03:00');
    const due = '2026-05-12T10:00:00+03:00';
    const promise = { kind: 'answer', due, text: 'You hear today.' };
    const path = `applications/${ids.get('Aino Berg')!}/promises`;
    const { status } = await world.post(path, promise);
    expect(status).toBe(201);
    await delivered();
    const { columns, active } = await board();
    const [applied] = columns;
    expect(namesOf(applied!)).toEqual(['Maija 100%', 'Aino Berg', 'Otso Äyräs']);
    expect([active, applied!.count, applied!.late]).toEqual([3, 3, 1]);
    expect(applied!.cards.map(({ days, due }) => [days, due!.state])).toEqual([
      [8, 'late'],
      [6, 'soon'],
      [7, 'soon'],
    ]);
  });

  it.each([
    [{ name: '100%' }, ['Maija 100%']],
    [{ name: '1%0' }, []],
    [{ name: 'äyräs' }, ['Otso Äyräs']],
    [{ name: 'AINO' }, ['Aino Berg']],
    [{ owner: 'me' }, ['Maija 100%', 'Aino Berg', 'Otso Äyräs']],
  ])('finds %j', async (filter, names) => {
    const { columns } = await board(filter);
    expect(columns.flatMap(namesOf)).toEqual(names);
  });

  it('goes on after the cards that are shown', async () => {
    const { columns } = await board();
    const after = { stage: columns[0]!.id, from: 2 };
    const rest = (await board({ after })).columns[0]!;
    expect([rest.from, rest.count, namesOf(rest)]).toEqual([2, 3, ['Otso Äyräs']]);
  });

  it('counts the days in a stage from when it came there', async () => {
    const id = ids.get('Otso Äyräs')!;
    await world.post(`applications/${id}/moves`, { stage: 'Interview', silent: true });
    world.clock.moveTo('2026-05-14T09:00:00+03:00');
    const interview = (await board()).columns.find(({ name }) => name === 'Interview')!;
    expect(interview.cards.map(({ name, days }) => [name, days])).toEqual([['Otso Äyräs', 2]]);
  });

  it('counts applications with something late by job', async () => {
    const late = await world.app
      .get(BoardRepository, { strict: false })
      .lateOf([job], world.clock.now());
    expect(late.get(job)).toBe(3);
  });
});
