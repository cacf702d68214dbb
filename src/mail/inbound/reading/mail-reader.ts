import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { HasRead, ToRead } from './reading-thread';
import type { ReadMail } from './read-mail';

/** Why a mail could not be read, for people. */
export class UnreadableError extends Error {}

/** The thread was lost with the mail: with another thread, or on a machine with less to do, it may be read. */
export class ReadingEndedError extends UnreadableError {}

const PATIENCE_MS = 20_000;
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 };
/** A thread runs built code: it knows no TypeScript. */
const THREAD = join(__dirname.replace(`${sep}src${sep}`, `${sep}dist${sep}`), 'reading-thread.js');

/**
 * Reads mails in a thread of its own, so that one which was made to take time or memory takes neither from anybody
 * else: the thread is ended then.
 */
@Injectable()
export class MailReader implements OnApplicationShutdown {
  private thread: Worker | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  /**
   * @param sender MAIL FROM; null where it is not known
   * @param patienceMs how long it may take
   * @throws ReadingEndedError when it took too long, or more memory than there is
   * @throws UnreadableError
   */
  read(raw: Buffer, sender: string | null, patienceMs = PATIENCE_MS): Promise<ReadMail> {
    const mine = this.turn.then(() => this.ask(raw, sender, patienceMs));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.terminate();
  }

  private async ask(raw: Buffer, sender: string | null, patienceMs: number): Promise<ReadMail> {
    const thread = (this.thread ??= this.start());
    const answer = await new Promise<HasRead>((done, fail) => {
      const stop = () => {
        clearTimeout(timer);
        thread.off('message', said).off('exit', gone);
      };
      const said = (what: HasRead) => {
        stop();
        done(what);
      };
      // it had no memory left
      const gone = () => {
        stop();
        fail(new ReadingEndedError('takes more memory than a mail may'));
      };
      const timer = setTimeout(() => {
        stop();
        this.end(thread);
        fail(new ReadingEndedError(`takes more than ${patienceMs / 1000} seconds`));
      }, patienceMs);
      thread.once('message', said).once('exit', gone);
      thread.postMessage({ raw, sender } satisfies ToRead);
    });
    if ('mail' in answer) return answer.mail;
    throw new UnreadableError(answer.why);
  }

  private start(): Worker {
    const thread = new Worker(THREAD, { resourceLimits: LIMITS });
    thread.on('error', () => undefined);
    // it may also end between two mails: the next one is not for it
    thread.on('exit', () => {
      if (this.thread === thread) this.thread = null;
    });
    // it waits for mails, not the process for it
    thread.unref();
    return thread;
  }

  private end(thread: Worker): void {
    if (this.thread === thread) this.thread = null;
    void thread.terminate();
  }
}
