import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { until } from '../world/world';

/** What every postfix of the tests says; paths, ports and ways are its own. */
const MAIN = {
  compatibility_level: '3.6',
  inet_interfaces: '127.0.0.1',
  inet_protocols: 'ipv4',
  mynetworks: '127.0.0.0/8',
  mydestination: '',
  alias_maps: '',
  alias_database: '',
  local_recipient_maps: '',
  smtp_host_lookup: 'native',
  disable_dns_lookups: 'yes',
  smtp_dns_support_level: 'disabled',
  // what it does every minute by itself, it does here every second
  ...{ queue_run_delay: '1s', minimal_backoff_time: '1s', maximal_backoff_time: '1s' },
  smtpd_recipient_restrictions: 'permit_mynetworks, reject',
  bounce_notice_recipient: 'nobody@localhost',
};

const SERVICES = `
PORT inet n - n - - smtpd
postlog unix-dgram n - n - 1 postlogd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
`;

/** A postfix that has nothing to do with the machine's own: every folder is below one of the test's. */
export class Postfix {
  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  /** @param settings what it says besides (postconf(5)) */
  static async start(
    folder: string,
    port: number,
    settings: Record<string, string>,
  ): Promise<Postfix> {
    const own = new Postfix(port, folder);
    const paths = {
      queue_directory: join(folder, 'queue'),
      data_directory: join(folder, 'data'),
      ...{ maillog_file: own.logFile, maillog_file_prefixes: folder },
    };
    for (const name of ['etc', 'queue', 'data']) mkdirSync(join(folder, name), { recursive: true });
    chownSync(paths.data_directory, idOf('postfix'), 0);
    const lines = Object.entries({ ...MAIN, ...paths, ...settings });
    const main = lines.map(([name, value]) => `${name} = ${value}\n`).join('');
    writeFileSync(join(folder, 'etc', 'main.cf'), main);
    writeFileSync(join(folder, 'etc', 'master.cf'), SERVICES.replace('PORT', String(port)));
    own.tell('start');
    await until('postfix', () => answers(port));
    return own;
  }

  /** What it logged. */
  get log(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
  }

  stop(): void {
    this.tell('stop');
  }

  private get logFile(): string {
    return join(this.folder, 'log');
  }

  private tell(command: 'start' | 'stop'): void {
    const args = ['-c', join(this.folder, 'etc'), command];
    const { status, stderr } = spawnSync('postfix', args, { encoding: 'utf8', timeout: 60_000 });
    if (status !== 0) throw new Error(`postfix does not ${command}:\n${stderr}\n${this.log}`);
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** True when something listens there. */
export async function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    const say = (isThere: boolean) => {
      socket.destroy();
      done(isThere);
    };
    socket.once('connect', () => {
      say(true);
    });
    socket.once('error', () => {
      say(false);
    });
  });
}

/** The number of a user of this machine. */
export function idOf(user: string): number {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${user}:`));
  if (!line) throw new Error(`this machine has no user ${user}`);
  return Number(line.split(':')[2]);
}
