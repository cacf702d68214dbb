import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer as whole } from 'node:stream/consumers';
import { Logger } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';

/** Enough for the headers of every mail that we write. */
const HEAD_BYTES = 16_384;
const ID = /^message-id:\s*<([^@>]+)@/im;

/** Where mail goes that must not leave this machine: a real SMTP server on loopback that keeps each as a file. */
export class EmbeddedMailbox {
  private readonly logger = new Logger('mailbox');
  private opening: Promise<string> | null = null;
  private server: SMTPServer | null = null;

  /** @param folder where the .eml files go */
  constructor(
    readonly folder: string,
    private readonly clock: Clock,
  ) {}

  /** Starts it, once. @returns its URL */
  open(): Promise<string> {
    this.opening ??= this.listen();
    return this.opening;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    await new Promise<void>((done) => {
      server.close(done);
    });
  }

  /**
   * Deletes what it keeps of these messages, for good; also what it kept before SMTP_URL was set. Reads the head of
   * every mail. @returns how many files are gone
   */
  async delete(messages: ReadonlySet<string>): Promise<number> {
    let gone = 0;
    for (const name of await this.files()) {
      const file = join(this.folder, name);
      const id = ID.exec(await headOf(file))?.[1];
      if (id === undefined || !messages.has(id)) continue;
      await rm(file, { force: true });
      gone++;
    }
    return gone;
  }

  /** Whole mails, and what a crash left of one. */
  private async files(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((name) => /\.eml(\.part)?$/.test(name));
    } catch (error) {
      // nothing has been sent yet
      if (isMissing(error)) return [];
      throw error;
    }
  }

  private async listen(): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      // a DATA that is cut off ends with no event
      socketTimeout: 30_000,
      onData: (stream, _session, done) => {
        this.keep(stream).then(
          () => {
            done();
          },
          () => {
            done(Object.assign(new Error('cannot be stored'), { responseCode: 452 }));
          },
        );
      },
    });
    this.server = server;
    // without a listener a client that hangs up would end the process
    server.on('error', ({ message }) => {
      this.logger.warn(message);
    });
    await new Promise<void>((done, fail) => {
      server.server.once('error', fail);
      server.listen(0, '127.0.0.1', done);
    });
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  /** Under its name only when it is whole; the name says nothing about the person. */
  private async keep(stream: Readable): Promise<void> {
    const file = join(this.folder, `${newId(this.clock.now())}.eml`);
    const bytes = await whole(stream);
    await writeFile(`${file}.part`, bytes, { flush: true });
    await rename(`${file}.part`, file);
  }
}

/** The beginning of a file; empty when it is gone by now. */
async function headOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.toString('latin1', 0, bytesRead).split('\r\n\r\n', 1)[0]!;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
