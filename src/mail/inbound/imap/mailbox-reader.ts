import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Ailment } from '../../../kernel/health/health';
import { UnitOfWork } from '../../../store/unit-of-work';
import { MAIL_SETTINGS, type MailSettings } from '../../mail.settings';
import { Intake, LARGEST_MAIL } from '../intake';
import { AccessTokens } from './access-tokens';
import { envelopeOf } from './envelope';
import type { ImapSettings } from './imap.settings';
import { Mailbox, SignInRefused, type Fetched } from './mailbox';
import { MailboxCursors } from './mailbox-cursors.repository';
import { MailboxTrouble } from './mailbox-trouble';
import { cutMail, missingMail } from './stand-in';

/** Another process reads the mailbox so long after this one was lost. */
const HELD_MS = 60_000;
const HOLD_AGAIN_MS = 20_000;
/** A server may say nothing of new mail. */
const LOOK_EVERY_MS = 120_000;
const MOST_AT_ONCE = 50;
/** After that many failures in a row, it is more than a lost connection. */
const AILING_AFTER = 2;
/** A mail that was asked for so often in vain is stood in for: it must not keep back those behind it. */
const MOST_TRIES = 5;
const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 120_000;
/** Some servers lock an account that is tried too often. */
const AFTER_REFUSAL_MS = 60_000;

/** Reads the mail to our domain from a mailbox of another server. */
@Injectable()
export class MailboxReader {
  private readonly logger = new Logger('imap');
  private readonly holder = randomUUID();
  private readonly settings: ImapSettings | null;
  private readonly name: string;
  private readonly domain: string;
  private mailbox: Mailbox | null = null;
  private looksAt = 0;
  private failures = 0;
  private trouble: Ailment = null;
  private tried = { uid: 0, times: 0 };

  constructor(
    @Inject(MAIL_SETTINGS) { imap, answersTo }: MailSettings,
    private readonly tokens: AccessTokens,
    private readonly cursors: MailboxCursors,
    private readonly intake: Intake,
    private readonly units: UnitOfWork,
  ) {
    this.settings = imap;
    this.name = imap ? `${imap.user}@${imap.host}:${imap.port}/${imap.folder}`.slice(0, 254) : '';
    this.domain = answersTo ?? '';
  }

  /** Whether there is a mailbox to read. */
  get isWanted(): boolean {
    return this.settings !== null;
  }

  /** What keeps it from reading; null while it reads, or leaves it to another process. */
  ailment(): Ailment {
    return this.failures < AILING_AFTER ? null : this.trouble;
  }

  /**
   * Takes what is new, or waits for it a while.
   * @param signal that it must end
   * @returns how long to wait before the next round, in ms
   */
  async round(signal: AbortSignal): Promise<number> {
    const { settings } = this;
    if (!settings) return LONGEST_PAUSE_MS;
    const cursor = await this.cursors.hold(this.name, this.holder, HELD_MS);
    if (!cursor) {
      this.leave();
      return HOLD_AGAIN_MS;
    }
    try {
      if (!this.mailbox?.isOpen) await this.open(settings, signal);
      const { uid, uidValidity } = cursor;
      if (performance.now() >= this.looksAt) await this.take(uidValidity, uid, signal);
      this.failures = 0;
      if (performance.now() < this.looksAt && (await this.mailbox!.news(HOLD_AGAIN_MS, signal))) {
        this.looksAt = 0;
      }
      return 0;
    } catch (error) {
      this.leave();
      // it has hung up itself
      if (signal.aborted) return 0;
      if (!(error instanceof MailboxTrouble)) throw error;
      return this.failed(error);
    }
  }

  /** Hangs up, and lets another process read. */
  async stop(): Promise<void> {
    this.leave();
    if (this.settings) await this.cursors.release(this.name, this.holder);
  }

  private async open(settings: ImapSettings, signal: AbortSignal): Promise<void> {
    this.leave();
    try {
      this.mailbox = await Mailbox.open(settings, await this.credential(settings), signal);
    } catch (error) {
      if (!(error instanceof SignInRefused) || !settings.oauth) throw error;
      // a token may be ended before its time
      this.tokens.forget();
      this.mailbox = await Mailbox.open(settings, await this.credential(settings), signal);
    }
    this.looksAt = 0;
  }

  private async credential({ password, oauth }: ImapSettings) {
    if (oauth) return { accessToken: await this.tokens.get(oauth, this.name) };
    return { pass: password ?? '' };
  }

  private async take(known: string, from: number, signal: AbortSignal): Promise<void> {
    const mailbox = this.mailbox!;
    const { uidValidity } = mailbox;
    const isSame = known === uidValidity;
    if (!isSame) await this.cursors.begin(this.name, uidValidity);
    const uids = await mailbox.after(isSame ? from : 0);
    for (const uid of uids.slice(0, MOST_AT_ONCE)) {
      if (signal.aborted) return;
      const fetched = await this.fetch(mailbox, uid);
      // in one: what is noted as taken has been taken
      await this.units.run(async () => {
        if (fetched) await this.keep(fetched, this.placeOf(uid, uidValidity));
        await this.cursors.advance(this.name, uidValidity, uid);
      });
    }
    this.looksAt = uids.length > MOST_AT_ONCE ? 0 : performance.now() + LOOK_EVERY_MS;
  }

  /** Counts only what the server does not hand over: where it is our disk that takes nothing, the mail is good. */
  private async fetch(mailbox: Mailbox, uid: number): Promise<Fetched | 'missing' | null> {
    if (this.tried.uid !== uid) this.tried = { uid, times: 0 };
    if (this.tried.times >= MOST_TRIES) return 'missing';
    try {
      return await mailbox.fetch(uid);
    } catch (error) {
      this.tried.times++;
      throw error;
    }
  }

  private async keep(fetched: Fetched | 'missing', place: string): Promise<void> {
    if (fetched === 'missing') {
      this.logger.warn(`a mail is not handed over; a note stands for it (${place})`);
      const raw = missingMail(place);
      await this.intake.take({ source: 'imap', sender: null, recipients: [], raw });
      return;
    }
    const { raw, size } = fetched;
    const envelope = envelopeOf(raw, this.domain);
    const kept = raw.length > LARGEST_MAIL ? cutMail(raw, size, LARGEST_MAIL, place) : raw;
    await this.intake.take({ source: 'imap', ...envelope, raw: kept });
  }

  /** Where a person finds a mail. */
  private placeOf(uid: number, uidValidity: string): string {
    return `folder ${this.settings!.folder}, number ${uid} (${uidValidity})`;
  }

  private failed({ message, isRefusal }: MailboxTrouble): number {
    this.failures++;
    this.trouble = `cannot be read: ${message}`;
    const pause = Math.min(SHORTEST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
    const wait = isRefusal ? Math.max(pause, AFTER_REFUSAL_MS) : pause;
    this.logger.warn(`${message}; the next try is in ${wait / 1_000} s`);
    return wait;
  }

  private leave(): void {
    this.mailbox?.close();
    this.mailbox = null;
  }
}
