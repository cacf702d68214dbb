import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Verification } from '../../src/journey/proof/verification';
import { newId } from '../../src/kernel/ids';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import { Intake } from '../../src/hiring/intake/intake';
import { Withdrawal } from '../../src/hiring/intake/withdrawal';
import { Imports } from '../../src/integrations/import/runs/imports';
import { ImportRuns } from '../../src/integrations/import/runs/runs.repository';
import { ImportSteps } from '../../src/integrations/import/work/import-steps';
import { BATCH } from '../../src/integrations/import/work/slice';
import { Job } from '../../src/store/entities/hiring/job.entity';
import type { ImportId, ImportRun } from '../../src/store/entities/import/import-run.entity';
import { Message } from '../../src/store/entities/mail/message.entity';
import { FLOW_DATABASES } from '../world/databases';
import { World } from '../world/world';
import { workbook, zipped } from './a-workbook';
import { ImportDesk } from './import-desk';

const ROWS = BATCH + 5;
const MINUTES = 60_000;
const HEADER = ['Application ID', 'Candidate Name', 'Email', 'Job', 'Status'];
const NOW = { promises: 'from_import' } as const;

/** Rejected ones owe nothing, and are quick. */
function rows(mark: string, count: number, status = 'Rejected'): string[][] {
  return Array.from({ length: count }, (_, i) => [
    ...[`${mark}-${i}`, `Person ${mark} ${i}`, `${mark}${i}@example.com`, 'Sales lead', status],
  ]);
}

const csv = (all: string[][]) => [HEADER, ...all].map((cells) => `${cells.join(',')}\n`).join('');

describe.each(FLOW_DATABASES)('the run of an import, %s', (kind) => {
  let world: World;
  let desk: ImportDesk;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    desk = new ImportDesk(world);
    await world.job();
  });
  afterAll(() => world.stop());

  async function here(mark: string): Promise<number> {
    const [row] = await world.units.manager.query<{ n: number | string }[]>(
      `SELECT COUNT(*) AS n FROM applications WHERE "externalId" LIKE '${mark}-%'`,
    );
    return Number(row!.n);
  }

  /** Confirms an import and takes it before the service does: this worker has it and takes in its first batch. */
  async function begun(mark: string): Promise<ImportRun> {
    const { id } = await desk.checked(csv(rows(mark, ROWS)));
    const { admin, app, clock, units } = world;
    const run = await units.run(async () => {
      const caller = { id: admin.user.id, role: 'admin' } as const;
      await app.get(Imports).confirm(id, { ...NOW, mails: false, breaches: false }, caller);
      const now = clock.now();
      const until = (now + MINUTES) as Instant;
      return app.get(ImportRuns).claim(newId<'lease'>(now), now, until, id);
    });
    await app.get(ImportSteps).take(run!, { isOver: () => true });
    expect(await here(mark)).toBe(BATCH);
    return run!;
  }

  it('can be stopped, and goes on where it was', async () => {
    const { id } = await begun('s');
    expect((await desk.ask(id, 'stop')).body.status).toBe('stopped');
    expect(await desk.settled(id)).toMatchObject({ status: 'stopped', counts: { new: BATCH } });
    expect((await desk.ask(id, 'resume')).status).toBe(202);
    expect(await desk.settled(id)).toMatchObject({ status: 'done', counts: { new: ROWS } });
    expect(await here('s')).toBe(ROWS);
  });

  it('is looked at bit by bit, and each bit once', async () => {
    // the last row says the same as the first, which another bit saw
    const text = csv([...rows('l', ROWS), ...rows('l', 1)]);
    const steps = world.app.get(ImportSteps);
    const take = steps.take.bind(steps);
    const bits = jest
      .spyOn(steps, 'take')
      .mockImplementation((run) => take(run, { isOver: () => true }));
    try {
      const { id, status, counts } = await desk.checked(text);
      expect({ status, counts }).toMatchObject({
        ...{ status: 'checked', counts: { new: ROWS, duplicates: 1, bad: 0 } },
      });
      expect((await desk.confirmed(id)).counts).toMatchObject({ new: ROWS, duplicates: 1 });
    } finally {
      bits.mockRestore();
    }
  });

  it('lets another have its turn between two bits', async () => {
    const large = await desk.checked(csv(rows('v', ROWS)));
    const small = await desk.checked(csv(rows('w', 1)));
    const { admin, app, units } = world;
    const steps = app.get(ImportSteps);
    const take = steps.take.bind(steps);
    const order: string[] = [];
    const bits = jest.spyOn(steps, 'take').mockImplementation((run) => {
      order.push(run.id);
      return take(run, { isOver: () => true });
    });
    try {
      await units.run(async () => {
        const caller = { id: admin.user.id, role: 'admin' } as const;
        for (const { id } of [large, small]) {
          const choices = { ...NOW, mails: false, breaches: false };
          await app.get(Imports).confirm(id, choices, caller);
        }
      });
      for (const { id } of [large, small]) await desk.settled(id);
    } finally {
      bits.mockRestore();
    }
    expect(order.indexOf(small.id)).toBeLessThan(order.lastIndexOf(large.id));
  });

  it('that failed at its first rows goes on and back with the job that it opened', async () => {
    const text = csv(rows('j', 2)).replaceAll('Sales lead', 'Harbour');
    const { id } = await desk.checked(text, { jobs: { Harbour: 'new' } });
    const failing = jest
      .spyOn(world.app.get(Intake), 'take')
      .mockRejectedValueOnce(new Error('no'));
    expect(await desk.confirmed(id)).toMatchObject({ status: 'failed', counts: { new: 0 } });
    failing.mockRestore();
    await desk.ask(id, 'resume');
    expect(await desk.settled(id)).toMatchObject({ status: 'done', counts: { new: 2 } });
    const stuck = jest
      .spyOn(world.app.get(Withdrawal), 'voidAll')
      .mockRejectedValueOnce(new Error('no'));
    await desk.ask(id, 'take-back');
    expect(await desk.settled(id)).toMatchObject({ status: 'failed' });
    stuck.mockRestore();
    // what goes on is the taking back, and not the import
    await desk.ask(id, 'resume');
    expect(await desk.settled(id)).toMatchObject({ status: 'taken_back', problem: null });
    const job = await world.units.manager.findOneByOrFail(Job, { title: 'Harbour' });
    expect(job.status).toBe('closed');
  });

  it('cannot be begun when its file is gone', async () => {
    const { id } = await desk.checked(csv(rows('o', 1)).replaceAll('Sales lead', 'Attic'), {
      jobs: { Attic: 'new' },
    });
    await world.units.run(() => world.app.get(ImportRuns).forgetFile(id as ImportId));
    for (const [verb, form] of [['confirm', NOW] as const, ['mapping', {}] as const]) {
      const { status, body } = await desk.ask(id, verb, form);
      expect(status).toBe(409);
      expect(body.detail).toMatch(/^The file has been deleted/);
    }
  });

  it('is taken over when its worker died, and takes in nothing twice', async () => {
    const { id, ...stale } = await begun('c');
    const { app, clock, units } = world;
    const lease = newId<'lease'>(clock.now());
    const claim = () => app.get(ImportRuns).claim(lease, clock.now(), clock.now(), id);
    expect(await units.run(claim)).toBeNull();
    clock.moveTo(formatInstant((clock.now() + 2 * MINUTES) as Instant));
    expect(await desk.settled(id)).toMatchObject({ status: 'done', counts: { new: ROWS } });
    // one that was only slow finds that it is somebody else's
    await app.get(ImportSteps).take(
      { ...stale, id, cursor: 0 },
      {
        isOver: () => false,
      },
    );
    expect(await desk.settled(id)).toMatchObject({
      status: 'done',
      counts: { new: ROWS, known: 0 },
    });
    expect(await here('c')).toBe(ROWS);
    expect((await app.get(Verification).run()).findings).toEqual([]);
  });

  it('writes to each new candidate under way once, when that was ticked', async () => {
    const text = csv([...rows('m', 3, 'Active'), ...rows('e', 2)]);
    const { id } = await desk.checked(text);
    await desk.confirmed(id, { ...NOW, mails: true });
    const again = await desk.checked(text);
    await desk.confirmed(again.id, { ...NOW, mails: true });
    const mails = await world.units.manager.find(Message, { order: { recipient: 'ASC' } });
    expect(mails.map(({ recipient, purposes }) => [recipient, purposes])).toEqual(
      ['m0', 'm1', 'm2'].map((name) => [`${name}@example.com`, ['acknowledgement']]),
    );
    expect((await desk.ask(id, 'take-back')).body.code).toBe('import_in_use');
  });

  it('reads a workbook', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lupaus-import-'));
    const cells = [HEADER, ...rows('x', 2)].map((row) => {
      return `<row>${row.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
    });
    const file = await zipped(join(folder, 'a.xlsx'), workbook(cells.join('')));
    const { body } = await desk.upload(readFileSync(file));
    rmSync(folder, { recursive: true });
    const read = await desk.settled(body.id);
    if (read.status === 'mapping') await desk.ask(body.id, 'mapping', {});
    expect((await desk.settled(body.id)).counts).toMatchObject({ new: 2, bad: 0 });
    expect(await desk.confirmed(body.id)).toMatchObject({ status: 'done', counts: { new: 2 } });
    expect(await here('x')).toBe(2);
  });
});
