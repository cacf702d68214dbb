import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Application } from '../../src/store/entities/hiring/application.entity';
import { openDatabase } from '../../src/store/store.module';
import { storeSettings } from '../../src/store/store.settings';
import { Folder, lupaus } from '../world/cli';
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
      `lupaus backup: the database is PostgreSQL, which has its own: pg_dump --format=custom --file='it'\\''s.dump' --dbname=postgres://lupaus@db.example:5433/hiring\n`,
    );
  });
});
