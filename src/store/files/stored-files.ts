import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';

/** The folder of all of them, in the one of this installation's files. */
export const STORED = 'files';

const KEY = /^[\w-]{43}$/;
const OWNER_ONLY = 0o600;
const ARRIVING = '.part';
/** So many are asked about at once. */
const SOME = 200;

/** What was put away. */
export interface StoredFile {
  /** By which it is found again; 256 random bits, so nobody guesses another's. */
  key: string;
  bytes: number;
  /** In hex. */
  sha256: string;
}

/**
 * Files that people sent, beside the database and never in it. Several processes need one folder that all of them see.
 * Nothing here decides who may read one.
 */
export class StoredFiles {
  constructor(private readonly folder: string) {}

  /** Those of one room by themselves: their own folder, whose every file that room knows or does not need. */
  of(room: string): StoredFiles {
    return new StoredFiles(join(this.folder, room));
  }

  /**
   * Puts a file away; it is on the disk when this returns.
   * @param most bytes
   * @throws InputError `too_large` for a longer one, of which nothing is left then
   */
  async put(content: Readable, most: number): Promise<StoredFile> {
    const key = randomBytes(32).toString('base64url');
    const target = this.pathOf(key);
    const arriving = `${target}${ARRIVING}`;
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let bytes = 0;
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        if (bytes <= most) done(null, chunk);
        else done(new InputError(`file: at most ${most} bytes are taken`, 'too_large'));
      },
    });
    try {
      await pipeline(content, counting, createWriteStream(arriving, { mode: OWNER_ONLY }));
      await sync(arriving);
      await rename(arriving, target);
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
    return { key, bytes, sha256: hash.digest('hex') };
  }

  /** How much more the disk takes, in bytes, that others write to as well. */
  async room(): Promise<number> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(this.folder);
    return bavail * bsize;
  }

  /** The content. The stream fails with ENOENT when it is not there. */
  read(key: string): Readable {
    return createReadStream(this.pathOf(key));
  }

  /** Where it lies, for libraries that read a file and no stream. */
  pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('a key of a stored file is expected');
    return join(this.folder, key.slice(0, 2), key);
  }

  /** Nothing happens when it is gone already. */
  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /**
   * Deletes what was put away before an instant and is not known to anybody: its request failed, or the process ended.
   * @param known which of these keys are
   * @returns how many are gone
   */
  async sweep(
    before: Instant,
    known: (keys: string[]) => Promise<ReadonlySet<string>>,
  ): Promise<number> {
    const old = await this.olderThan(before);
    let gone = 0;
    for (let i = 0; i < old.length; i += SOME) {
      const some = old.slice(i, i + SOME);
      const kept = await known(some.map(keyOf));
      for (const path of some.filter((one) => !kept.has(keyOf(one)))) {
        await rm(path, { force: true });
        gone++;
      }
    }
    return gone;
  }

  private async olderThan(before: Instant): Promise<string[]> {
    const found: string[] = [];
    try {
      for await (const entry of await opendir(this.folder, { recursive: true })) {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile() || !KEY.test(keyOf(path))) continue;
        const at = await stat(path).catch(() => null);
        if (at !== null && at.mtimeMs < before) found.push(path);
      }
    } catch (error) {
      // nobody has sent anything yet
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return found;
  }
}

function keyOf(path: string): string {
  return basename(path, ARRIVING);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
