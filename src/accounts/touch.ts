import { NotStoredError } from '../store/database';

/** How exactly it is known when a token or a session was last used: each time written down is a write. */
export const TOUCHED_EVERY_MS = 60_000;

/** Waits for a write that may be left out when there is too much to write, or no room: nobody is turned away for its sake. */
export async function unlessBusy(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof NotStoredError)) throw error;
  }
}
