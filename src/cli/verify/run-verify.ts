import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExplanationsRepository } from '../../hiring/explanations/explanations.repository';
import type { Verified } from '../../journey/proof/finding';
import type { Outside } from '../../journey/proof/heads/head-check';
import { countHeadLines, findHeadLines, type HeadLine } from '../../journey/proof/heads/head-line';
import { StoredEvidence } from '../../journey/proof/stored-evidence.repository';
import { Verification } from '../../journey/proof/verification';
import { InputError } from '../../kernel/errors';
import { keptHeadKey, PublicHeadKey } from '../../kernel/keys/head-key';
import { recorded } from '../../reports/audit/recorded';
import { VerificationRuns } from '../../reports/audit/runs.repository';
import { WholeCheck } from '../../reports/audit/whole-check';
import { Journals } from '../../reports/journals.repository';
import { oneOf, readArgs } from '../command';
import type { Output } from '../output';
import { Progress } from '../replay/progress';
import { existingStore, readEnvironment, withService } from '../service';
import { whyUnreadable } from '../source';
import { toldOf } from './told';

const EXIT_FAILED = 1;

/** `lupaus verify`. @returns the exit code */
export async function runVerify(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArgs('verify', args, {
    format: { type: 'string', default: 'text' },
    against: { type: 'string', multiple: true, default: [] },
    key: { type: 'string', multiple: true, default: [] },
    bundle: { type: 'string' },
  });
  if (positionals.length > 0) {
    throw new InputError('takes no file but those of its flags; see lupaus verify --help');
  }
  const format = oneOf('--format', values.format, ['text', 'json']);
  const outside = await readOutside(values.against, values.key);
  const { bundle } = values;
  const verified = await (bundle === undefined
    ? verifyDatabase(outside, output)
    : (await import('./verify-bundle.js')).verifyBundle(bundle, outside, output));
  await output.write(
    format === 'json' ? `${JSON.stringify(verified, null, 2)}\n` : toldOf(verified),
  );
  await output.flush();
  return verified.findings.length === 0 ? 0 : EXIT_FAILED;
}

async function verifyDatabase(outside: Outside, output: Output): Promise<Verified> {
  const environment = readEnvironment();
  const store = existingStore(environment);
  const key = keptHeadKey(environment.HEAD_KEY_FILE ?? join(store.folder, 'keys', 'head.pem'));
  return withService(store, async ({ units, clock }) => {
    const progress = new Progress(output);
    const check = new WholeCheck(
      new Verification(units, new StoredEvidence(units), clock, key),
      new ExplanationsRepository(units),
      new Journals(units),
    );
    const run = { startedBy: 'command', runs: new VerificationRuns(units), clock };
    const verified = await recorded(run, (told) =>
      check.run((done, all) => {
        progress.show('verifying', done, all);
        told(done, all);
      }, outside),
    );
    progress.done();
    return verified;
  });
}

async function readOutside(against: readonly string[], keys: readonly string[]): Promise<Outside> {
  const lines: HeadLine[] = [];
  for (const path of against) lines.push(...(await linesOf(path)));
  const trusted: PublicHeadKey[] = [];
  for (const path of keys) trusted.push(await keyOf(path));
  return { lines, keys: trusted.length === 0 ? null : trusted };
}

async function linesOf(path: string): Promise<HeadLine[]> {
  const text = await textOf(path);
  const lines = findHeadLines(text);
  if (lines.length > 0) return lines;
  const why =
    countHeadLines(text) > 0 ? 'its lupaus-head line is not whole' : 'no lupaus-head line';
  throw new InputError(`${path}: ${why}, expected a mail or a text with one as it was sent`);
}

async function keyOf(path: string): Promise<PublicHeadKey> {
  const text = await textOf(path);
  try {
    return PublicHeadKey.fromPem(text);
  } catch {
    throw new InputError(`${path}: expected a public Ed25519 key in PEM`);
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`${path}: ${whyUnreadable(error)}`);
  }
}
