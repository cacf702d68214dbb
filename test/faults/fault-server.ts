import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { commit, isStuck, type Fault } from './fault';

/** Where in a session the server goes wrong, instead of its answer to that. `body`: at the first bytes of a mail. */
export const STAGES = [
  ...(['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT'] as const),
  ...(['DATA', 'body', 'dot', 'QUIT'] as const),
];
export type Stage = (typeof STAGES)[number];

/** An SMTP server over a plain socket that goes wrong where a test says, and else does as it should. */
export class FaultServer {
  /** Every command that it got, with the whole of its line. */
  readonly commands: string[] = [];
  /** Every mail that came to its final dot, as it came. */
  readonly mails: string[] = [];
  connections = 0;
  /** What goes wrong next, by the message; taken from the front, once each. Null is as it should. */
  script: ([Stage, Fault] | null)[] = [];
  /** Told each time when it goes wrong. */
  onFault: () => void = () => undefined;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(private readonly extensions: string[] = []) {
    this.server = createServer((socket) => {
      this.connections++;
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      new Session(socket, this, this.extensions).begin();
    });
  }

  /** How many mails came to their final dot. */
  get ended(): number {
    return this.mails.length;
  }

  /** How many connections are not closed yet. */
  get open(): number {
    return this.sockets.size;
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends every connection without a word. */
  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.hangUp();
    await new Promise((done) => this.server.close(done));
  }
}

/** One connection. */
class Session {
  private next: [Stage, Fault] | null;
  private inBody = false;
  private isStuck = false;
  /** It has not taken the sender or the recipient, so there is nobody to take a mail for. */
  private refused = false;
  /** What came and is not read yet: put together only when it has an end, a mail may be large. */
  private pending: string[] = [];

  constructor(
    private readonly socket: Socket,
    private readonly server: FaultServer,
    private readonly extensions: string[],
  ) {
    this.next = server.script.shift() ?? null;
  }

  begin(): void {
    this.socket.on('error', () => undefined);
    this.say('greeting', '220 fault server');
    this.socket.on('data', (chunk) => {
      this.pending.push(chunk.toString('latin1'));
      if (this.inBody && this.next?.[0] === 'body') this.say('body', '250 2.0.0 taken');
      while (this.readOne());
    });
  }

  private say(stage: Stage, line: string): void {
    if (this.next?.[0] !== stage) return void this.socket.write(`${line}\r\n`);
    const [, fault] = this.next;
    this.next = null;
    this.server.onFault();
    this.refused ||= fault.includes(' ') && (stage === 'MAIL' || stage === 'RCPT');
    this.isStuck = isStuck(fault);
    // of a mail it takes no more than the network holds by itself
    if (stage === 'body') this.socket.pause();
    commit(this.socket, fault, line);
  }

  /** Answers one command, or a mail at its end. @returns false when there is none that is whole */
  private readOne(): boolean {
    const { socket, server } = this;
    const mark = this.inBody ? '\r\n.\r\n' : '\r\n';
    if (this.isStuck || !this.pending.slice(-8).join('').includes(mark)) return false;
    const all = this.pending.join('');
    const end = all.indexOf(mark);
    const text = all.slice(0, end);
    this.pending = end + mark.length < all.length ? [all.slice(end + mark.length)] : [];
    if (!this.inBody) {
      server.commands.push(text);
      this.obey(text.split(' ')[0]!.toUpperCase());
      return true;
    }
    this.inBody = false;
    server.mails.push(text);
    this.say('dot', '250 2.0.0 taken');
    // the next message of this connection has a line of its own in the script
    if (!socket.destroyed) this.next ??= server.script.shift() ?? null;
    return true;
  }

  private obey(verb: string): void {
    const { socket } = this;
    if (verb === 'EHLO') {
      const lines = this.extensions.map((extension) => `250-${extension}\r\n`).join('');
      this.say('EHLO', `250-fault server\r\n${lines}250 HELP`);
    } else if (verb === 'HELO') socket.write('250 fault server\r\n');
    else if (verb === 'AUTH') this.say('AUTH', '235 welcome');
    else if (verb === 'MAIL' || verb === 'RCPT') this.say(verb, '250 ok');
    else if (verb === 'QUIT' && this.next?.[0] === 'QUIT') this.say('QUIT', '221 bye');
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else if (verb === 'DATA' && this.refused) socket.write('503 5.5.1 nobody to take it for\r\n');
    else if (verb === 'DATA') {
      this.inBody = this.next?.[0] !== 'DATA' || this.next[1] === 'twice';
      this.say('DATA', '354 go on');
    } else socket.write('502 what?\r\n');
  }
}
