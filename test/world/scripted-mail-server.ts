import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Where in a session the server misbehaves: instead of its answer to that. `body`: at the first bytes of a mail. */
export type Moment = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'dot';

/** What it does there: a line to say, or a way to fail. */
export type Misdeed = 'close' | 'reset' | 'silence' | 'endless' | `${string} ${string}`;

/** An SMTP server that does at one moment what a test says, over a plain socket, and else as it should. */
export class ScriptedMailServer {
  /** Every command that it got, with the whole of its line. */
  readonly commands: string[] = [];
  /** How many mails came to their final dot. */
  ended = 0;
  connections = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  /** What it does next; taken from the front, once each. Null is as it should. */
  script: ([Moment, Misdeed] | null)[] = [];

  constructor(private readonly extensions: string[] = []) {
    this.server = createServer((socket) => {
      this.serve(socket);
    });
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

  private serve(socket: Socket): void {
    this.connections++;
    this.sockets.add(socket);
    let deed = this.script.shift() ?? null;
    let inBody = false;
    /** It has refused the sender or the recipient, so there is nobody to take a mail for. */
    let refused = false;
    let pending = '';
    const say = (moment: Moment, line: string) => {
      if (deed?.[0] !== moment) return void socket.write(`${line}\r\n`);
      const what = deed[1];
      deed = null;
      refused ||= /^[45]/.test(what);
      misdo(socket, what);
    };
    socket.on('error', () => undefined);
    say('greeting', '220 scripted');
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1');
      if (inBody && deed?.[0] === 'body') say('body', '');
      for (;;) {
        const end = pending.indexOf(inBody ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const line = pending.slice(0, end);
        pending = pending.slice(end + (inBody ? 5 : 2));
        if (inBody) {
          inBody = false;
          this.ended++;
          say('dot', '250 2.0.0 taken');
          // the next message of this connection has a line of its own in the script
          if (!socket.destroyed) deed ??= this.script.shift() ?? null;
          continue;
        }
        this.commands.push(line);
        const verb = line.split(' ')[0]!.toUpperCase();
        if (verb === 'EHLO')
          say(
            'EHLO',
            ['250-scripted', ...this.extensions.map((x) => `250-${x}`), '250 HELP'].join('\r\n'),
          );
        else if (verb === 'AUTH') say('AUTH', '235 welcome');
        else if (verb === 'MAIL') say('MAIL', '250 ok');
        else if (verb === 'RCPT') say('RCPT', '250 ok');
        else if (verb === 'QUIT') socket.end('221 bye\r\n');
        else if (verb === 'DATA' && refused) socket.write('503 5.5.1 nobody to take it for\r\n');
        else if (verb === 'DATA') {
          inBody = deed?.[0] !== 'DATA';
          say('DATA', '354 go on');
        } else socket.write('502 what?\r\n');
      }
    });
  }
}

function misdo(socket: Socket, what: Misdeed): void {
  if (what === 'silence') return;
  if (what === 'close') {
    socket.destroy();
  } else if (what === 'reset') {
    socket.resetAndDestroy();
  } else if (what === 'endless') {
    const timer = setInterval(() => socket.write('250-more\r\n'), 20);
    socket.on('close', () => {
      clearInterval(timer);
    });
  } else socket.write(`${what}\r\n`);
}
