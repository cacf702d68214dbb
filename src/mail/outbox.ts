import { Inject, Injectable } from '@nestjs/common';
import type { Correspondent, EmailAddress } from '../kernel/address';
import { Clock } from '../kernel/clock';
import type { Instant } from '../kernel/instant';
import type { Purpose } from '../sla/policy/purpose';
import type { Message, MessageId, MessageStatus } from '../store/entities/mail/message.entity';
import { UnitOfWork } from '../store/unit-of-work';
import type { GivenVariables, LetterName, LetterVariables } from './letters/letter';
import { Letterhead } from './letters/letterhead.repository';
import type { Locale } from './locale';
import { MAIL_SETTINGS, type MailSettings } from './mail.settings';
import { composeMime, type CalendarPart, type FilePart } from './mime';
import type { Outcome } from './outcome';
import { OutboxRepository } from './outbox.repository';
import { DomainRoom, domainOf } from './sending/domain-room';
import { resultOf } from './sending/result';
import { Templates, type Rendered } from './templates';

/** What a letter says: a template and what it names. */
export type Content = {
  [N in LetterName]: { template: N; variables: GivenVariables<N> };
}[LetterName];

/** A mail to be sent. */
export type Letter = Content & {
  id: MessageId;
  locale: Locale;
  /** A person's own in place of the template's. */
  words?: Words;
  /** An id of the caller's, given back with the message; null for mail to staff. */
  about: string | null;
  alsoAbout?: string[];
  purposes: Purpose[];
  automated: boolean;
  /** When the candidate hears next, if it says so. */
  due: Instant | null;
  /** The id of the user who wrote it, or `system`. */
  author: string;
  to: Correspondent;
  /** Whose name stands in From, before the address of MAIL_FROM. */
  senderName: string;
  ics?: readonly CalendarPart[];
  files?: FilePart[];
  /** Where an answer goes; what a letter is about says it otherwise. */
  replyTo?: Correspondent;
  /** Of whoever reads the answers to what a letter is about; they go there where none reach us. */
  answerer?: EmailAddress;
  /** The page on which the reader may choose not to get such mails. */
  unsubscribe?: string;
  /** Message-IDs of what it follows, oldest first; else of what was written about the same. */
  references?: string[];
};

/** A person's own words. */
export interface Words {
  subject?: string;
  /** Paragraphs with empty lines between them. */
  body?: string;
}

/** A claimed message, and what the mail server said to it. */
export interface Tried {
  message: Message;
  outcome: Outcome;
}

/** Of several messages at least one was claimed by somebody else since. */
export class LeaseLostError extends Error {
  constructor() {
    super('one of these messages was claimed by somebody else since');
  }
}

/** How long a claimed message is left to its sender; longer than sending may take. */
export const LEASE_MS = 180_000;
/** Tried no longer than this after it was to leave. */
export const EXPIRES_MS = 48 * 3600_000;

/** The mails that are owed to the mail server: written with what causes them, sent later, never forgotten. */
@Injectable()
export class Outbox {
  constructor(
    private readonly units: UnitOfWork,
    private readonly messages: OutboxRepository,
    private readonly templates: Templates,
    private readonly clock: Clock,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly head: Letterhead,
  ) {}

  /**
   * Renders a letter and puts it among what is to be sent, in the caller's unit.
   * @param departure when it leaves, and until when it can be taken back
   */
  async put(
    letter: Letter,
    departure?: { at: Instant; undoUntil: Instant | null },
  ): Promise<MessageId> {
    return this.units.run(async () => {
      const {
        id,
        about,
        alsoAbout = [],
        purposes,
        automated,
        due,
        author,
        to,
        ics,
        files,
        unsubscribe,
      } = letter;
      const { domain } = this.settings;
      const now = this.clock.now();
      const at = departure?.at ?? now;
      await this.templates.refresh();
      const words = this.render(letter, await this.head.company());
      const mime = await composeMime({
        ...{ id, domain, to, automated, at: now, words, ics, files, unsubscribe },
        from: this.head.from(letter.senderName),
        replyTo: letter.replyTo ?? this.answersTo(letter),
        references: letter.references ?? (await this.threadOf(about)),
      });
      await this.messages.add({
        ...{ id, about, alsoAbout, purposes, automated, due, author, mime },
        ...{ subject: words.subject, text: words.text },
        ...{ sender: this.head.bouncesTo(id), recipient: to.address, domain: domainOf(to.address) },
        ...{ status: 'pending', attempts: 0, answer: null, uncertain: 0, deliveredAt: null },
        ...{ createdAt: now, nextAttemptAt: at, undoUntil: departure?.undoUntil ?? null },
        expiresAt: (at + EXPIRES_MS) as Instant,
      });
      return id;
    });
  }

  /** What a letter says, for somebody who is to say it. */
  async textOf(letter: Unsent): Promise<string> {
    return this.render(letter, await this.head.company()).text;
  }

  /**
   * Takes at most so many of what is due, and of what somebody took and did not finish, for a while of its own.
   * @param onWire the recipients of what is being sent: a domain gets a few at once, and other domains' messages go on
   */
  async claim(limit: number, onWire: readonly string[] = []): Promise<Message[]> {
    const now = this.clock.now();
    // most of the time there is nothing: no need for the write lock
    if (limit < 1 || !(await this.messages.anyDue(now))) return [];
    return this.units.run(() => this.claimNext(limit, onWire));
  }

  /** As `claim`, in a unit that writes anyway. */
  async claimNext(limit: number, onWire: readonly string[]): Promise<Message[]> {
    if (limit < 1) return [];
    const now = this.clock.now();
    const leaseUntil = (now + LEASE_MS) as Instant;
    return this.messages.claim(now, leaseUntil, limit, new DomainRoom(onWire));
  }

  /**
   * Writes down what became of a claimed message.
   * @returns its status now; null when somebody else has claimed it since, then nothing is written
   */
  async settle(message: Message, outcome: Outcome): Promise<MessageStatus | null> {
    const [status] = await this.settleAll([{ message, outcome }]);
    return status!;
  }

  /**
   * Writes down what became of claimed messages, of all that were accepted at once. In a unit.
   * @returns their status now; null for one that somebody else has claimed since, then nothing is written
   * @throws LeaseLostError when several were accepted and one of them is no longer ours; one by one they say which
   */
  async settleAll(tried: readonly Tried[]): Promise<(MessageStatus | null)[]> {
    const now = this.clock.now();
    const results = tried.map(({ message, outcome }) => ({
      message,
      result: resultOf(message, outcome, now),
    }));
    const delivered = results.filter(({ result }) => result.status === 'delivered');
    const written = await this.messages.deliver(delivered);
    if (written < delivered.length && delivered.length > 1) throw new LeaseLostError();
    const statuses: (MessageStatus | null)[] = [];
    for (const { message, result } of results) {
      const isWritten =
        result.status === 'delivered'
          ? written === delivered.length
          : await this.messages.finish(message, result);
      statuses.push(isWritten ? result.status : null);
    }
    return statuses;
  }

  /**
   * Takes back a message that waits and was never out. In a unit.
   * @returns false when it is with the mail server, may be with the candidate, or has come to its end
   */
  cancel(id: MessageId): Promise<boolean> {
    return this.messages.takeBack(id);
  }

  /**
   * Sends a message that has come to its end without being delivered: the same bytes, now, for as long as a new one.
   * Not one that was taken back: what it says may no longer be so. In a unit. @returns false when it has not
   */
  retry(id: MessageId): Promise<boolean> {
    const now = this.clock.now();
    return this.messages.change(id, ['rejected', 'expired'], {
      ...{ status: 'pending', attempts: 0, nextAttemptAt: now, undoUntil: null },
      expiresAt: (now + EXPIRES_MS) as Instant,
    });
  }

  /** What waits though it should not be tried any longer. */
  overdue(limit: number): Promise<Message[]> {
    return this.messages.overdue(this.clock.now(), limit);
  }

  /** Gives up a message that waits. In a unit. @returns false when it no longer does */
  expire(id: MessageId): Promise<boolean> {
    return this.messages.change(id, ['pending', 'uncertain'], { status: 'expired' });
  }

  /** What was written about something, oldest first. */
  about(id: string): Promise<Message[]> {
    return this.messages.about(id);
  }

  find(id: string): Promise<Message | null> {
    return this.messages.find(id);
  }

  private answersTo({ about, senderName, answerer }: Letter): Correspondent | undefined {
    return about === null ? undefined : this.head.answersTo(about, senderName, answerer);
  }

  /** Message-IDs of what the candidate has got about the same, so that they see one thread. */
  private async threadOf(about: string | null): Promise<string[]> {
    if (about === null) return [];
    const ids = await this.messages.threadOf(about);
    return ids.map((id) => `${id}@${this.settings.domain}`);
  }

  private render({ template, locale, variables, words }: Unsent, company: string | null): Rendered {
    const given = this.fill(template, locale, { company, ...variables });
    const subject = words?.subject ?? given.subject;
    const body = words?.body?.trim() ?? '';
    if (body === '') return { ...given, subject };
    const paragraphs = body.split(/\n\s*\n/);
    const own = { company, due: null, ...variables, subject, paragraphs };
    return this.fill('message', locale, own);
  }

  private fill(template: LetterName, locale: Locale, variables: object): Rendered {
    const all = { link: null, ...variables };
    return this.templates.render(template, locale, all as LetterVariables[LetterName]);
  }
}

type Unsent = Pick<Letter, 'template' | 'locale' | 'variables' | 'words'>;
