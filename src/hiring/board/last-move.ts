import { Injectable } from '@nestjs/common';
import { Chronicle } from '../../journey/record/chronicle';
import type { JourneyEvent } from '../../journey/record/journal-event';
import { Tasks } from '../../journey/letters/tasks.repository';
import type { Instant } from '../../kernel/instant';
import { Outbox } from '../../mail/outbox';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Message, MessageId } from '../../store/entities/mail/message.entity';

/** The last move of an application. */
export interface LastMove {
  at: Instant;
  /** Where it came from, and since when it had been there; null for since it was received. */
  from: { stage: string; since: Instant | null };
  to: string;
  /** What tells it, the mail or the call in its place; null when nothing does. */
  message: MessageId | null;
  mail: Pick<Message, 'status' | 'nextAttemptAt' | 'deliveredAt'> | null;
}

/** Finds out how an application came to where it lies. */
@Injectable()
export class LastMoves {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly outbox: Outbox,
    private readonly tasks: Tasks,
  ) {}

  /** @returns null for one that was never moved */
  async of(application: { id: string; stage: string }): Promise<LastMove | null> {
    const id = application.id as ApplicationId;
    const { events } = await this.chronicle.history(id);
    const steps = events.flatMap(stepOf);
    const [before, last] = steps.slice(-2);
    if (last === undefined || before === undefined || last.stage !== application.stage) return null;
    const mail = await this.mailOf(events, last.at);
    return {
      ...{ at: last.at, to: last.stage, mail },
      message: mail?.id ?? (await this.callOf(id, last.at)),
      from: { stage: before.stage, since: steps.length === 2 ? null : before.at },
    };
  }

  /** What the move itself put on its way: the first letter after the move in the journal, of the same unit. */
  private async mailOf(events: readonly JourneyEvent[], at: Instant): Promise<Message | null> {
    const moved = events.findLastIndex((event) => stepOf(event).length > 0);
    for (const event of events.slice(moved + 1)) {
      if (event.type !== 'message.queued' || event.automated) continue;
      return isOfUnit(event.at, at) ? this.outbox.find(event.message) : null;
    }
    return null;
  }

  private async callOf(id: ApplicationId, at: Instant): Promise<MessageId | null> {
    const calls = await this.tasks.openOf(id, 'call');
    const call = calls.findLast(({ createdAt }) => isOfUnit(createdAt, at));
    return (call?.about ?? null) as MessageId | null;
  }
}

/** The clock goes on while a unit is at work; nobody moves one and writes to them within this. */
const UNIT_MS = 2000;

function isOfUnit(at: Instant, move: Instant): boolean {
  return at >= move && at - move <= UNIT_MS;
}

function stepOf(event: JourneyEvent): { stage: string; at: Instant }[] {
  if (event.type !== 'application.received' && event.type !== 'stage.entered') return [];
  return event.stage === null ? [] : [{ stage: event.stage, at: event.at }];
}
