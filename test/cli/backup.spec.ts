import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Papers } from '../../src/hiring/papers/papers';
import { Application } from '../../src/store/entities/hiring/application.entity';
import { openDatabase } from '../../src/store/store.module';
import { storeSettings } from '../../src/store/store.settings';
import { StoredFiles } from '../../src/store/files/stored-files';
import { Folder, lupaus } from '../world/cli';
import { pdf } from '../world/papers';
import { World } from '../world/world';

let world: World;
let folder: Folder;
beforeEach(async () => {
  world = await World.start();
  folder = new Folder();
});
afterEach(async () => {
  folder.remove();
  await world.stop();
});

const backup = (...args: string[]) =>
  lupaus(['backup', ...args], '', { DATABASE_URL: world.database.url });
const send = async (id: string, name: string) => {
  const file = new FormData();
  file.set('files', new Blob([new Uint8Array(pdf('A CV'))]), name);
  const { status } = await fetch(`${world.url}/api/v1/applications/${id}/files`, {
    ...{ method: 'POST', body: file, headers: { authorization: `Bearer ${world.kaisa.token}` } },
  });
  expect(status).toBe(201);
  return world.app.get(Papers).of(id as Application['id']);
};
const receive = async (n: number) => {
  const job = await world.job();
  for (let i = 0; i < n; i++) {
    const candidate = { name: `C${i}`, email: `c${i}@example.com` };
    await world.post('applications', { job, candidate });
  }
};

describe('lupaus backup', () => {
  it('copies what is committed while the service runs, for its owner only', async () => {
    await receive(3);
    const target = join(folder.path, 'copy.db');
    const { code, out, err } = backup(target);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`${target}: ${statSync(target).size} bytes, checked\n`);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual(['copy.db']);
    await receive(1);
    const copy = await openDatabase(storeSettings({ DATABASE_URL: `sqlite:${target}` }));
    expect(await copy.reader.count(Application)).toBe(3);
    const tamper = copy.write((manager) => manager.query('DELETE FROM journal'));
    await expect(tamper).rejects.toThrow('append-only');
    await copy.close();
    expect(await world.units.manager.count(Application)).toBe(4);
  });

  it('takes along the files that candidates sent, and serves them once they are restored', async () => {
    await receive(1);
    const [application] = await world.units.manager.find(Application);
    const [paper] = await send(application!.id, 'cv.pdf');
    const stored = world.app.get(StoredFiles);
    // as imports do, in no room
    await stored.put(Readable.from(['a;b']), 9);
    const arriving = `${stored.of('papers').pathOf(paper!.storedAs)}x.part`;
    writeFileSync(arriving, 'half');
    const target = join(folder.path, 'copy.db');
    const { code, out, err } = backup(target);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${target}.files: 1 files, ${paper!.bytes} bytes\n`);
    const copied = new StoredFiles(`${target}.files`).of('papers').pathOf(paper!.storedAs);
    expect(statSync(copied).mode & 0o777).toBe(0o600);
    expect(readdirSync(`${target}.files`)).toEqual(['papers']);
    expect(existsSync(arriving.replace(world.folder, `${target}.files`))).toBe(false);

    // restored: in place of what is lost
    const files = join(world.folder, 'files');
    rmSync(files, { recursive: true });
    await expect(world.app.get(Papers).read(paper!)).rejects.toThrow('There is no file');
    renameSync(`${target}.files`, files);
    const bytes: Buffer[] = [];
    for await (const some of await world.app.get(Papers).read(paper!)) bytes.push(some as Buffer);
    expect(Buffer.concat(bytes)).toEqual(Buffer.from(pdf('A CV')));
  });

  it('never writes into a folder', () => {
    mkdirSync(join(folder.path, 'copy.db.files'));
    const { code, err } = backup(join(folder.path, 'copy.db'));
    expect(code).toBe(2);
    expect(err).toMatch(/copy\.db\.files: is there already, expected the name of a new file\n$/);
    expect(readdirSync(folder.path)).toEqual(['copy.db.files']);
  });

  it('never writes over a file', () => {
    const target = folder.write('notes.txt', 'mine');
    const { code, out, err } = backup(target);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `lupaus backup: ${target}: is there already, expected the name of a new file\n`,
    );
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [], /^lupaus backup: no file given; see lupaus backup --help$/],
    ['two files', ['a.db', 'b.db'], /^lupaus backup: expected one file, not also "b\.db"$/],
    ['a folder that is not there', ['/nowhere/a.db'], /nowhere\/a\.db: its folder is not there$/],
    ['an unknown flag', ['--fast', 'a.db'], /^lupaus backup: Unknown option '--fast'/],
  ])('says what is wrong: %s', (_name, args, sentence) => {
    const { code, out, err } = backup(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim()).toMatch(sentence);
  });

  it('makes no database where there is none', () => {
    const missing = join(folder.path, 'missing.db');
    const target = join(folder.path, 'copy.db');
    const { code, err } = lupaus(['backup', target], '', { DATABASE_URL: `sqlite:${missing}` });
    expect({ code, err }).toEqual({
      code: 2,
      err: `lupaus backup: DATABASE_URL: there is no database ${missing} yet\n`,
    });
    expect(existsSync(missing) || existsSync(target)).toBe(false);
  });

  it('leaves nothing of a file that is no database', () => {
    const notes = folder.write('notes.db', 'a'.repeat(5000));
    const target = join(folder.path, 'copy.db');
    const { code, err } = lupaus(['backup', target], '', { DATABASE_URL: `sqlite:${notes}` });
    expect(code).toBe(1);
    expect(err).toMatch(/^lupaus backup: .*notes\.db: SQLITE_NOTADB/);
    expect(readdirSync(folder.path)).toEqual(['notes.db']);
  });

  it('says what PostgreSQL has for it, without the password', () => {
    const { code, out, err } = lupaus(['backup', "it's.dump"], '', {
      DATABASE_URL: 'postgres://lupaus:secret@db.example:5433/hiring',
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `lupaus backup: the database is PostgreSQL, which has its own: pg_dump --format=custom --file='it'\\''s.dump' --dbname=postgres://lupaus@db.example:5433/hiring; then copy the folder ${resolve('data/files')} where it is there: files that candidates sent\n`,
    );
  });
});
