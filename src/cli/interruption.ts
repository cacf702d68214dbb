import { onEndSignal } from '../kernel/end-signals';

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** The first signal to end asks a command to come to an end, a later one ends the process at once. */
export class Interruption {
  private readonly asked = new AbortController();
  /** With which the process ends then; null while nobody asked. */
  code: number | null = null;
  /** Listens no more. */
  readonly end = onEndSignal(
    (signal) => {
      this.code = CODES[signal];
      this.asked.abort();
    },
    (signal) => process.exit(CODES[signal]),
  );

  get signal(): AbortSignal {
    return this.asked.signal;
  }
}
