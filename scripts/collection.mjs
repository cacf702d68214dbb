// `npm run collection`: writes docs/bruno, a collection of requests for Bruno (usebruno.com), from the description of the
// API and its examples. `--check` writes nothing and says what is not up to date; `--document FILE` takes the description
// from a file.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiDocument, flag } from './api-document.mjs';

const FOLDER = fileURLToPath(new URL('../docs/bruno', import.meta.url));

const files = collectionOf(await apiDocument(flag('--document')));
if (process.argv.includes('--check')) check(files);
else write(files);

/** Every file of the collection, by its path. */
function collectionOf(document) {
  const files = new Map([
    [
      'bruno.json',
      `${JSON.stringify({ version: '1', name: 'Lupaus', type: 'collection' }, null, 2)}\n`,
    ],
    ['collection.bru', blocks(['auth', 'mode: bearer'], ['auth:bearer', 'token: {{token}}'])],
    [
      'environments/local.bru',
      `${block('vars', 'url: http://localhost:3000')}vars:secret [\n  token\n]\n`,
    ],
  ]);
  const places = {};
  for (const [path, item] of Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [method, operation] of Object.entries(item)) {
      const tag = operation.tags[0];
      const place = (places[tag] = (places[tag] ?? 0) + 1);
      files.set(
        `${tag}/${nameOf(method, path)}.bru`,
        requestOf({ method, path, operation, place }),
      );
    }
  }
  return files;
}

function nameOf(method, path) {
  const words = path.replace(/^\/api\/v1\//, '').replace(/[^\w.-]+/g, '-');
  return `${method}-${words.replace(/^-|-$/g, '')}`;
}

function requestOf({ method, path, operation, place }) {
  const { summary, description = '', parameters = [], requestBody, security } = operation;
  const known = parameters.filter(({ name }) => name !== undefined);
  const among = (where) => known.filter((one) => one.in === where);
  const given = among('query').filter(({ example }) => example !== undefined);
  const search = given.map(({ name, example }) => `${name}=${encodeURIComponent(example)}`);
  const url = `{{url}}${path.replace(/\{(\w+)\}/g, ':$1')}${search.length > 0 ? `?${search.join('&')}` : ''}`;
  const [mode, body] = bodyOf(requestBody);
  const auth = security.length === 0 ? 'none' : 'inherit';
  return blocks(
    ['meta', `name: ${summary.replace(/\.$/, '')}`, 'type: http', `seq: ${place}`],
    [method, `url: ${url}`, `body: ${mode}`, `auth: ${auth}`],
    ['params:query', ...among('query').map(lineOf)],
    ['params:path', ...among('path').map(lineOf)],
    body,
    ['docs', ...`${summary}\n${description}`.trim().split('\n')],
  );
}

/** What has no example is there to be filled in, and not sent as long as it is not. */
function lineOf({ name, example }) {
  return example === undefined ? `~${name}: ` : `${name}: ${example}`;
}

function bodyOf(requestBody) {
  const [content] = Object.entries(requestBody?.content ?? {});
  if (content === undefined) return ['none', ['body:none']];
  const [type, { example }] = content;
  if (type.startsWith('multipart/')) {
    const fields = Object.entries(example ?? {}).map(([name, value]) =>
      /^files?$/.test(name) ? `${name}: @file(${value})` : `${name}: ${value}`,
    );
    return ['multipartForm', ['body:multipart-form', ...fields]];
  }
  if (!type.includes('json')) return ['text', ['body:text', ...String(example ?? '').split('\n')]];
  return ['json', ['body:json', ...JSON.stringify(example ?? {}, null, 2).split('\n')]];
}

function blocks(...all) {
  return all
    .filter(([, ...lines]) => lines.length > 0)
    .map(([name, ...lines]) => block(name, ...lines))
    .join('')
    .replace(/\n$/, '');
}

function block(name, ...lines) {
  return `${name} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n\n`;
}

function write(files) {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  process.stdout.write(`docs/bruno: ${files.size} files\n`);
}

function check(files) {
  const there = existsSync(FOLDER)
    ? readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    : [];
  const paths = there
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(FOLDER.length + 1)
        .replaceAll('\\', '/'),
    );
  const gone = paths.filter((path) => !files.has(path));
  const stale = [...files].filter(
    ([path, text]) => !paths.includes(path) || readFileSync(join(FOLDER, path), 'utf8') !== text,
  );
  const wrong = [...stale.map(([path]) => path), ...gone];
  if (wrong.length === 0) return;
  process.stdout.write(`Run "npm run collection": not up to date are ${wrong.join(', ')}\n`);
  process.exitCode = 1;
}
