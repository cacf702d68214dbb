import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../kernel/hash';
import { compileMjml } from './compile';

/** Beside the packages, where tools keep what they can make again; the same three levels up from src and from dist. */
const ROOT = join(__dirname, '..', '..', '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'lupaus-letters');

/**
 * As `compileMjml`, for a letter that is compiled at every start: mjml takes a second and some 60 MB, so what it made of
 * a source is kept, under the hash of that source and of mjml's version.
 */
export async function compileOnce(
  source: string,
  onError: (line: number, message: string) => never,
): Promise<string> {
  const file = join(CACHE, `${sha256(`${await versionOfMjml()}\n${source}`)}.html`);
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return known;
  const html = await compileMjml(source, onError);
  // where nothing can be kept, it is made again next time
  await keep(file, html).catch(() => undefined);
  return html;
}

/** Under its name only when it is whole: several processes may start at once. */
async function keep(file: string, html: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, html);
  await rename(part, file);
}

let version: Promise<string> | null = null;

function versionOfMjml(): Promise<string> {
  version ??= readFile(join(ROOT, 'node_modules', 'mjml', 'package.json'), 'utf8').then(
    (text) => (JSON.parse(text) as { version: string }).version,
    () => 'unknown',
  );
  return version;
}
