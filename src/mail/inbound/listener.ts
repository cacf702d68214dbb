import type { AddressInfo } from 'node:net';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { SettingsError } from '../../kernel/settings';
import { MAIL_SETTINGS, type MailSettings } from '../mail.settings';
import { Intake, LARGEST_MAIL } from './intake';

const MOST_CLIENTS = 50;
const IDLE_MS = 60_000;
/** A mail that takes longer is told to come again. */
const LONGEST_MS = 300_000;
/** RFC 5321, 4.5.3.1.8: fewer must not be refused. What is left comes in another mail. */
const MOST_RECIPIENTS = 100;
/** A connection that still sends something after so long sends it for no good. */
const LONGEST_LIFE_MS = 600_000;
/** What all clients together may have under way, in bytes of memory. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Each byte of a mail is held so often when it is stored: as it came, and twice in Base64, in pieces and as a whole. */
const COPIES = 4;
/** After so long at the end, clients that still send are left. */
const CLOSES_WITHIN_MS = 3_000;

/** Takes mail to MAIL_DOMAIN over SMTP (RFC 5321): a 250 means that it is on the disk. */
@Injectable()
export class InboundListener {
  private readonly logger = new Logger('inbound');
  private server: SMTPServer | null = null;
  private underWay = 0;
  /** In ms. */
  private readonly longestLife: number = LONGEST_LIFE_MS;

  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly intake: Intake,
  ) {}

  /** The port that it listens on; null when it does not. */
  get port(): number | null {
    return (this.server?.server.address() as AddressInfo | null | undefined)?.port ?? null;
  }

  /** Begins to listen, where INBOUND_SMTP_PORT says so. @throws SettingsError when it cannot */
  async open(): Promise<void> {
    const { inbound } = this.settings;
    if (inbound === null || this.server) return;
    const server = this.make();
    this.server = server;
    await new Promise<void>((done, fail) => {
      server.server.once('error', (error: NodeJS.ErrnoException) => {
        const why = `${inbound.port} cannot be listened on (${error.code ?? 'unknown'})`;
        fail(new SettingsError('INBOUND_SMTP_PORT', why));
      });
      server.listen(inbound.port, inbound.host, done);
    });
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    await new Promise<void>((done) => {
      server.close(done);
    });
  }

  private make(): SMTPServer {
    const server = new SMTPServer({
      banner: 'Lupaus',
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: LARGEST_MAIL,
      maxRecipients: MOST_RECIPIENTS,
      maxClients: MOST_CLIENTS,
      // a DATA that is cut off ends with no event
      socketTimeout: IDLE_MS,
      closeTimeout: CLOSES_WITHIN_MS,
      onRcptTo: ({ address }, _session, done) => {
        done(this.isOurs(address) ? null : refusal(550, '5.7.1 we take mail for our domain only'));
      },
      onData: (stream, session, done) => {
        this.keep(stream, session).then(() => {
          done();
        }, done);
      },
    });
    // without a listener a client that hangs up would end the process
    server.on('error', (error: NodeJS.ErrnoException) => {
      this.logger.debug(`a client was lost (${error.code ?? 'unknown'})`);
    });
    server.server.on('connection', (socket) => {
      // whatever it sends, a drop now and then keeps it from being idle
      const end = setTimeout(() => socket.destroy(), this.longestLife).unref();
      socket.once('close', () => {
        clearTimeout(end);
      });
    });
    return server;
  }

  private isOurs(address: string): boolean {
    const domain = address.slice(address.lastIndexOf('@') + 1);
    return domain.toLowerCase() === this.settings.answersTo;
  }

  private async keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const { mailFrom, rcptTo } = session.envelope;
    const raw = await this.collect(stream);
    try {
      await this.intake.take({
        source: 'smtp',
        sender: mailFrom ? mailFrom.address : '',
        recipients: rcptTo.map(({ address }) => address),
        raw,
      });
    } catch (error) {
      this.logger.error({ error });
      throw refusal(451, '4.3.0 it cannot be stored now, come again');
    } finally {
      this.underWay -= raw.length * COPIES;
    }
  }

  /** @throws what the client is told; then none of the mail is held any more */
  private async collect(stream: SMTPServerDataStream): Promise<Buffer> {
    const began = performance.now();
    const pieces: Buffer[] = [];
    let size = 0;
    let refused = null as Error | null;
    const drop = (why: Error) => {
      refused ??= why;
      this.underWay -= size * COPIES;
      size = 0;
      pieces.length = 0;
    };
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        // what is refused is read to its end all the same: only there an answer is heard
        if (refused) continue;
        pieces.push(piece);
        size += piece.length;
        this.underWay += piece.length * COPIES;
        if (size > LARGEST_MAIL) drop(refusal(552, '5.3.4 the mail is too large'));
        else if (this.underWay > MOST_BYTES) drop(refusal(452, '4.3.1 too much mail at once'));
        else if (performance.now() - began > LONGEST_MS)
          drop(refusal(451, '4.4.2 it took too long'));
      }
    } catch (error) {
      drop(error as Error);
    }
    if (refused) throw refused;
    return Buffer.concat(pieces);
  }
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
