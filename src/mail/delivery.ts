import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Clock } from '../kernel/clock';
import type { Message } from '../store/entities/mail/message.entity';
import { EmbeddedMailbox } from './embedded-mailbox';
import { MAIL_SETTINGS, type MailSettings } from './mail.settings';
import { outcomeOf, type Outcome } from './outcome';

/** Ours, for a server that answers a line at a time for ever trips none of nodemailer's own. */
const DEADLINE_MS = 60_000;

/** Hands messages to the mail server over SMTP (RFC 5321). */
@Injectable()
export class Delivery implements OnApplicationShutdown {
  private readonly logger = new Logger('mail');
  private transport: Promise<Transporter> | null = null;
  private inTrouble = false;

  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly mailbox: EmbeddedMailbox,
    private readonly clock: Clock,
  ) {}

  /** Sends the stored bytes, as they are, to one recipient. Never in a unit of work; never throws. */
  async send(message: Message): Promise<Outcome> {
    const outcome = await this.attempt(message);
    this.tell(message.id, outcome);
    return outcome;
  }

  private async attempt({ mime, sender, recipient }: Message): Promise<Outcome> {
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

  /** Says when the relay fails and when it works again, once each. Of an answer only the code: it may name a person. */
  private tell(id: string, outcome: Outcome): void {
    const code = /^\w+/.exec(outcome.answer)?.[0] ?? 'no answer';
    if (outcome.how === 'refused') this.logger.warn(`message ${id} was refused (${code})`);
    const inTrouble = outcome.how === 'deferred' && outcome.trouble === 'relay';
    if (inTrouble === this.inTrouble) return;
    this.inTrouble = inTrouble;
    const { smtpUrl } = this.settings;
    const relay = smtpUrl === null ? 'the embedded mailbox' : `SMTP_URL (${new URL(smtpUrl).host})`;
    this.logger.warn(
      inTrouble
        ? `${relay} takes no mail: ${code}; mails wait and are tried again`
        : `${relay} takes mail again`,
    );
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
