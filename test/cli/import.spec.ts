import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Database } from 'sqlite3';
import { Folder, lupaus } from '../world/cli';
import { until } from '../world/world';

const CLI = join(__dirname, '../../dist/cli.js');

const FILE = `Id,Name,Email,Job,Stage,Recruiter,Applied On,Status
c-1,Maija Meri,maija@example.com,Sales lead,Application Review,Kaisa V.,03/04/2026,Live
`;
const RIGHT = {
  ...{ dates: 'day_first', zone: 'Europe/Helsinki', jobs: { 'Sales lead': 'new' } },
  ...{ stages: { 'Application Review': 'screening' }, recruiters: { 'Kaisa V.': 'hr@example.fi' } },
  statuses: { Live: 'active' },
};

describe('lupaus import', () => {
  const folder = new Folder();
  const environment = { DATABASE_URL: `sqlite:${join(folder.path, 'lupaus.db')}` };
  beforeAll(() => {
    const user = [
      'user',
      'add',
      '--email',
      'hr@example.fi',
      '--name',
      'Helena',
      '--role',
      'hr_lead',
      '--password-stdin',
    ];
    expect(lupaus(user, 'a long enough passphrase 7\n', environment)).toMatchObject({ code: 0 });
  });
  afterAll(() => {
    folder.remove();
  });
  const run = (mapping: object, ...flags: string[]) =>
    lupaus(
      [
        ...['import', folder.write('file.csv', FILE), '--user', 'hr@example.fi', '--mapping'],
        ...[folder.write('ours.json', JSON.stringify(mapping)), ...flags],
      ],
      '',
      environment,
    );

  it('names every flag in its help', () => {
    const { out } = lupaus(['import', '--help']);
    for (const word of ['--dry-run', '--user', '--mapping', 'day_first', 'statuses', 'zone']) {
      expect(out).toContain(word);
    }
  });

  it('tells what was not answered, and what was answered with what is not here', () => {
    const missing = run({ zone: 'Europe/Helsinki' }, '--dry-run');
    expect(missing.code).toBe(2);
    expect(missing.err).toContain(
      'dates: no answer for "03/04/2026"; one of day_first, month_first',
    );
    expect(missing.err).toMatch(/stages: no answer for "Application Review"; one of Applied, Scr/);
    expect(missing.err).toContain('jobs: no answer for "Sales lead"; one of new (to open one)');
    const wrong = run(
      {
        ...{ ...RIGHT, stages: { 'Application Review': 'Applid' }, statuses: { Live: 'actve' } },
        ...{ jobs: { 'Sales lead': 'Nothing' }, recruiters: { 'Kaisa V.': 'x@example.fi' } },
        columns: { phone: 'Tel' },
      },
      '--dry-run',
    );
    expect(wrong.code).toBe(2);
    for (const sentence of [
      /columns: phone → "Tel": no such column; one of Id, Name/,
      /jobs: "Sales lead" → "Nothing": no such job/,
      /stages: "Application Review" → "Applid": no such stage; one of Applied, Screening/,
      /recruiters: "Kaisa V." → "x@example.fi": no such person.*Helena/,
      /statuses: "Live" → "actve": no such status; one of active, rejected, withdrawn, hired/,
    ]) {
      expect(wrong.err).toMatch(sentence);
    }
  });

  it('writes bad rows to a new file only, and says so before it takes anything in', () => {
    const there = folder.write('bad.csv', 'mine');
    const { code, err } = run(RIGHT, '--confirm', 'from_import', '--bad-rows', there);
    expect(code).toBe(2);
    expect(err).toContain(`--bad-rows: ${there} is there already`);
  });

  it('ends at Ctrl-C, and keeps nothing of a file that is read', async () => {
    const row = (i: number) => `x-${i},Person ${i},p${i}@example.com,Sales lead,,,04/04/2026,\n`;
    const rows = Array.from({ length: 600_000 }, (_, i) => row(i)).join('');
    const file = folder.write('large.csv', FILE + rows);
    const child = spawn(process.execPath, [CLI, 'import', file, '--user', 'hr@example.fi'], {
      env: { ...process.env, ...environment },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    const ended = once(child, 'exit');
    const database = new Database(environment.DATABASE_URL.slice('sqlite:'.length));
    const sql = `SELECT status, file, lease FROM import_runs WHERE "fileName" = 'large.csv'`;
    const runs = () =>
      new Promise<{ lease: string | null }[]>((found, fail) => {
        database.all<{ lease: string | null }>(sql, (error, rows) => {
          if (error) fail(error);
          else found(rows);
        });
      });
    await until(
      'the reading',
      async () => {
        const [run] = await runs();
        return (run?.lease ?? null) !== null;
      },
      60,
    );
    // npm passes on what the terminal has told its child already
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(JSON.parse(out)).toMatchObject({ status: 'stopped', counts: { new: 0 } });
    expect(await runs()).toEqual([{ status: 'stopped', file: null, lease: null }]);
    await promisify(database.close.bind(database))();
    const left = readdirSync(join(folder.path, 'files'), { recursive: true, withFileTypes: true });
    expect(left.filter((one) => one.isFile())).toEqual([]);
  });

  it('names the file, and each bad row with its column and what was expected', () => {
    const bad = folder.write('bad-rows.csv', FILE.replace('03/04/2026', '99/04/2026'));
    const mapping = folder.write('theirs.json', JSON.stringify(RIGHT));
    const flags = ['--user', 'hr@example.fi', '--mapping', mapping, '--dry-run'];
    const { code, out, err } = lupaus(['import', bad, ...flags], '', environment);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ counts: { new: 0, bad: 1 } });
    expect(err).toContain(
      'lupaus import: bad-rows.csv, line 2, Applied On: "99/04/2026": expected a date that exists',
    );
    const empty = lupaus(['import', folder.write('empty.csv', ''), ...flags], '', environment);
    expect(empty.code).toBe(2);
    expect(empty.err).toContain('lupaus import: empty.csv: is empty, expected a header and rows');
  });

  it('takes names for what is here', () => {
    const tried = run(RIGHT, '--dry-run');
    expect(tried).toMatchObject({ code: 0 });
    expect(JSON.parse(tried.out)).toMatchObject({ status: 'checked', counts: { new: 1, bad: 0 } });
    const done = run(RIGHT, '--confirm', 'from_import');
    expect(JSON.parse(done.out)).toMatchObject({ status: 'done', counts: { new: 1, bad: 0 } });
    const again = run({ ...RIGHT, jobs: { 'Sales lead': 'sales lead' } }, '--dry-run');
    expect(JSON.parse(again.out)).toMatchObject({ counts: { new: 0, known: 1 } });
  });
});
