import { Job } from '../../src/store/entities/hiring/job.entity';
import { Verification } from '../../src/journey/proof/verification';
import { FLOW_DATABASES } from '../world/databases';
import { World } from '../world/world';
import { ImportDesk } from './import-desk';

const FILE = `Application ID,Candidate Name,Email,Job,Current Stage,Recruiter,Applied On,Status,Rejected At
a-1,Maija Meri,maija@example.com,Sales lead,Interview,Kaisa Virta,2026-04-01T09:00:00Z,Active,
a-2,Otso Oja,otso@example.com,Sales lead,Applied,Kaisa Virta,2026-03-01T09:00:00Z,Rejected,2026-03-20T09:00:00Z
a-3,Aino Aro,aino@example.com,Sales lead,Applied,,2026-04-20T09:00:00Z,Active,
a-3,Aino Aro,aino@example.com,Sales lead,Applied,,2026-04-20T09:00:00Z,Active,
a-4,Bad Date,bad@example.com,Sales lead,Applied,,never,Active,
`;

interface List {
  items: { id: string; candidate: { name: string }; status: string; stage: { name: string } }[];
}

describe.each(FLOW_DATABASES)('an import, %s', (kind) => {
  let world: World;
  let desk: ImportDesk;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    desk = new ImportDesk(world);
    await world.job();
  });
  afterAll(() => world.stop());

  async function findings() {
    const { findings } = await world.app.get(Verification).run();
    return findings;
  }

  it('shows what would come of a file and changes nothing', async () => {
    const before = await world.rowCounts();
    const { id, status, counts, first, bad, duplicates, questions } = await desk.checked(FILE);
    expect({ status, questions }).toMatchObject({ status: 'checked', questions: { dates: false } });
    expect(counts).toMatchObject({ new: 3, ended: 1, known: 0, duplicates: 1, bad: 1 });
    expect(counts.broken).toBeGreaterThan(0);
    expect(first![0]).toMatchObject({ line: 2, candidate: 'Maija Meri', stage: 'Interview' });
    expect(bad[0]).toMatchObject({ line: 6, column: 'Applied On' });
    expect(duplicates[0]).toMatchObject({ line: 5, why: 'the same as line 4' });
    expect(await world.rowCounts()).toEqual(before);
    expect((await desk.ask(id, 'take-back')).status).toBe(409);
  });

  it('takes in what was confirmed, mails nobody, and owes nothing of the past', async () => {
    const { id } = await desk.checked(FILE);
    const done = await desk.confirmed(id);
    expect(done).toMatchObject({ status: 'done', counts: { new: 3, ended: 1, known: 0, bad: 1 } });
    const { body } = await world.get<List>('applications');
    expect(body.items.map((one) => [one.candidate.name, one.status, one.stage.name])).toEqual([
      ['Aino Aro', 'active', 'Applied'],
      ['Otso Oja', 'rejected', 'Applied'],
      ['Maija Meri', 'active', 'Interview'],
    ]);
    const { messages } = await world.rowCounts();
    expect(messages).toBe(0);
    const rows = await world.units.manager.query<{ rule: string; dueAt: string; ended: string }[]>(
      'SELECT "rule", "dueAt", "ended" FROM commitments WHERE "ended" IS NULL',
    );
    expect(rows.every(({ dueAt }) => Number(dueAt) > world.clock.now())).toBe(true);
    expect(rows.map(({ rule }) => rule).sort()).toEqual([
      ...['first_answer', 'first_answer', 'heartbeat', 'heartbeat'],
    ]);
    expect(await findings()).toEqual([]);
  });

  it('knows what is here already', async () => {
    const { id, counts } = await desk.checked(FILE);
    expect(counts).toMatchObject({ new: 0, known: 3 });
    const done = await desk.confirmed(id);
    expect(done.counts).toMatchObject({ new: 0, known: 3 });
  });

  it('asks whether a closed job of the same name is meant', async () => {
    await world.post('jobs', { title: 'Ended' });
    await world.units.run(async () => {
      await world.units.manager.update(Job, { title: 'Ended' }, { status: 'closed' });
    });
    const { body } = await desk.upload(FILE.replaceAll('Sales lead', 'Ended'));
    const { questions } = await desk.settled(body.id);
    expect(questions).toMatchObject({ jobs: ['Ended'] });
    const path = `imports/${body.id}`;
    expect((await world.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await world.get(path)).status).toBe(404);
  });

  it('opens a job that is not there once', async () => {
    const text = FILE.replaceAll('a-', 'd-').replaceAll('Sales lead', 'Night shift');
    const jobs = { 'Night shift': 'new' };
    const { id, counts } = await desk.checked(text, { jobs });
    expect(counts).toMatchObject({ new: 3, known: 0 });
    await desk.confirmed(id);
    const again = await desk.checked(text, { jobs });
    expect(again.counts).toMatchObject({ new: 0, known: 3 });
    await desk.ask(id, 'take-back');
    await desk.settled(id);
  });

  it('gives the bad rows back to be mended', async () => {
    const { id } = await desk.checked(FILE);
    const response = await fetch(`${world.url}/api/v1/imports/${id}/bad-rows.csv`, {
      headers: { authorization: `Bearer ${world.admin.token}` },
    });
    expect(await response.text()).toMatch(/^line,why,Application ID,.*\r\n6,.*never/s);
  });

  it('goes back as a whole while nothing has happened, and comes again', async () => {
    const text = FILE.replaceAll('a-', 'b-').replaceAll('@example', '@two.example');
    const { id } = await desk.checked(text);
    const one = (await desk.confirmed(id)).id;
    const { body: before } = await world.get<List>('applications');
    expect(before.items).toHaveLength(6);
    await desk.ask(one, 'take-back');
    expect(await desk.settled(one)).toMatchObject({ status: 'taken_back', problem: null });
    const { body: after } = await world.get<List>('applications');
    expect(after.items).toHaveLength(3);
    expect((await world.get(`applications/${before.items[0]!.id}`)).status).toBe(404);
    expect((await world.get<{ items: [] }>('search?q=Maija')).status).not.toBe(500);
    const names = await world.units.manager.query<{ name: string }[]>(
      `SELECT "name" FROM candidates WHERE "erasedAt" IS NOT NULL AND "name" = '—'`,
    );
    expect(names).toHaveLength(3);
    expect(await findings()).toEqual([]);
    const again = await desk.checked(text);
    expect(again.counts).toMatchObject({ new: 3, known: 0 });
    const { id: second } = await desk.confirmed(again.id);
    const { body: list } = await world.get<List>('applications');
    await world.post(`applications/${list.items[0]!.id}/messages`, {
      ...{ purpose: 'status_update', subject: 'Hello', body: 'You will hear from us.' },
    });
    const refused = await desk.ask(second, 'take-back');
    expect(refused).toMatchObject({ status: 409, body: { code: 'import_in_use' } });
  });

  it('starts promises at their true times only when it is confirmed', async () => {
    const text = FILE.replaceAll('a-', 'c-').replaceAll('@example', '@three.example');
    const { id, counts } = await desk.checked(text);
    const record = { promises: 'for_the_record' };
    const refused = await desk.ask(id, 'confirm', record);
    expect(refused).toMatchObject({ status: 422, body: { code: 'breaches_unconfirmed' } });
    await desk.confirmed(id, { ...record, breaches: true });
    const [row] = await world.units.manager.query<{ n: number | string }[]>(
      `SELECT COUNT(*) AS n FROM commitments c JOIN applications a ON a."id" = c."application"
       WHERE a."externalId" LIKE 'c-%' AND (c."endedAt" > c."dueAt"
         OR (c."ended" IS NULL AND c."dueAt" < ${world.clock.now()}))`,
    );
    expect(Number(row!.n)).toBe(counts.broken);
    expect(await findings()).toEqual([]);
  });

  it('counts as new what will be new, and tells two people of one address from one person', async () => {
    const rows = [
      'Application ID,Candidate Name,Email,Job,Applied On,Status',
      ',Eila Elo,eila@example.com,Sales lead,2026-03-01T09:00:00Z,Rejected',
      ',Eila Elo,eila@example.com,Sales lead,2026-03-01T09:00:00Z,Rejected',
      ',Eila Elo,eila@example.com,Sales lead,2026-03-02T09:00:00Z,Rejected',
      'e-1,Anna Palo,palo@example.com,Sales lead,2026-04-01T09:00:00Z,Active',
      'e-2,Pekka Palo,palo@example.com,Sales lead,2026-04-02T09:00:00Z,Active',
    ];
    const { id, counts, duplicates } = await desk.checked(rows.join('\n'));
    expect(counts).toMatchObject({ new: 3, known: 0, duplicates: 2 });
    expect(duplicates.map(({ line, why }) => [line, why.slice(0, 26)])).toEqual([
      [3, 'the same as line 2'],
      [6, 'has the address of line 5,'],
    ]);
    expect((await desk.confirmed(id)).counts).toMatchObject({ new: 3, known: 0, duplicates: 2 });
  });

  it('takes no column for two things, and nothing for what was not said', async () => {
    const { body } = await desk.upload(FILE);
    await desk.settled(body.id);
    const map = (form: object) => desk.ask(body.id, 'mapping', form);
    expect(await map({ columns: { name: 'Email', email: 'Email' } })).toMatchObject({
      ...{ status: 422, body: { detail: 'columns: "Email" cannot be both name and email' } },
    });
    const nothing = { columns: null, jobs: null, zone: null, dates: null };
    expect((await map(nothing)).status).toBe(202);
    expect(await desk.settled(body.id)).toMatchObject({ status: 'checked' });
  });

  it('is for HR alone', async () => {
    expect((await world.get('imports', world.kaisa)).status).toBe(403);
    expect((await new ImportDesk(world, world.kaisa).upload(FILE)).status).toBe(403);
  });
});
