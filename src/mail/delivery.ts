import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Clock } from '../kernel/clock';
import type { Message } from '../store/entities/message.entity';
import { EmbeddedMailbox } from './embedded-mailbox';
import { MAIL_SETTINGS, type MailSettings } from './mail.settings';
import { outcomeOf, type Outcome } from './outcome';

/** Ours, for a server that answers a line at a time for ever trips none of nodemailer's own. */
const DEADLINE_MS = 60_000;

/** Hands messages to the mail server over SMTP (RFC 5321). */
@Injectable()
export class Delivery implements OnApplicationShutdown {
  private transport: Promise<Transporter> | null = null;

  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly mailbox: EmbeddedMailbox,
    private readonly clock: Clock,
  ) {}

  /** Sends the stored bytes, as they are, to one recipient. Never in a unit of work; never throws. */
  async send({ mime, sender, recipient }: Message): Promise<Outcome> {
    try {
      this.transport ??= this.connect();
      const transport = await this.transport;
      const { response } = (await transport.sendMail({
        raw: mime,
        envelope: { from: sender, to: [recipient] },
        signal: AbortSignal.timeout(DEADLINE_MS),
      })) as { response: string };
      return { how: 'accepted', at: this.clock.now(), answer: response };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.transport)?.close();
    await this.mailbox.close();
  }

  private async connect(): Promise<Transporter> {
    return createTransport({
      url: this.settings.smtpUrl ?? (await this.mailbox.open()),
      pool: true,
      // the pool would send again by itself, behind the back of the outbox
      maxRequeues: 0,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    });
  }
}
