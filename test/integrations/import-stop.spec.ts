import { existsSync } from 'node:fs';
import { Logger } from '@nestjs/common';
import {
  FileReader,
  type FileOptions,
  type OpenFile,
} from '../../src/integrations/import/work/file-reader';
import {
  ImportRun,
  type ImportId,
  type ImportStatus,
} from '../../src/store/entities/import/import-run.entity';
import { ImportRow } from '../../src/store/entities/import/import-row.entity';
import { StoredFiles } from '../../src/store/files/stored-files';
import { FLOW_DATABASES } from '../world/databases';
import { until, World } from '../world/world';
import { ImportDesk } from './import-desk';

const FILE = `Application ID,Candidate Name,Email,Job,Status,Applied On
s-1,Maija Meri,maija@example.com,Sales lead,Rejected,2026-04-01
s-2,Bad Date,bad@example.com,Sales lead,Rejected,never
`;

describe.each(FLOW_DATABASES)('an import that is not confirmed, %s', (kind) => {
  let world: World;
  let desk: ImportDesk;
  let told: jest.SpyInstance;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    desk = new ImportDesk(world);
    await world.job();
    told = jest.spyOn(Logger.prototype, 'error');
  });
  afterAll(() => world.stop());

  const row = (id: string) => world.units.manager.findOneBy(ImportRun, { id: id as ImportId });
  const pathOf = (key: string) => world.app.get(StoredFiles).pathOf(key);
  const discard = async (id: string) =>
    (await world.ask(`imports/${id}`, { method: 'DELETE' })).status;

  /** An import at which one reads without end, unless one hears that it is over. */
  async function held(status: ImportStatus) {
    const reader = world.app.get(FileReader);
    const open = reader.open.bind(reader);
    const reading = { isBegun: false, isOver: false };
    const forever = async (signal: AbortSignal) => {
      reading.isBegun = true;
      try {
        await new Promise((_go, stop) => {
          signal.addEventListener('abort', () => {
            stop(signal.reason as Error);
          });
        });
      } finally {
        reading.isOver = true;
      }
    };
    const slow = jest
      .spyOn(reader, 'open')
      .mockImplementation(async (path: string, options: FileOptions, signal?: AbortSignal) => {
        const file = await open(path, options, signal);
        const rows: OpenFile['rows'] = async function* (mapping, now) {
          yield* file.rows(mapping, now);
          await forever(signal!);
        };
        const look: OpenFile['look'] = async (mapping, now) => {
          if (status === 'reading') await forever(signal!);
          return file.look(mapping, now);
        };
        return Object.assign(Object.create(file) as OpenFile, { rows, look });
      });
    const { id } = (await desk.upload(FILE)).body;
    if (status === 'checking') {
      await desk.settled(id);
      await desk.ask(id, 'mapping', {});
    }
    await until('the reader', () => reading.isBegun);
    slow.mockRestore();
    const { status: at, lease, file } = (await row(id))!;
    expect([at, lease !== null]).toEqual([status, true]);
    return { id, reading, path: pathOf(file!) };
  }

  it.each(['reading', 'checking'] as const)('can be stopped while it is %s', async (status) => {
    const { id, reading, path } = await held(status);
    expect(existsSync(path)).toBe(true);
    const { status: code, body } = await desk.ask(id, 'stop');
    expect([code, body.status]).toEqual([200, 'stopped']);
    expect(existsSync(path)).toBe(false);
    await until('the end of the reading', () => reading.isOver);
    // the next one is not held up by it
    const other = await desk.checked(FILE);
    expect(other).toMatchObject({ status: 'checked', counts: { new: 1, bad: 1 } });
    expect(await row(id)).toMatchObject({
      ...{ status: 'stopped', file: null, lease: null, problem: null, found: null, first: null },
      ...{ counts: { new: 0, bad: 0 } },
    });
    expect(await world.units.manager.countBy(ImportRow, { run: id as ImportId })).toBe(0);
    expect((await desk.ask(id, 'stop')).body).toMatchObject({ status: 'stopped' });
    expect((await desk.ask(id, 'resume')).status).toBe(409);
    expect(told).not.toHaveBeenCalled();
    expect([await discard(id), await discard(id)]).toEqual([204, 404]);
  });

  it.each(['reading', 'checking'] as const)('can be discarded while it is %s', async (status) => {
    const { id, reading, path } = await held(status);
    expect(await discard(id)).toBe(204);
    await until('the end of the reading', () => reading.isOver);
    expect((await desk.checked(FILE)).status).toBe('checked');
    expect(existsSync(path)).toBe(false);
    expect(await row(id)).toBeNull();
    expect(await world.units.manager.countBy(ImportRow, { run: id as ImportId })).toBe(0);
    expect(told).not.toHaveBeenCalled();
  });

  it('is stopped as well when it has just been read, or checked', async () => {
    const ids = [(await desk.upload(FILE)).body.id, (await desk.checked(FILE)).id];
    for (const id of ids) {
      const { file } = (await desk.settled(id), (await row(id))!);
      const stopped = await Promise.all([desk.ask(id, 'stop'), desk.ask(id, 'stop')]);
      expect(stopped.map(({ body }) => body.status)).toEqual(['stopped', 'stopped']);
      expect(existsSync(pathOf(file!))).toBe(false);
      expect((await desk.ask(id, 'confirm', { promises: 'from_import' })).status).toBe(409);
    }
  });

  it('stays as it is when it is over already', async () => {
    const failed = (await desk.upload('PK\u0003\u0004 no workbook')).body.id;
    expect(await desk.settled(failed)).toMatchObject({ status: 'failed' });
    const { id } = await desk.checked(FILE);
    await desk.confirmed(id);
    for (const [one, status] of [[failed, 'failed'] as const, [id, 'done'] as const]) {
      const before = await row(one);
      expect(await desk.ask(one, 'stop')).toMatchObject({ status: 200, body: { status } });
      expect(await row(one)).toEqual(before);
    }
    await desk.ask(id, 'take-back');
    expect(await desk.settled(id)).toMatchObject({ status: 'taken_back' });
    expect((await desk.ask(id, 'stop')).body.status).toBe('taken_back');
  });
});
