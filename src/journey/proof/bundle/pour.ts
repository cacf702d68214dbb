import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Writes all parts into a stream and ends it; waits while its reader is slower, and stops when that is gone. By hand:
 * a pipeline would read the parts outside the caller's snapshot.
 */
export async function pour(parts: AsyncIterable<string>, into: Writable): Promise<void> {
  for await (const part of parts) {
    if (into.destroyed) return;
    if (into.write(part) || into.destroyed) continue;
    await Promise.race([once(into, 'drain'), once(into, 'close')]);
  }
  into.end();
}
