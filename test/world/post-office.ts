import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { InboundListener } from '../../src/mail/inbound/listener';
import { MailReader } from '../../src/mail/inbound/reading/mail-reader';
import { InboundMail } from '../../src/store/entities/mail/inbound-mail.entity';
import { until, type World } from './world';

/** Settings with which mail comes in, over SMTP. */
export const INBOUND = { MAIL_DOMAIN: 'reply.example.fi', INBOUND_SMTP_PORT: '0' };

/**
 * Longer than the service waits for a mail to be read: what takes longer than that on a busy machine is put off until
 * the clock goes on, and in a test it stands still.
 */
const READ_WITHIN_MS = 100_000;

/** What hands mails over to the service, as mail servers of others do. */
export class PostOffice {
  constructor(private readonly world: World) {
    const reader = world.app.get(MailReader);
    const read = reader.read.bind(reader);
    reader.read = (raw, sender) => read(raw, sender, READ_WITHIN_MS);
  }

  /** Hands a mail over. @returns the answer after the final dot @throws what the service refuses it with */
  async hand(from: string, to: string | string[], raw: string | Buffer): Promise<string> {
    const { port } = this.world.app.get(InboundListener);
    const connection = new SMTPConnection({ host: '127.0.0.1', port: port!, ignoreTLS: true });
    connection.on('error', () => undefined);
    try {
      await new Promise<void>((done, fail) => {
        connection.once('error', fail);
        connection.connect(() => {
          done();
        });
      });
      return await new Promise<string>((done, fail) => {
        connection.send({ from, to: [to].flat() }, Buffer.from(raw), (error, info) => {
          if (error) fail(error);
          else done(info.response);
        });
      });
    } finally {
      connection.close();
    }
  }

  /** Waits until everything that came in has been read. */
  async read(): Promise<InboundMail[]> {
    await until('the mails to be read', async () => {
      const all = await this.all();
      return all.every(({ status }) => status !== 'received');
    });
    return this.all();
  }

  /** What came in, first come first. */
  all(): Promise<InboundMail[]> {
    return this.world.units.manager.find(InboundMail, { order: { id: 'ASC' } });
  }
}

/** The bytes of a mail. */
export function mail(headers: Record<string, string>, body = 'Hello'): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [...lines, '', body, ''].join('\r\n');
}

/** A header of a mail, its folds undone. */
export function headerOf(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
}
