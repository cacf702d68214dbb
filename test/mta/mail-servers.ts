import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, idOf, Postfix } from './postfix';

/** The domain at which the service is written to. */
export const OURS = 'reply.example.fi';

/** A relay, and the server of the candidates behind it. */
export class MailServers {
  private constructor(
    private readonly folder: string,
    readonly relay: Postfix,
    private readonly remote: Postfix,
  ) {}

  /**
   * `accept.test` gets its mail, `defer.test` is told to come again, `refuse.test` refuses, `bounce.test` takes mail and
   * gives it back; `refused.test` and `deferred.test` are refused and told to come again by the relay itself.
   * @param inboundPort where mail to us is handed over; null puts it into the Maildir "ours"
   */
  static async start(inboundPort: number | null): Promise<MailServers> {
    const folder = mkdtempSync(join(tmpdir(), 'lupaus-mta-'));
    // postfix gives up root's rights, and must come through all the same
    chmodSync(folder, 0o755);
    const mail = join(folder, 'mail');
    const nobody = idOf('nobody');
    mkdirSync(mail);
    chownSync(mail, nobody, nobody);
    const [relayPort, remotePort] = [await freePort(), await freePort()];
    const boxes = {
      virtual_mailbox_base: mail,
      virtual_minimum_uid: '1',
      virtual_uid_maps: `static:${nobody}`,
      virtual_gid_maps: `static:${nobody}`,
    };
    const us: Record<string, string> =
      inboundPort === null
        ? { virtual_mailbox_domains: OURS, virtual_mailbox_maps: 'static:ours/' }
        : { transport_maps: `inline:{ { ${OURS} = smtp:[127.0.0.1]:${inboundPort} } }` };
    const relay = await Postfix.start(join(folder, 'relay'), relayPort, {
      ...{ ...boxes, ...us, myhostname: 'relay.test' },
      default_transport: `smtp:[127.0.0.1]:${remotePort}`,
      delay_warning_time: '2s',
      smtpd_recipient_restrictions:
        'check_recipient_access inline:{ { refused.test = 550 5.1.1 nobody here } ' +
        '{ deferred.test = 451 4.7.1 come again } }, permit_mynetworks, reject',
    });
    const remote = await Postfix.start(join(folder, 'remote'), remotePort, {
      ...{ ...boxes, myhostname: 'remote.test' },
      ...{ virtual_mailbox_domains: 'accept.test', virtual_mailbox_maps: 'static:theirs/' },
      transport_maps: 'inline:{ { bounce.test = error:5.2.2 the mailbox is full } }',
      default_transport: `smtp:[127.0.0.1]:${relayPort}`,
      smtpd_recipient_restrictions:
        'check_recipient_access inline:{ { refuse.test = 550 5.1.1 no such user } ' +
        '{ defer.test = 450 4.2.0 come again } }, permit_mynetworks, reject',
    });
    return new MailServers(folder, relay, remote);
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${this.relay.port}`;
  }

  /** Where a Maildir lies. */
  maildir(name: 'ours' | 'theirs'): string {
    return join(this.folder, 'mail', name);
  }

  /** Where other servers keep their files. */
  room(name: string): string {
    return join(this.folder, name);
  }

  /** The mails that came to accept.test. */
  accepted(): string[] {
    const folder = join(this.maildir('theirs'), 'new');
    try {
      return readdirSync(folder).map((name) => crlf(join(folder, name)));
    } catch {
      // it is made for the first mail
      return [];
    }
  }

  /** What both logged. */
  get log(): string {
    return `${this.relay.log}\n${this.remote.log}`;
  }

  stop(): void {
    this.relay.stop();
    this.remote.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A file of a Maildir as a mail's bytes. */
function crlf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\r?\n/g, '\r\n');
}
