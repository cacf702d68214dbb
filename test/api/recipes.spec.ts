import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Folder } from '../world/cli';
import { Served } from '../world/served';
import { until } from '../world/world';

const DOCUMENT = readFileSync(join(__dirname, '../../docs/api.md'), 'utf8');
const run = promisify(execFile);

/** The code of the page, by the name that its first line gives it. */
const RECIPES = new Map(
  [...DOCUMENT.matchAll(/^```(?:js|sh)\n(?:\/\/|#) (\S+)\n([^]*?)^```$/gm)].map(
    ([, name, code]) => [name!, code!] as const,
  ),
);

let served: Served;
let folder: Folder;
let reading: string;
beforeAll(async () => {
  served = await Served.start();
  folder = new Folder();
  await served.post('jobs', { title: 'Sales lead' });
  const response = await fetch(`${served.url}/api/v1/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${served.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'BI', scopes: ['read'] }),
  });
  reading = ((await response.json()) as { token: string }).token;
});
afterAll(async () => {
  folder.remove();
  await served.stop();
});

async function cook(name: string, token: string): Promise<string[]> {
  const file = folder.write(name, RECIPES.get(name)!);
  const program = name.endsWith('.sh') ? 'sh' : process.execPath;
  const env = { PATH: process.env.PATH, LUPAUS_URL: served.url, LUPAUS_TOKEN: token };
  const { stdout } = await run(program, [file], { cwd: folder.path, env });
  return stdout.trim().split('\n');
}

it('the recipes of docs/api.md are what is run here', () => {
  expect([...RECIPES.keys()]).toEqual(['careers-form.mjs', 'nightly-sync.mjs', 'bi-export.sh']);
});

it('they do what they say', async () => {
  const [said, ...promises] = await cook('careers-form.mjs', served.token);
  expect(said).toBe('one application');
  expect(promises.join('\n')).toMatch(/A first answer within 5 working days .*: 20\d\d-/);
  expect((await cook('nightly-sync.mjs', reading)).at(-1)).toBe('1 changed');
  await served.receive();
  expect((await cook('nightly-sync.mjs', reading)).at(-1)).toMatch(/^[12] changed$/);
  // when the mails have left, nothing is told twice
  const told = () => cook('nightly-sync.mjs', reading);
  await until('nothing more to tell', async () => (await told()).at(-1) === '0 changed');
  expect(await cook('bi-export.sh', reading)).toEqual([expect.stringMatching(/^from,to,due,kept/)]);
  const rules = JSON.parse(readFileSync(join(folder.path, 'rules.json'), 'utf8')) as object;
  expect(rules).toHaveProperty('groups');
});
