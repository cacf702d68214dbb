import { Commitments } from '../../src/journey/record/commitments.repository';
import { Histories } from '../../src/journey/record/history';
import { chainHash, Journal } from '../../src/journey/record/journal.repository';
import { Journey } from '../../src/journey/journey';
import { SYSTEM } from '../../src/journey/record/chronicle';
import { parseInstant, type Instant } from '../../src/kernel/instant';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { JournalRow } from '../../src/store/entities/journey/journal-row.entity';
import { settled } from '../world/sweeping';
import { World } from '../world/world';

let world: World;
let application: ApplicationId;

beforeEach(async () => {
  world = await World.start();
  const { body } = await world.post<{ id: ApplicationId }>('applications', {
    job: await world.job(),
    candidate: { name: 'Maija Meikäläinen', email: 'maija@example.com', phone: '+358 40 123' },
    externalId: 'Maija-2026',
  });
  application = body.id;
  // its receipt is written down some time after the answer otherwise
  await settled(world);
});
afterEach(() => world.stop());

const at = (text: string): Instant => parseInstant(text)!;
const rows = () => world.app.get(Journal).of(application);
const record: Journey['record'] = (...args) => world.app.get(Journey).record(...args);

describe('the journal', () => {
  it.each([
    `UPDATE journal SET at = 0`,
    `UPDATE journal SET hash = hash`,
    `DELETE FROM journal`,
    `INSERT OR REPLACE INTO journal SELECT * FROM journal`,
  ])('refuses %s', async (statement) => {
    const before = await rows();
    const run = world.units.run(() => world.units.manager.query(statement));
    await expect(run).rejects.toThrow('append-only');
    expect((await rows()).slice(0, before.length)).toEqual(before);
  });

  it('holds nothing that says who somebody is', async () => {
    const all = JSON.stringify(await world.units.manager.query('SELECT * FROM journal'));
    for (const word of ['Maija', 'Meik', 'example', '@', '+358', 'Kaisa', 'Virta', 'Sales']) {
      expect(all).not.toContain(word);
    }
  });

  it.each(['Kaisa Virta', 'kaisa@example.fi', 'kaisa\u00a0v'])(
    'refuses %p in an event',
    async (to) => {
      const before = await world.rowCounts();
      const event = { type: 'owner.changed', at: world.clock.now(), to } as const;
      await expect(record(application, event, SYSTEM)).rejects.toThrow('owner.changed: to');
      expect((await world.rowCounts()).journal).toBe(before.journal);
    },
  );

  it('chains each row to the one before', async () => {
    const chain = await rows();
    expect(chain.length).toBeGreaterThanOrEqual(2);
    chain.forEach((row, i) => {
      expect(row.position).toBe(i + 1);
      expect(row.hash).toBe(chainHash(row, chain[i - 1]?.hash ?? null));
      const altered = Object.assign(new JournalRow(), row, { at: row.at + 1 });
      expect(chainHash(altered, chain[i - 1]?.hash ?? null)).not.toBe(row.hash);
    });
  });

  it('says what is owed: its fold and the stored commitments are the same, whatever happens', async () => {
    // both of one moment: the mails that follow leave meanwhile
    const compare = () => world.units.snapshot(compareNow);
    const compareNow = async () => {
      const { history } = await world.app.get(Histories).fold(await rows(), world.clock.now());
      const stored = await world.app.get(Commitments).of(application);
      const folded = history.commitments.map(({ rule, openedAt, dueAt, end }) =>
        [rule.key, openedAt, dueAt, end?.how ?? null, end?.at ?? null].join(' '),
      );
      const kept = stored.map((row) =>
        [row.rule, row.openedAt, row.dueAt, row.ended, row.endedAt].join(' '),
      );
      expect(kept.sort()).toEqual(folded.sort());
      return stored.map(({ rule }) => rule);
    };
    await compare();
    world.clock.moveTo('2026-05-20T12:00:00+03:00');
    const held = at('2026-05-20T10:00:00+03:00');
    await record(application, { type: 'interview.held', at: held, interview: 'i1' }, SYSTEM);
    expect(await compare()).toEqual(expect.arrayContaining(['after_interview', 'answer_limit']));
    const at1 = at('2026-05-20T12:00:00+03:00');
    await record(application, { type: 'interview.not_held', at: at1, interview: 'i1' }, SYSTEM);
    expect(await compare()).not.toContain('after_interview');
  });

  it('puts what was learnt late where it happened', async () => {
    world.clock.moveTo('2026-05-20T12:00:00+03:00');
    const withdrawn = at('2026-05-20T11:00:00+03:00');
    const held = at('2026-05-20T10:00:00+03:00');
    await record(application, { type: 'application.withdrawn', at: withdrawn }, SYSTEM, {
      silent: true,
    });
    await record(application, { type: 'interview.held', at: held, interview: 'i1' }, SYSTEM);
    const stored = await world.app.get(Commitments).of(application);
    expect(stored.find(({ rule }) => rule === 'after_interview')).toMatchObject({
      openedAt: held,
      endedAt: withdrawn,
    });
  });
});
