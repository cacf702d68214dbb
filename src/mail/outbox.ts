import { Inject, Injectable } from '@nestjs/common';
import type { Correspondent } from '../kernel/address';
import { Clock } from '../kernel/clock';
import type { Instant } from '../kernel/instant';
import type { Purpose } from '../sla/policy/purpose';
import type { Message, MessageId, MessageStatus } from '../store/entities/mail/message.entity';
import { UnitOfWork } from '../store/unit-of-work';
import type { GivenVariables, LetterName, LetterVariables } from './letters/letter';
import type { Locale } from './locale';
import { MAIL_SETTINGS, type MailSettings } from './mail.settings';
import { composeMime, type CalendarPart } from './mime';
import type { Outcome } from './outcome';
import { OutboxRepository } from './outbox.repository';
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
  ics?: CalendarPart;
};

/** A person's own words. */
export interface Words {
  subject?: string;
  /** Paragraphs with empty lines between them. */
  body?: string;
}

/** How long a claimed message is left to its sender; longer than sending may take. */
const LEASE_MS = 120_000;
const BATCH = 20;
const RETRY_SECONDS = [30, 120, 300, 900, 1800, 3600, 7200];
const EXPIRES_MS = 48 * 3600_000;

/** The mails that are owed to the mail server: written with what causes them, sent later, never forgotten. */
@Injectable()
export class Outbox {
  constructor(
    private readonly units: UnitOfWork,
    private readonly messages: OutboxRepository,
    private readonly templates: Templates,
    private readonly clock: Clock,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
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
      const { id, about, alsoAbout = [], purposes, automated, due, author, to, ics } = letter;
      const { domain, from } = this.settings;
      const now = this.clock.now();
      const at = departure?.at ?? now;
      const words = this.render(letter);
      const sender = { name: letter.senderName, address: from.address };
      const mime = await composeMime({
        ...{ id, domain, from: sender, to, automated, at: now, words, ics },
      });
      await this.messages.add({
        ...{ id, about, alsoAbout, purposes, automated, due, author, mime },
        ...{ subject: words.subject, text: words.text },
        ...{ sender: from.address, recipient: to.address },
        ...{ status: 'pending', attempts: 0, answer: null, uncertain: 0, deliveredAt: null },
        ...{ createdAt: now, nextAttemptAt: at, undoUntil: departure?.undoUntil ?? null },
        expiresAt: (at + EXPIRES_MS) as Instant,
      });
      return id;
    });
  }

  /** What a letter says, for somebody who is to say it. */
  textOf(letter: Unsent): string {
    return this.render(letter).text;
  }

  /** Takes what is due, and what somebody took and did not finish, for a while of its own. */
  async claim(): Promise<Message[]> {
    const now = this.clock.now();
    // most of the time there is nothing: no need for the write lock
    if (!(await this.messages.anyDue(now))) return [];
    return this.units.run(() => this.messages.claim(now, (now + LEASE_MS) as Instant, BATCH));
  }

  /**
   * Writes down what became of a claimed message.
   * @returns its status now; null when somebody else has claimed it since, then nothing is written
   */
  async settle(claimed: Message, outcome: Outcome): Promise<MessageStatus | null> {
    const result = this.resultOf(claimed, outcome);
    return (await this.messages.finish(claimed, result)) ? result.status : null;
  }

  /**
   * Takes a message back that waits to be sent, in the caller's unit.
   * @returns false when it is being sent, or was
   */
  cancel(id: MessageId): Promise<boolean> {
    return this.units.run(() => this.messages.change(id, ['pending'], { status: 'cancelled' }));
  }

  /** What was written about something, oldest first. */
  about(id: string): Promise<Message[]> {
    return this.messages.about(id);
  }

  private resultOf(
    { attempts }: Message,
    outcome: Outcome,
  ): Partial<Message> & { status: MessageStatus } {
    const { answer } = outcome;
    if (outcome.how === 'accepted') return { status: 'delivered', answer, deliveredAt: outcome.at };
    if (outcome.how === 'refused') return { status: 'rejected', answer };
    const seconds = RETRY_SECONDS[attempts - 1] ?? RETRY_SECONDS.at(-1)!;
    const nextAttemptAt = (this.clock.now() + seconds * 1000) as Instant;
    return { status: 'pending', answer, nextAttemptAt };
  }

  private render({ template, locale, variables, words }: Unsent): Rendered {
    const given = this.fill(template, locale, variables);
    const subject = words?.subject ?? given.subject;
    const body = words?.body?.trim() ?? '';
    if (body === '') return { ...given, subject };
    const paragraphs = body.split(/\n\s*\n/);
    return this.fill('message', locale, { due: null, ...variables, subject, paragraphs });
  }

  private fill(template: LetterName, locale: Locale, variables: object): Rendered {
    const { name } = this.settings.from;
    // every mail says which company writes, if MAIL_FROM does
    const all = { company: name === '' ? null : name, link: null, ...variables };
    return this.templates.render(template, locale, all as LetterVariables[LetterName]);
  }
}

type Unsent = Pick<Letter, 'template' | 'locale' | 'variables' | 'words'>;
