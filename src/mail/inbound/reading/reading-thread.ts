import { parentPort } from 'node:worker_threads';
import { readMail } from './read';
import type { ReadMail } from './read-mail';

/** What the thread is asked. */
export interface ToRead {
  raw: Uint8Array;
  sender: string | null;
}

/** What it says to that. */
export type HasRead = { mail: ReadMail } | { why: string };

/** One mail after the other: the next is asked for when the answer has come. */
parentPort?.on('message', ({ raw, sender }: ToRead) => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  readMail(bytes, sender).then(
    (mail) => {
      say({ mail });
    },
    (error: unknown) => {
      // the kind of error only: its words may hold the mail's
      say({ why: error instanceof Error ? error.name : 'unknown' });
    },
  );
});

function say(answer: HasRead): void {
  parentPort!.postMessage(answer);
}
