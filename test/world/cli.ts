import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(__dirname, '../../dist/cli.js');
/** What a command says of how far it is when it takes long, which anything does on a slow machine. */
const HOW_FAR = /^[a-z ]+: \d+ %\n/gm;

/** How a command ended and what it wrote; `err` without how far it was. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built `lupaus` as a person would, outside a terminal. `npm test` builds it first. */
export function lupaus(args: readonly string[], input = '', environment = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, COLUMNS: '110', ...environment },
  });
  return { code: status, out: stdout, err: stderr.replace(HOW_FAR, '') };
}

/** A folder for one test's files. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'lupaus-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
