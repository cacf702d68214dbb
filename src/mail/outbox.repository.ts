import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan, Not, Raw, type FindOptionsWhere } from 'typeorm';
import type { Instant } from '../kernel/instant';
import { Message, type MessageId, type MessageStatus } from '../store/entities/mail/message.entity';
import { UnitOfWork } from '../store/unit-of-work';
import type { DomainRoom } from './sending/domain-room';

/** With a lease that has run out, `sending` is as good as pending. */
const UNFINISHED_STATUSES = ['pending', 'sending', 'uncertain'] as const;
const UNFINISHED = In(UNFINISHED_STATUSES);
const WAITING = In(['pending', 'uncertain']);
/** What is not taken by the mail server so long after it was to leave waits for something. */
const LATE_MS = 5 * 60_000;

/** A message that was tried, and what changes in it by that. */
export interface Finished {
  message: Message;
  result: Partial<Message>;
}

@Injectable()
export class OutboxRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(message: Message): Promise<void> {
    await this.units.manager.insert(Message, message);
  }

  anyDue(now: Instant): Promise<boolean> {
    return this.units.manager.existsBy(Message, {
      status: UNFINISHED,
      nextAttemptAt: LessThanOrEqual(now),
    });
  }

  /**
   * In a unit, so that nobody else claims between the reading and the writing. The longest waiting first, but for what
   * its domain has no room for.
   */
  async claim(
    now: Instant,
    leaseUntil: Instant,
    limit: number,
    room: DomainRoom,
  ): Promise<Message[]> {
    const claimed: Message[] = [];
    for (;;) {
      const due = await this.due(now, limit - claimed.length, room.full);
      const taken = due.filter(({ recipient }) => room.take(recipient));
      await this.lease(taken, leaseUntil);
      claimed.push(...taken);
      // else a domain has become full, and more are waiting behind its messages
      if (claimed.length === limit || taken.length === due.length) return claimed;
    }
  }

  /**
   * Asked for each status by itself: an index has those in the order of waiting, so that not all that wait are read
   * and sorted to find the first of them.
   */
  private due(now: Instant, limit: number, fullDomains: string[]): Promise<Message[]> {
    const query = this.units.manager.createQueryBuilder(Message, 'message');
    const isPostgres = query.connection.options.type === 'postgres';
    const others = fullDomains.map((_, i) => `AND "domain" <> :domain${i}`).join(' ');
    const first = UNFINISHED_STATUSES.map(
      (status) => `SELECT "id" FROM (
        SELECT "id" FROM "messages" WHERE "status" = '${status}' AND "nextAttemptAt" <= :now ${others}
        ORDER BY "nextAttemptAt", "id" LIMIT :limit ${isPostgres ? 'FOR UPDATE SKIP LOCKED' : ''}
      ) AS "${status}"`,
    );
    query
      .where(`message.id IN (${first.join(' UNION ALL ')})`, { now, limit })
      .setParameters(Object.fromEntries(fullDomains.map((name, i) => [`domain${i}`, name])))
      .orderBy({ 'message.nextAttemptAt': 'ASC', 'message.id': 'ASC' })
      .limit(limit);
    // on SQLite there is only one that writes; on PostgreSQL others take the next ones meanwhile
    if (isPostgres) query.setLock('pessimistic_write').setOnLocked('skip_locked');
    return query.getMany();
  }

  private async lease(messages: Message[], until: Instant): Promise<void> {
    if (messages.length === 0) return;
    // counted now: a crash in the middle must not make the attempt free
    await this.units.manager
      .createQueryBuilder()
      .update(Message)
      .set({ status: 'sending', nextAttemptAt: until, attempts: () => '"attempts" + 1' })
      .where({ id: In(messages.map(({ id }) => id)) })
      .execute();
    for (const message of messages) {
      message.status = 'sending';
      message.nextAttemptAt = until;
      message.attempts++;
    }
  }

  /** Fenced: whoever claimed it later has another lease. */
  async finish(
    { id, attempts, nextAttemptAt }: Message,
    result: Partial<Message>,
  ): Promise<boolean> {
    const claimed = { id, attempts, nextAttemptAt, status: 'sending' as const };
    const { affected } = await this.units.manager.update(Message, claimed, result);
    return affected === 1;
  }

  /**
   * As `finish`, of what was delivered, with one statement for all.
   * @returns how many of them were still theirs who claimed them; the others are as they were
   */
  async deliver(delivered: readonly Finished[]): Promise<number> {
    if (delivered.length === 0) return 0;
    const values: Record<string, unknown> = {};
    for (const [i, { message, result }] of delivered.entries()) {
      values[`id${i}`] = message.id;
      values[`answer${i}`] = result.answer;
      values[`at${i}`] = result.deliveredAt;
    }
    const own = (name: string) => {
      const cases = delivered.map((_, i) => `WHEN :id${i} THEN :${name}${i}`);
      return `CASE "id" ${cases.join(' ')} END`;
    };
    const { affected } = await this.units.manager
      .createQueryBuilder()
      .update(Message)
      // PostgreSQL takes all values of such a list for texts
      .set({
        status: 'delivered',
        answer: () => own('answer'),
        deliveredAt: () => `CAST(${own('at')} AS bigint)`,
      })
      .where(leasesOf(delivered.map(({ message }) => message)))
      .setParameters(values)
      .execute();
    return affected ?? 0;
  }

  /** Changes a message that nobody is sending, if its status is still one of those. */
  async change(
    id: MessageId,
    from: readonly MessageStatus[],
    result: Partial<Message>,
  ): Promise<boolean> {
    const { affected } = await this.units.manager.update(Message, { id, status: In(from) }, result);
    return affected === 1;
  }

  /** Cancels what waits, unless the candidate may have it from an attempt before. */
  async takeBack(id: MessageId): Promise<boolean> {
    const neverOut = { id, status: 'pending' as const, uncertain: 0 };
    const cancelled = { status: 'cancelled' as const, undoUntil: null };
    const { affected } = await this.units.manager.update(Message, neverOut, cancelled);
    return affected === 1;
  }

  /** What waits and should not be tried any longer. */
  overdue(now: Instant, limit: number): Promise<Message[]> {
    return this.units.manager.find(Message, {
      where: { status: WAITING, expiresAt: LessThanOrEqual(now) },
      order: { expiresAt: 'ASC', id: 'ASC' },
      take: limit,
    });
  }

  /**
   * What has trouble to leave: tried in vain, or waiting for longer than it should because the mail server takes
   * nothing. For whoever is to be told before a due time passes.
   */
  struggling(now: Instant): Promise<Message[]> {
    const shouldHaveLeft = LessThanOrEqual((now - LATE_MS) as Instant);
    return this.units.manager.find(Message, {
      where: [
        { status: WAITING, attempts: MoreThan(0) },
        { status: WAITING, nextAttemptAt: shouldHaveLeft },
      ],
      order: { id: 'ASC' },
      take: MOST_STRUGGLING,
    });
  }

  /** When the first of those should have left that wait for longer than they should; null when there is none. */
  async waitingSince(now: Instant): Promise<Instant | null> {
    const [first] = await this.units.manager.find(Message, {
      select: { id: true, nextAttemptAt: true },
      where: { status: WAITING, nextAttemptAt: LessThanOrEqual((now - LATE_MS) as Instant) },
      order: { nextAttemptAt: 'ASC' },
      take: 1,
    });
    return first?.nextAttemptAt ?? null;
  }

  /** The ids of what was written about something and not taken back, oldest first. */
  async threadOf(about: string): Promise<MessageId[]> {
    const written = await this.units.manager.find(Message, {
      select: { id: true },
      where: { about, status: Not('cancelled') },
      order: { id: 'ASC' },
    });
    return written.map(({ id }) => id);
  }

  find(id: string): Promise<Message | null> {
    return this.units.manager.findOneBy(Message, { id: id as MessageId });
  }

  /** What was written about something, oldest first. */
  about(about: string): Promise<Message[]> {
    return this.units.manager.find(Message, { where: { about }, order: { id: 'ASC' } });
  }

  /** True while a message about something is with the mail server, or may be. */
  async onWire(about: string): Promise<boolean> {
    return (await this.unfinished(about, ['sending', 'uncertain'])).length > 0;
  }

  /** What has one of these statuses and speaks for something, be it mainly or also. */
  unfinished(about: string, statuses: Message['status'][]): Promise<Message[]> {
    const status = In(statuses);
    return this.units.manager.find(Message, {
      where: [
        { status, about },
        // few are unfinished at a time: the index on the status has them
        { status, alsoAbout: Raw((column) => `${column} LIKE :id`, { id: `%"${about}"%` }) },
      ],
    });
  }
}

/** Where messages are still claimed as they were: those of one claim have a lease in common, and mostly their attempts. */
function leasesOf(messages: readonly Message[]): FindOptionsWhere<Message>[] {
  const leases = new Map<string, Message[]>();
  for (const message of messages) {
    const lease = `${message.attempts}/${message.nextAttemptAt}`;
    leases.set(lease, [...(leases.get(lease) ?? []), message]);
  }
  return [...leases.values()].map((same) => {
    const { attempts, nextAttemptAt } = same[0]!;
    return { status: 'sending', attempts, nextAttemptAt, id: In(same.map(({ id }) => id)) };
  });
}

/** In an outage everything struggles; the oldest are told first. */
const MOST_STRUGGLING = 200;
