import { performance } from 'node:perf_hooks';
import type { Output } from '../output';

const SILENT_MS = 2000;
const EVERY_MS = { terminal: 200, file: 10_000 };

/** Says on standard error how far a long work is; a short one is over before a word is said. */
export class Progress {
  private next = performance.now() + SILENT_MS;

  constructor(private readonly output: Output) {}

  /** @param done of `all`, in any unit */
  show(what: string, done: number, all: number): void {
    const now = performance.now();
    if (now < this.next) return;
    this.next = now + (this.output.isTerminal ? EVERY_MS.terminal : EVERY_MS.file);
    this.output.progress(`${what}: ${Math.floor((100 * done) / Math.max(all, 1))} %`);
  }

  done(): void {
    this.output.clearProgress();
  }
}
