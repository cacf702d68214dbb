import type { Writable } from 'node:stream';

/**
 * Writes all parts into a stream and ends it; waits while its reader is slower, and stops when that is gone. By hand:
 * a pipeline would read the parts outside the caller's snapshot.
 */
export async function pour(parts: AsyncIterable<string>, into: Writable): Promise<void> {
  for await (const part of parts) {
    if (into.destroyed) return;
    if (!into.write(part)) await ready(into);
  }
  into.end();
}

/** When it takes more, or is gone. */
function ready(stream: Writable): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      stream.off('drain', end).off('close', end);
      done();
    };
    stream.on('drain', end).on('close', end);
    // it may be gone already, and say so no more
    if (stream.destroyed) end();
  });
}
