import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { Clock } from '../kernel/clock';
import { Gauges } from '../kernel/health/gauges';
import { Health } from '../kernel/health/health';
import type { Instant } from '../kernel/instant';
import type { Message } from '../store/entities/mail/message.entity';
import { EmbeddedMailbox } from './embedded-mailbox';
import { MAIL_SETTINGS, type MailSettings } from './mail.settings';
import { outcomeOf, type Outcome } from './outcome';
import { Relay } from './sending/relay';
import { SmtpFailure } from './sending/smtp-line';
import { SmtpLines } from './sending/smtp-lines';

/** How long a message may take from its claim to its answer. Longer than a patient server, shorter than the lease. */
export const DEADLINE_MS = 60_000;

/** Addresses that are nobody's (RFC 2606, section 2): those of invented people, whose mail stays here. */
const NOBODYS = /[@.]example$/i;
const KEPT_HERE = "250 2.0.0 kept here: .example is nobody's";

/** Hands messages to the mail server over SMTP (RFC 5321). */
@Injectable()
export class Delivery implements OnApplicationShutdown {
  private readonly logger = new Logger('mail');
  private readonly relay = new Relay();
  private lines: Promise<SmtpLines> | null = null;

  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly mailbox: EmbeddedMailbox,
    private readonly clock: Clock,
    health: Health,
    gauges: Gauges,
  ) {
    health.add('relay', () =>
      this.relay.trouble === null ? null : `takes no mail (${codeOf(this.relay.trouble)})`,
    );
    gauges.add({
      name: 'lupaus_relay_paused',
      help: 'Whether sending waits because the mail server takes no mail: 1, else 0',
      read: () => Number(this.relay.isPaused),
    });
  }

  /** True while the mail server takes no mail: then one message now and then finds out whether it does again. */
  get isPaused(): boolean {
    return this.relay.isPaused;
  }

  /** Since when the mail server takes no mail, as far as this process has tried; null when it does. */
  get troubleSince(): Instant | null {
    return this.relay.troubleSince;
  }

  /**
   * How many messages may be begun now.
   * @param lines at most so many at once
   * @param onWire so many are under way
   */
  room(lines: number, onWire: number): number {
    return this.relay.room(this.clock.now(), lines, onWire);
  }

  /**
   * Sends the stored bytes, as they are, to one recipient. Never in a unit of work; never throws.
   * @param deadline when it comes, the message is given up, whatever the server does
   */
  async send(message: Message, deadline = AbortSignal.timeout(DEADLINE_MS)): Promise<Outcome> {
    const outcome = await this.attempt(message, deadline);
    if (outcome.how === 'refused') {
      this.logger.warn(`message ${message.id} was refused (${codeOf(outcome.answer)})`);
    }
    if (this.relay.note(outcome, this.clock.now())) this.tellRelay();
    return outcome;
  }

  private async attempt(
    { id, mime, sender, recipient }: Message,
    signal: AbortSignal,
  ): Promise<Outcome> {
    if (this.settings.smtpUrl !== null && NOBODYS.test(recipient)) {
      return { how: 'accepted', at: this.clock.now(), answer: KEPT_HERE };
    }
    try {
      this.lines ??= this.connect();
      const lines = await this.lines;
      const answer = await lines.send({ id, mime, from: sender, to: recipient }, signal);
      return { how: 'accepted', at: this.clock.now(), answer };
    } catch (error) {
      return error instanceof SmtpFailure
        ? outcomeOf(error.cause, error.stage)
        : outcomeOf(error, 'connecting');
    }
  }

  /** Says when the relay fails and when it works again, once each. Of an answer only the code: it may name a person. */
  private tellRelay(): void {
    const { smtpUrl } = this.settings;
    const relay = smtpUrl === null ? 'the embedded mailbox' : `SMTP_URL (${new URL(smtpUrl).host})`;
    const { trouble } = this.relay;
    this.logger.warn(
      trouble === null
        ? `${relay} takes mail again`
        : `${relay} takes no mail: ${codeOf(trouble)}; mails wait and are tried again`,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    const lines = await this.lines?.catch(() => null);
    lines?.close();
    await this.mailbox.close();
  }

  private async connect(): Promise<SmtpLines> {
    try {
      return new SmtpLines(
        parseConnectionUrl(this.settings.smtpUrl ?? (await this.mailbox.open())),
      );
    } catch (error) {
      // not for ever: a folder that cannot be written may be so later
      this.lines = null;
      throw error;
    }
  }
}

/** The code that an answer begins with. */
function codeOf(answer: string): string {
  return /^\w+/.exec(answer)?.[0] ?? 'no answer';
}
