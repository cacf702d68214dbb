import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux's own programs. */
const [MOUNT, UNMOUNT] = ['mount', 'umount'];
const BLOCKS = [65_536, 4_096, 512, 16, 1];

/** A file system of a few megabytes, in memory, that can be filled. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** @returns the disk, or the sentence that says why there is none */
  static mount(megabytes: number): SmallDisk | string {
    const path = mkdtempSync(join(tmpdir(), 'lupaus-disk-'));
    try {
      const size = `size=${megabytes}m,mode=700`;
      execFileSync(MOUNT, ['-t', 'tmpfs', '-o', size, 'tmpfs', path], { stdio: 'pipe' });
      return new SmallDisk(path);
    } catch (error) {
      rmSync(path, { recursive: true });
      const said = String((error as { stderr?: Buffer }).stderr ?? error).trim();
      return `needs a small disk, and mounting one needs Linux and root: ${said}`;
    }
  }

  /** Leaves not a byte free. */
  fill(): void {
    const file = openSync(this.ballast, 'a');
    try {
      for (const size of BLOCKS) fillWith(file, Buffer.alloc(size));
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    execFileSync(UNMOUNT, ['--lazy', this.path]);
    rmSync(this.path, { recursive: true });
  }

  private get ballast(): string {
    return join(this.path, 'ballast');
  }
}

function fillWith(file: number, block: Buffer): void {
  try {
    while (writeSync(file, block) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
