import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { listenHere } from './own-port';

/** A mail as the server got it. */
export interface Arrived {
  from: string;
  to: string[];
  raw: string;
}

/** What the server says after the final dot. */
export type Answer = 'accept' | { code: number; text: string };

/** What smtp-server keeps of a connection. */
interface Connection {
  _socket: Socket;
}

/** A real SMTP server of the test's own, which can be told to wait with its answer, or to refuse. */
export class MailServer {
  readonly arrived: Arrived[] = [];
  private readonly answers: Answer[] = [];
  private held: Promise<void> = Promise.resolve();
  private letGo: () => void = () => undefined;

  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, { envelope }, done) => {
      void text(stream).then(async (raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        this.arrived.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        await this.held;
        const answer = this.answers.shift() ?? 'accept';
        if (answer === 'accept') done(null);
        else done(Object.assign(new Error(answer.text), { responseCode: answer.code }));
      });
    },
  });

  /**
   * @param port 0 is any
   * @returns its URL
   */
  async listen(port = 0): Promise<string> {
    this.server.on('error', () => undefined);
    await listenHere(this.server.server, port);
    return `smtp://127.0.0.1:${this.port}`;
  }

  private get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** From now on it takes mails in full and says nothing, until `release`. */
  hold(): void {
    this.held = new Promise((done) => (this.letGo = done));
  }

  release(): void {
    this.letGo();
  }

  /** What it says to the next mails, in turn; after that it accepts. */
  willAnswer(...answers: Answer[]): void {
    this.answers.push(...answers);
  }

  /** Ends, as a machine does that fails. @returns the port on which another may take its place */
  async goDown(): Promise<number> {
    const { port } = this;
    for (const { _socket: socket } of this.server.connections as Set<Connection>) socket.destroy();
    await this.close();
    return port;
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.server.close(done);
    });
  }
}
