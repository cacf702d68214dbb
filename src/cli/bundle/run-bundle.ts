import { createWriteStream } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { bundleLines } from '../../journey/proof/bundle/bundle-lines';
import { pour } from '../../journey/proof/bundle/pour';
import { StoredEvidence } from '../../journey/proof/stored-evidence.repository';
import { InputError } from '../../kernel/errors';
import { readArgs } from '../command';
import type { Output } from '../output';
import { existingStore, readEnvironment, withService } from '../service';
import { whyUnwritable } from '../source';

/** It says who answered for whom, by ids. */
const OWNER_ONLY = 0o600;

/** `lupaus bundle`. @returns the exit code */
export async function runBundle(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArgs('bundle', args, { out: { type: 'string' } });
  const { out } = values;
  if (positionals.length > 0 || out === undefined) {
    throw new InputError('expected --out FILE and nothing else; see lupaus bundle --help');
  }
  const settings = existingStore(readEnvironment());
  if (out !== '-') await make(out);
  try {
    await withService(settings, ({ units, clock }) =>
      units.snapshot(
        async () => {
          const lines = bundleLines(new StoredEvidence(units), clock.now());
          if (out === '-') {
            for await (const part of lines) await output.write(part);
          } else await written(lines, out);
        },
        { isLong: true },
      ),
    );
  } catch (error) {
    if (out !== '-') await unlink(out);
    throw error;
  }
  await output.flush();
  return 0;
}

async function make(path: string): Promise<void> {
  try {
    await (await open(path, 'wx', OWNER_ONLY)).close();
  } catch (error) {
    throw new InputError(`${path}: ${whyUnwritable(error)}`);
  }
}

async function written(lines: AsyncIterable<string>, path: string): Promise<void> {
  const file = createWriteStream(path);
  if (!path.endsWith('.gz')) {
    await Promise.all([pour(lines, file), finished(file)]);
    return;
  }
  const gzip = createGzip();
  await Promise.all([pour(lines, gzip), pipeline(gzip, file)]);
}
