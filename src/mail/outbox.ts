import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import type { Instant } from '../kernel/instant';
import type { Purpose } from '../sla/policy/purpose';
import type { Message, MessageId } from '../store/entities/message.entity';
import { UnitOfWork } from '../store/unit-of-work';
import type { Correspondent } from './address';
import type { GivenVariables, LetterName, LetterVariables } from './letters/letter';
import type { Locale } from './locale';
import { MAIL_SETTINGS, type MailSettings } from './mail.settings';
import { composeMime } from './mime';
import type { Outcome } from './outcome';
import { OutboxRepository } from './outbox.repository';
import { Templates } from './templates';

/** A mail to be sent. */
export interface Letter<N extends LetterName> {
  template: N;
  locale: Locale;
  variables: GivenVariables<N>;
  /** An id of the caller's, given back with the message. */
  about: string;
  purposes: Purpose[];
  automated: boolean;
  to: Correspondent;
  /** Whose name stands in From, before the address of MAIL_FROM. */
  senderName: string;
}

/** How long a claimed message is left to its sender; longer than sending may take. */
const LEASE_MS = 120_000;
const BATCH = 20;
const RETRY_SECONDS = [30, 120, 300, 900, 1800, 3600, 7200];

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

  /** Renders a letter and puts it among what is to be sent, in the caller's unit. @returns the message's id */
  put<N extends LetterName>(letter: Letter<N>): Promise<MessageId> {
    return this.units.run(async () => {
      const { about, purposes, automated, to } = letter;
      const { domain, from } = this.settings;
      const now = this.clock.now();
      const id: MessageId = newId(now);
      // every mail says which company writes, if MAIL_FROM does
      const company = from.name === '' ? null : from.name;
      const variables = { company, link: null, ...letter.variables };
      const words = this.templates.render(
        letter.template,
        letter.locale,
        // what GivenVariables leaves out is added above
        variables as unknown as LetterVariables[N],
      );
      const sender = { name: letter.senderName, address: from.address };
      const mime = await composeMime({ id, domain, from: sender, to, automated, at: now, words });
      await this.messages.add({
        ...{ id, about, purposes, automated, mime, createdAt: now, nextAttemptAt: now },
        ...{ sender: from.address, recipient: to.address },
        ...{ status: 'pending', attempts: 0, answer: null, deliveredAt: null },
      });
      return id;
    });
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
   * @returns false when somebody else has claimed it since; then nothing is written
   */
  async settle(claimed: Message, outcome: Outcome): Promise<boolean> {
    const { answer } = outcome;
    switch (outcome.how) {
      case 'accepted':
        return this.messages.finish(claimed, {
          ...{ status: 'delivered', answer, deliveredAt: outcome.at },
        });
      case 'refused':
        return this.messages.finish(claimed, { status: 'rejected', answer });
      case 'deferred': {
        const seconds = RETRY_SECONDS[claimed.attempts - 1] ?? RETRY_SECONDS.at(-1)!;
        const nextAttemptAt = (this.clock.now() + seconds * 1000) as Instant;
        return this.messages.finish(claimed, { status: 'pending', answer, nextAttemptAt });
      }
    }
  }

  /** What was written about something, oldest first. */
  about(id: string): Promise<Message[]> {
    return this.messages.about(id);
  }
}
