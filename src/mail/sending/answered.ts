import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** What nodemailer calls back with; else the connection's error, its end, or the end of our patience. */
export function answered<T>(
  connection: SMTPConnection,
  signal: AbortSignal,
  ask: (done: (error?: Error | null, result?: T) => void) => void,
): Promise<T> {
  return new Promise<T>((done, fail) => {
    const settle = (finish: () => void) => {
      connection.removeListener('error', fails);
      connection.removeListener('end', ends);
      signal.removeEventListener('abort', gaveUp);
      finish();
    };
    const fails = (error: Error) => {
      settle(() => {
        fail(error);
      });
    };
    const gaveUp = () => {
      fails(withCode('EABORT'));
      connection.close();
    };
    // on a 421 nodemailer tells the end first and the answer after it
    const ends = () => {
      setImmediate(() => {
        fails(withCode('ECONNECTION'));
      });
    };
    connection.once('error', fails);
    connection.once('end', ends);
    signal.addEventListener('abort', gaveUp);
    if (signal.aborted) gaveUp();
    else
      ask((error, result) => {
        if (error) fails(error);
        else
          settle(() => {
            done(result as T);
          });
      });
  });
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}
