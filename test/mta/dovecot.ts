import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../world/world';
import { answers, idOf } from './postfix';

/** A dovecot that has nothing to do with the machine's own, for one user's Maildir. */
export class Dovecot {
  static readonly password = 'secret';
  private log = '';

  private constructor(private readonly process: ChildProcess) {
    const keep = (chunk: Buffer) => (this.log += chunk.toString());
    process.stdout!.on('data', keep);
    process.stderr!.on('data', keep);
  }

  /** @param maildir of whoever signs in */
  static async start(folder: string, port: number, maildir: string): Promise<Dovecot> {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'dovecot.conf');
    writeFileSync(file, configuration(folder, port, maildir));
    const child = spawn('dovecot', ['-F', '-c', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    const dovecot = new Dovecot(child);
    const isUp = () => {
      if (child.exitCode !== null) throw new Error(`dovecot ended:\n${dovecot.log}`);
      return answers(port);
    };
    await until('dovecot', isUp);
    return dovecot;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    await ended;
  }
}

function configuration(folder: string, port: number, maildir: string): string {
  const nobody = idOf('nobody');
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = /dev/stderr
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${maildir}
first_valid_uid = 1
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=${Dovecot.password}
}
userdb {
  driver = static
  args = uid=${nobody} gid=${nobody} home=${maildir}
}
`;
}
