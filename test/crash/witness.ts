import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { sha256 } from '../../src/kernel/hash';

/** A mail server that remembers what it has taken: each mail that it answered 250, in order. */
export class Witness {
  /** The Message-ID's left part, which is the message's id, and a hash over all bytes. */
  readonly taken: { id: string; hash: string }[] = [];
  /** How many mails it has in full and has not answered. */
  unanswered = 0;
  /** How long it takes for its answer, in ms; asked for each mail. */
  slowness = () => 0;
  private held: Promise<void> = Promise.resolve();
  private letGo: () => void = () => undefined;

  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      void this.take(stream).then(done);
    },
  });

  /** @returns its URL */
  async listen(): Promise<string> {
    // a client that is killed resets its connections
    this.server.on('error', () => undefined);
    await new Promise<void>((done) => {
      this.server.listen(0, '127.0.0.1', done);
    });
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** From now on it keeps its answers back, until `release`: of a mail on the wire nobody knows how long it stays there. */
  hold(): void {
    this.held = new Promise((done) => (this.letGo = done));
  }

  release(): void {
    this.letGo();
  }

  /** @returns null for its 250; an error for what was cut off in mid-body */
  private async take(stream: Readable): Promise<Error | null> {
    try {
      const raw = (await buffer(stream)).toString('latin1');
      this.unanswered++;
      await this.held;
      await sleep(this.slowness());
      this.unanswered--;
      const id = /^Message-ID: <(\w+)@/im.exec(raw)![1]!;
      // whether the one who asked still lives or not: a mail server that says 250 has the mail
      this.taken.push({ id, hash: sha256(raw) });
      return null;
    } catch (error) {
      return error as Error;
    }
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.server.close(done);
    });
  }

  /** The ids of what it has taken, each with the hashes of all that came under it. */
  byId(): Map<string, string[]> {
    const hashes = new Map<string, string[]>();
    for (const { id, hash } of this.taken) hashes.set(id, [...(hashes.get(id) ?? []), hash]);
    return hashes;
  }
}
