import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Served } from '../world/served';

const ROOT = join(__dirname, '../..');
const run = promisify(execFile);

const PROGRAM = `
import { lupaus, type Schemas } from './client.js';

const api = lupaus(process.argv[2]!, process.argv[3]!);
const { data: job } = await api.POST('/api/v1/jobs', { body: { title: 'Sales lead' } });
const { data: received } = await api.POST('/api/v1/applications', {
  params: { header: { 'Idempotency-Key': 'form-17' } },
  body: { job: job!.id, candidate: { name: 'Maija Meri', email: 'maija@example.com' } },
});
const { data: moved } = await api.POST('/api/v1/applications/{id}/moves', {
  params: { path: { id: received!.id } },
  body: { stage: job!.stages[1]!.name, version: received!.version },
});
const { data: owed } = await api.GET('/api/v1/commitments', { params: { query: { limit: 20 } } });
const rules: Schemas['CommitmentItem']['rule'][] = owed!.items.map(({ rule }) => rule);
const { error, response } = await api.GET('/api/v1/jobs/{id}', { params: { path: { id: 'x' } } });
const stage = 'application' in moved! ? moved.application.stage.name : null;
console.log(JSON.stringify({ stage, rules, code: error!.code, status: response.status }));
`;
const WRONG = `
import { lupaus } from './client.js';

await lupaus('', '').POST('/api/v1/jobs', { body: { titel: 'Sales lead' } });
`;
const COMPILER = {
  compilerOptions: {
    ...{ strict: true, noUncheckedIndexedAccess: true, target: 'es2022', module: 'nodenext' },
    ...{ skipLibCheck: true, types: ['node'], outDir: 'built' },
  },
  files: ['program.ts', 'wrong.ts'],
};

let served: Served;
let folder: string;
beforeAll(async () => {
  served = await Served.start();
  folder = mkdtempSync(join(tmpdir(), 'lupaus-client-'));
  const document = join(folder, 'api.json');
  writeFileSync(document, await (await fetch(`${served.url}/api/openapi.json`)).text());
  await run(process.execPath, [
    ...[join(ROOT, 'scripts/client.mjs'), '--document', document, '--to', folder],
  ]);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(COMPILER));
  writeFileSync(join(folder, 'program.ts'), PROGRAM);
  writeFileSync(join(folder, 'wrong.ts'), WRONG);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await served.stop();
});

it('a generated client refuses a wrong field when it is compiled, and works', async () => {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const compiled = run(process.execPath, [tsc], { cwd: folder }).catch((error: unknown) => error);
  const { code, stdout } = (await compiled) as { code?: number; stdout: string };
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
  expect(errors).toEqual([expect.stringMatching(/^wrong\.ts\(4,.*'titel' does not exist/)]);
  expect(code).toBe(2);
  expect(readFileSync(join(folder, 'built/program.js'), 'utf8')).not.toBe('');
  const program = [join(folder, 'built/program.js'), served.url, served.token];
  const { stdout: told } = await run(process.execPath, program);
  expect(JSON.parse(told)).toEqual({
    stage: 'Screening',
    rules: expect.arrayContaining(['first_answer']) as unknown,
    ...{ code: 'not_found', status: 404 },
  });
});
