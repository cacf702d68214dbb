import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignedHeads } from '../../src/journey/proof/heads/signed-heads.repository';
import { Seals } from '../../src/journey/proof/seals.repository';
import { Folder, lupaus } from '../world/cli';
import { until, World } from '../world/world';

const ALONE = join(__dirname, '../../scripts/verify-bundle.mjs');

let world: World;
let folder: Folder;
beforeEach(async () => {
  folder = new Folder();
  world = await World.start();
  const candidate = { name: 'Maija', phone: '040 123' };
  await world.post('applications', { job: await world.job(), candidate });
  await until('the seal', async () => !(await world.app.get(Seals).anyWaiting()));
  await world.app.get(SignedHeads).sign(world.clock.now());
});
afterEach(async () => {
  folder.remove();
  await world.stop();
});

const verify = (...args: string[]) =>
  lupaus(['verify', ...args], '', { DATABASE_URL: world.database.url });

describe('lupaus verify', () => {
  it('says that everything is as it was recorded, while the service runs', () => {
    const { code, out, err } = verify();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Everything is as it was recorded: 1 application, 1 event, 3 commitments, 1 seal\.\nSigned with the key [0-9a-f]{16}: 1 day, 2026-05-04 to 2026-05-04\.\nHead: [0-9a-f]{64}\n$/,
    );
    expect(JSON.parse(verify('--format', 'json').out)).toMatchObject({ events: 1, findings: [] });
  });

  it('names what is not, and ends with 1', async () => {
    await world.units.run(() =>
      world.units.manager.query(`UPDATE commitments SET "dueAt" = "dueAt" + 60000`),
    );
    const { code, out } = verify();
    expect(code).toBe(1);
    expect(out).toMatch(/^3 things are not as recorded: /);
    expect(out.match(/^ {2}commitment_differs {2}\w{26}: /gm)).toHaveLength(3);
    expect(verify('--format', 'json').code).toBe(1);
  });

  it('compares with a mail that was kept, and with the key that was', async () => {
    await until('a signed head', () => world.app.get(SignedHeads).latest());
    const { line } = (await world.app.get(SignedHeads).latest())!;
    // as it comes in quoted-printable
    const [half, other] = [line.slice(0, 60), line.slice(60).replaceAll('=', '=3D')];
    const mail = folder.write('mail.eml', `Subject: Your week\r\n\r\n> ${half}=\r\n${other}\r\n`);
    const { items } = (await world.get<{ items: { pem: string }[] }>('audit/keys')).body;
    const key = folder.write('key.pem', items[0]!.pem);
    const kept = verify('--against', mail, '--key', key);
    expect(kept).toMatchObject({ code: 0, err: '' });
    expect(kept.out).toContain('Compared with 1 line from elsewhere.');
    const wrong = folder.write('wrong.txt', line.replace(/[0-9a-f]{64}/, '0'.repeat(64)));
    const { code, out } = verify('--against', wrong);
    expect(code).toBe(1);
    expect(out).toContain('head_contradicts');
    const pem = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
    expect(verify('--key', folder.write('other.pem', pem.toString())).out).toContain('foreign_key');
  });

  it('writes a bundle that is verified without the database, also by Node alone', () => {
    const file = join(folder.path, 'bundle.jsonl');
    const env = { DATABASE_URL: world.database.url };
    expect(lupaus(['bundle', '--out', file], '', env)).toEqual({ code: 0, out: '', err: '' });
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/Maija|040 123/);
    const gone = { DATABASE_URL: 'sqlite:/nowhere/at.db' };
    const whole = (path: string) => lupaus(['verify', '--bundle', path], '', gone);
    const alone = (path: string) =>
      spawnSync(process.execPath, [ALONE, path], { encoding: 'utf8' });
    expect(whole(file)).toMatchObject({ code: 0, err: '' });
    expect(alone(file)).toMatchObject({ status: 0, stderr: '' });
    const lines = text.trimEnd().split('\n');
    const altered: [string, string][] = [
      ['a byte', text.replace('"actor":"', '"actor":"x')],
      ['a line', lines.toSpliced(3, 1).join('\n')],
      ['the end', lines.slice(0, -1).join('\n')],
      ['the order', [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n')],
    ];
    const byte = folder.write('byte.jsonl', altered[0]![1]);
    expect(whole(byte).code).toBe(1);
    for (const [what, content] of altered) {
      const path = folder.write(`${what}.jsonl`, `${content}\n`);
      expect([what, alone(path).status]).toEqual([what, 1]);
    }
  });

  it.each<[string[], RegExp]>([
    [['--against', __filename], /verify\.spec\.ts: .*lupaus-head line/],
    [['--key', __filename], /expected a public Ed25519 key in PEM$/],
    [['--bundle', '/nowhere'], /\/nowhere: no such file$/],
    [['all'], /^lupaus verify: takes no file but those of its flags; see lupaus verify --help$/],
    [['--format', 'xml'], /--format: "xml" is not known, expected text or json$/],
  ])('says what is wrong with %p', (args, sentence) => {
    const { code, out, err } = verify(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim()).toMatch(sentence);
  });
});
