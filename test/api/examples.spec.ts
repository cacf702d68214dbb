import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Example } from '../../src/web/docs/examples';
import { Served } from '../world/served';
import { isSame } from './shape';
import { Stable } from './stable';
import { goRound } from './tour/tour';

const FILE = join(__dirname, '../../assets/api/examples.json');
const HOW = `Call the route in test/api/tour, run "UPDATE_EXAMPLES=1 npx jest test/api", look at what changed in assets/api/examples.json, and run "npm run collection"`;
const UPDATES = process.env.UPDATE_EXAMPLES !== undefined;

type Examples = Record<string, Example>;
interface Document {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
}

let fresh: Examples;
let stored: Examples;
let document: Document;
let served: Served;
beforeAll(async () => {
  const { examples } = await goRound();
  const stable = new Stable();
  fresh = Object.fromEntries([...examples].map(([name, one]) => [name, stable.of(one) as Example]));
  stored = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Examples) : {};
  if (UPDATES) stored = write(fresh);
  served = await Served.start();
  document = (await (await fetch(`${served.url}/api/openapi.json`)).json()) as Document;
});
afterAll(() => served.stop());

describe('the examples of the API', () => {
  it('are there for every operation, and for none that is gone', () => {
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const bare = operations.filter((one) => !(one in stored));
    const unvisited = operations.filter((one) => !(one in fresh));
    const gone = Object.keys(stored).filter((one) => !operations.includes(one));
    expect({ how: HOW, bare, unvisited, gone }).toEqual({
      ...{ how: HOW, bare: [], unvisited: [], gone: [] },
    });
  });

  it('have a status that the description knows', () => {
    const unknown = Object.entries(stored).filter(([name, { status }]) => {
      const [method, path] = name.split(' ') as [string, string];
      return !(status in (document.paths[path]?.[method.toLowerCase()]?.responses ?? {}));
    });
    expect(unknown.map(([name, { status }]) => `${name}: ${status}`)).toEqual([]);
  });

  it('fit the schemas', () => {
    const file = join(served.data, 'api.json');
    writeFileSync(file, JSON.stringify(document));
    const found = spawnSync(process.execPath, ['scripts/lint-api.mjs', file], { encoding: 'utf8' });
    expect([found.stdout, found.stderr, found.status]).toEqual(['', '', 0]);
  });

  it('stand in the collection for Bruno', () => {
    const file = join(served.data, 'api.json');
    writeFileSync(file, JSON.stringify(document));
    const check = ['scripts/collection.mjs', '--check', '--document', file];
    const { stdout, stderr, status } = spawnSync(process.execPath, check, { encoding: 'utf8' });
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
  });

  it('ask what the tour asks, and have the fields that answers have now', () => {
    const other = Object.keys(fresh).filter((name) => !isSame(stored[name], fresh[name]!));
    expect({ how: HOW, other }).toEqual({ how: HOW, other: [] });
  });
});

/** Those that are true still stay as they are. */
function write(examples: Examples): Examples {
  const kept = Object.entries(examples).map(([name, one]): [string, Example] => [
    name,
    isSame(stored[name], one) ? stored[name]! : one,
  ]);
  const sorted = Object.fromEntries(kept.sort(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1)));
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
  return sorted;
}

/** By path first, so that what belongs together stands together. */
function placeOf(name: string): string {
  const [method, path] = name.split(' ');
  return `${path} ${method}`;
}
