import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { open } from 'node:fs/promises';
import { BundleEvidence, type BundleLine } from '../../journey/proof/bundle/bundle-evidence';
import { FORMAT, VERSION } from '../../journey/proof/bundle/bundle-lines';
import type { Finding, Verified } from '../../journey/proof/finding';
import type { Outside } from '../../journey/proof/heads/head-check';
import { verify } from '../../journey/proof/verification';
import { InputError, messageOf } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import type { Output } from '../output';
import { Progress } from '../replay/progress';
import { whyUnreadable } from '../source';

const GZIP = [0x1f, 0x8b];

/**
 * Verifies a bundle, without a database: all that `lupaus verify` does, but for the words, which are not in it.
 * @throws InputError when it is no bundle
 */
export async function verifyBundle(
  path: string,
  outside: Outside,
  output: Output,
): Promise<Verified> {
  const read = await readBundle(path);
  const progress = new Progress(output);
  const { evidence, now, damage } = read;
  const verified = await verify(evidence, now, outside, (done) => {
    progress.show('verifying', done, evidence.applications);
  });
  progress.done();
  return { ...verified, findings: [...damage, ...verified.findings] };
}

interface Read {
  evidence: BundleEvidence;
  now: Instant;
  damage: Finding[];
}

async function readBundle(path: string): Promise<Read> {
  const damage: Finding[] = [];
  const tell = (detail: string) => damage.push({ code: 'damaged_bundle', where: 'file', detail });
  const sum = createHash('sha256');
  let evidence: BundleEvidence | null = null;
  let [now, count, isWhole] = [0, 0, false];
  try {
    for await (const line of await linesOf(path)) {
      count++;
      if (isWhole) tell(`line ${count} comes after the end`);
      const row = parse(line, count, tell);
      if (row?.line === 'end') {
        isWhole = true;
        if (row.lines !== count) tell(`it has ${count} lines, and says ${String(row.lines)}`);
        if (row.sha256 !== sum.digest('hex')) tell('it is not the file that was written');
        continue;
      }
      if (!isWhole) sum.update(`${line}\n`);
      if (evidence === null) {
        if (row?.format !== FORMAT || row.version !== VERSION)
          throw new InputError(`${path}: is no bundle of version ${VERSION}`);
        now = Number(row.now);
        evidence = new BundleEvidence(row.silentJobs as string[]);
      } else if (row) take(evidence, row, count, tell);
    }
  } catch (error) {
    if (error instanceof InputError || evidence === null) throw asInput(path, error);
    tell(`it breaks off after line ${count} (${messageOf(error)})`);
  }
  if (evidence === null) throw new InputError(`${path}: is empty, expected a bundle`);
  if (!isWhole) tell('its end is missing');
  return { evidence, now: now as Instant, damage };
}

function take(
  evidence: BundleEvidence,
  row: BundleLine,
  count: number,
  tell: (detail: string) => unknown,
): void {
  try {
    evidence.take(row);
  } catch (error) {
    tell(`line ${count}: ${messageOf(error)}`);
  }
}

function parse(line: string, count: number, tell: (detail: string) => unknown): BundleLine | null {
  try {
    return JSON.parse(line) as BundleLine;
  } catch {
    tell(`line ${count} is no JSON`);
    return null;
  }
}

async function linesOf(path: string): Promise<AsyncIterable<string>> {
  const head = Buffer.alloc(GZIP.length);
  const file = await open(path, 'r');
  await file.read(head, 0, GZIP.length, 0);
  await file.close();
  const stream = createReadStream(path);
  if (!head.equals(Buffer.from(GZIP)))
    return createInterface({ input: stream, crlfDelay: Infinity });
  const gunzip = createGunzip();
  stream.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  return createInterface({ input: gunzip, crlfDelay: Infinity });
}

function asInput(path: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  const why = code.startsWith('E') ? whyUnreadable(error) : 'is no bundle';
  return new InputError(`${path}: ${why}`);
}
