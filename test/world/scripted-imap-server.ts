import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { listenHere } from './own-port';

/** `drop`: it hangs up in the middle of a mail. `refuse`: it answers NO. */
export type FetchFault = 'drop' | 'refuse';

const CAPABILITIES = 'IMAP4rev1 IDLE AUTH=XOAUTH2';

/** A small IMAP server (RFC 3501, 2177) with one folder, that fails where a test says. */
export class ScriptedImapServer {
  /** Every command that it got, without its tag. */
  readonly commands: string[] = [];
  uidValidity = 1_000;
  /** What it has, by UID. */
  readonly mails = new Map<number, Buffer>();
  password = 'pa ss:w@rd';
  /** The access tokens that it takes. */
  readonly tokens = new Set<string>();
  /** What it does at the next fetches, one each. */
  faults: FetchFault[] = [];
  /** The UID that it never hands over. */
  broken = 0;
  connections = 0;
  private uid = 0;
  private readonly sockets = new Set<Socket>();
  private readonly idling = new Set<Socket>();
  /** How many mails each client knows of. */
  private readonly told = new Map<Socket, number>();
  private readonly server: Server = createServer((socket) => {
    this.serve(socket);
  });

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  listen(port = 0): Promise<void> {
    return listenHere(this.server, port);
  }

  /** Its URL, with the password unless tokens stand for it. */
  url(withPassword = true): string {
    const secret = withPassword ? `:${encodeURIComponent(this.password)}` : '';
    return `imap://jobs%40example.fi${secret}@127.0.0.1:${this.port}/INBOX`;
  }

  /** Puts a mail into the folder, and tells whoever waits. @returns its UID */
  put(raw: string | Buffer): number {
    this.mails.set(++this.uid, Buffer.from(raw));
    for (const socket of this.idling) this.tell(socket);
    return this.uid;
  }

  /** Numbers all mails anew, as after a restored backup. */
  renumber(): void {
    const all = [...this.mails.values()];
    this.mails.clear();
    this.uid = 0;
    this.uidValidity++;
    for (const raw of all) this.put(raw);
  }

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
    const forget = () => this.sockets.delete(socket) && this.idling.delete(socket);
    socket.on('error', forget).on('close', forget);
    socket.write(`* OK [CAPABILITY ${CAPABILITIES}] scripted\r\n`);
    let pending = '';
    let idleTag = '';
    socket.on('data', (chunk) => {
      const lines = (pending + chunk.toString('latin1')).split('\r\n');
      pending = lines.pop()!;
      for (const line of lines) {
        if (line === 'DONE') {
          this.idling.delete(socket);
          socket.write(`${idleTag} OK idled\r\n`);
          continue;
        }
        // what ends a refused AUTHENTICATE
        if (line === '') continue;
        const [tag = '', ...rest] = line.split(' ');
        this.commands.push(rest.join(' '));
        if (rest[0] === 'IDLE') {
          idleTag = tag;
          this.idling.add(socket);
          socket.write('+ idling\r\n');
          this.tell(socket);
        } else this.answer(socket, tag, rest.join(' '));
      }
    });
  }

  private tell(socket: Socket): void {
    if (this.told.get(socket) === this.mails.size) return;
    this.told.set(socket, this.mails.size);
    socket.write(`* ${this.mails.size} EXISTS\r\n`);
  }

  private answer(socket: Socket, tag: string, command: string): void {
    const say = (...lines: string[]) => socket.write(lines.map((line) => `${line}\r\n`).join(''));
    const ok = `${tag} OK done`;
    const [verb = '', second = ''] = command.toUpperCase().split(' ');
    if (verb === 'LOGIN') {
      const isRight = command.endsWith(`"${this.password}"`);
      say(isRight ? ok : `${tag} NO [AUTHENTICATIONFAILED] who?`);
    } else if (verb === 'AUTHENTICATE') {
      this.authenticate(tag, command, say);
    } else if (verb === 'CAPABILITY') say(`* CAPABILITY ${CAPABILITIES}`, ok);
    else if (verb === 'LIST') {
      const isRoot = command.endsWith('""');
      say(isRoot ? '* LIST (\\Noselect) "/" ""' : '* LIST () "/" INBOX', ok);
    } else if (verb === 'LSUB') say(ok);
    else if (verb === 'SELECT' || verb === 'EXAMINE') {
      if (!/INBOX$/i.test(command)) return void say(`${tag} NO no such folder`);
      this.told.set(socket, this.mails.size);
      say(
        `* ${this.mails.size} EXISTS`,
        '* FLAGS (\\Seen \\Deleted)',
        `* OK [UIDVALIDITY ${this.uidValidity}] valid`,
        `* OK [UIDNEXT ${this.uid + 1}] next`,
        `${tag} OK [${verb === 'EXAMINE' ? 'READ-ONLY' : 'READ-WRITE'}] open`,
      );
    } else if (verb === 'UID' && second === 'SEARCH') {
      const from = Number(/(\d+):\*/.exec(command)?.[1]);
      // "n:*" is never empty while there is a mail
      const uids = [...this.mails.keys()].filter((uid) => uid >= from || uid === this.uid);
      say(`* SEARCH ${uids.join(' ')}`, ok);
    } else if (verb === 'UID' && second === 'FETCH') this.fetch(socket, tag, command);
    else if (verb === 'LOGOUT') {
      say('* BYE bye', ok);
      socket.end();
    } else say(verb === 'NOOP' ? ok : `${tag} BAD what?`);
  }

  private authenticate(tag: string, command: string, say: (...lines: string[]) => unknown): void {
    const initial = Buffer.from(command.split(' ')[2] ?? '', 'base64').toString();
    const token = /auth=Bearer ([^\x01]*)/.exec(initial)?.[1] ?? '';
    if (initial.startsWith('user=jobs@example.fi\x01') && this.tokens.has(token)) {
      return void say(`${tag} OK welcome`);
    }
    const why = Buffer.from('{"status":"401"}').toString('base64');
    say(`+ ${why}`, `${tag} NO [AUTHENTICATIONFAILED] who?`);
  }

  private fetch(socket: Socket, tag: string, command: string): void {
    const uid = Number(/^UID FETCH (\d+)/i.exec(command)?.[1]);
    const most = Number(/<0\.(\d+)>/.exec(command)?.[1]);
    const raw = this.mails.get(uid);
    const fault = uid === this.broken ? 'refuse' : this.faults.shift();
    if (fault === 'refuse') return void socket.write(`${tag} NO [UNAVAILABLE] cannot be read\r\n`);
    if (!raw) return void socket.write(`${tag} OK nothing\r\n`);
    const part = raw.subarray(0, most);
    const seq = [...this.mails.keys()].indexOf(uid) + 1;
    const items = `UID ${uid} RFC822.SIZE ${raw.length} BODY[]<0> {${part.length}}`;
    socket.write(`* ${seq} FETCH (${items}\r\n`);
    if (fault === 'drop') {
      socket.write(part.subarray(0, part.length / 2), () => socket.destroy());
      return;
    }
    socket.write(part);
    socket.write(`)\r\n${tag} OK fetched\r\n`);
  }
}
