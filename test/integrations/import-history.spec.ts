import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Users } from '../../src/accounts/users';
import { Verification } from '../../src/journey/proof/verification';
import { parseInstant } from '../../src/kernel/instant';
import { Judgements } from '../../src/reports/judgements';
import type { Verdict } from '../../src/sla/report/verdict';
import { Application } from '../../src/store/entities/hiring/application.entity';
import { Candidate } from '../../src/store/entities/hiring/candidate.entity';
import expected from '../cases/replay/story.expected.json';
import { Names, type Told } from '../e2e/story/names';
import { FLOW_DATABASES } from '../world/databases';
import { World } from '../world/world';
import { ImportDesk } from './import-desk';

const CASES = join(__dirname, '../cases/replay');
const STORY = readFileSync(join(CASES, 'story.csv'), 'utf8');
const FI_2026 = JSON.parse(readFileSync(join(CASES, 'fi-2026.json'), 'utf8')) as object;
const END = '2026-10-30T12:00:00+02:00';
const RECORD = { promises: 'for_the_record', breaches: true };

describe.each(FLOW_DATABASES)('a history from a file, %s', (kind) => {
  let world: World;
  let desk: ImportDesk;
  const names = new Names();

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    desk = new ImportDesk(world);
    world.clock.moveTo(END);
    for (const name of ['kaisa', 'mika']) {
      const email = `${name}@example.fi`;
      const user = await world.app.get(Users).add({ name, email, role: 'recruiter' });
      names.give(user.id, email);
    }
    for (const title of ['sales-lead', 'key-account']) {
      const calendar = { name: 'fi-2026', ...FI_2026 };
      const form = { title, owner: 'kaisa@example.fi', calendar };
      const { body } = await world.post<{ id: string }>('jobs', form);
      names.give(body.id, title);
    }
  });
  afterAll(() => world.stop());

  async function loaded(text: string) {
    const { body } = await desk.upload(text);
    const read = await desk.settled(body.id);
    if (read.status === 'failed') throw new Error(read.problem ?? '');
    if (read.status === 'checked') return read;
    await desk.ask(body.id, 'mapping', {});
    return desk.settled(body.id);
  }

  it('comes to the report that a replay of the file gives, and mails nobody', async () => {
    const { id, status, counts } = await loaded(STORY);
    expect({ status, counts }).toMatchObject({ status: 'checked', counts: { new: 2, bad: 0 } });
    expect(counts.broken).toBe(expected.totals.late + expected.totals.overdue);
    const refused = await desk.ask(id, 'confirm', { promises: 'from_import' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'is_history' } });
    expect(await desk.confirmed(id, RECORD)).toMatchObject({ status: 'done', counts: { new: 2 } });
    const { manager } = world.units;
    for (const one of await manager.find(Application)) names.give(one.id, one.externalId!);
    const verdicts: Verdict[] = [];
    const until = parseInstant(END)!;
    for await (const one of world.app.get(Judgements).each({ until, knownAt: null })) {
      verdicts.push(...one.verdicts);
    }
    const told = { until: expected.until, ...withoutEvidence(names.told(verdicts)) };
    expect(told).toEqual(withoutEvidence(expected));
    expect((await world.rowCounts()).messages).toBe(0);
    const people = await manager.find(Candidate, { order: { name: 'ASC' } });
    expect(people.map(({ name, email }) => [name, email])).toEqual([
      ['maija-1', null],
      ['maija-2', null],
    ]);
    expect((await world.app.get(Verification).run()).findings).toEqual([]);
    expect((await loaded(STORY)).counts).toMatchObject({ new: 0, known: 2 });
  });

  it('leaves out the whole of an application of which a row is wrong, and goes back', async () => {
    const text = STORY.replaceAll('maija-', 'otso-').replace(',reply,email,', ',hello,email,');
    const { id, counts, bad } = await loaded(text);
    expect(counts).toMatchObject({ new: 1, bad: 12 });
    expect(bad.find(({ column }) => column === 'purpose')?.why).toMatch(/^"hello": expected one/);
    expect(bad[0]?.why).toMatch(/^line \d+ of the same application cannot be taken$/);
    await desk.confirmed(id, RECORD);
    expect((await desk.ask(id, 'take-back')).status).toBe(202);
    expect(await desk.settled(id)).toMatchObject({ status: 'taken_back', problem: null });
    expect((await world.app.get(Verification).run()).findings).toEqual([]);
  });

  it('leaves out who may have a gap: a row cut short, a job of which nobody knows when it closed', async () => {
    const row = (...cells: string[]) => cells.join(',');
    const received = (id: string, job: string) =>
      row('2026-05-04T09:00:00+03:00', 'application.received', id, job, '');
    const log = [
      row('at', 'event', 'application', 'job', 'message'),
      ...['g-1', 'g-2', 'g-3'].map((id) => received(id, 'sales-lead')),
      received('g-4', 'key-account'),
      row('2026-05-05T09:00:00+03:00', 'application.withdrawn', 'g-1', 'sales-lead'),
      row('g-2', 'sales-lead'),
      row('some day', 'job.closed', '', 'key-account', ''),
    ];
    const { counts, first } = await loaded(log.join('\n'));
    expect(counts).toMatchObject({ new: 1, bad: 6 });
    expect(first!.map(({ candidate }) => candidate)).toEqual(['g-3']);
  });

  it('knows an id again that a file of bad rows made safe', async () => {
    const log =
      "line,why,at,event,application,job\n2,x,2026-05-04T09:00:00+03:00,application.received,'-7,sales-lead\n";
    const { first } = await loaded(log);
    expect(first).toMatchObject([{ candidate: '-7' }]);
  });
});

/** Its messages have ids of their own here. */
function withoutEvidence({ commitments, ...rest }: Pick<Told, 'commitments'>): object {
  return { ...rest, commitments: commitments.map((one) => ({ ...one, evidence: null })) };
}
