import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** What came back. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Its first bytes, at most 4 kB, as text. */
  bodyStart: string;
}

const MOST_BYTES = 4096;

/** Reads the beginning of an answer, and hangs up: nobody can make us read for ever. */
export function answerOf(response: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const finish = () => {
      const bodyStart = Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, bodyStart: bodyStart.replaceAll('\0', '') });
    };
    response.on('data', (part: Buffer) => {
      parts.push(part);
      bytes += part.length;
      if (bytes < MOST_BYTES) return;
      finish();
      response.destroy();
    });
    response.on('end', finish);
    response.on('error', reject);
    response.on('aborted', () => {
      reject(new Error('the answer broke off'));
    });
  });
}
