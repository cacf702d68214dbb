import { Injectable } from '@nestjs/common';
import type { Said } from '../../../journey/letters/saying';
import { Chronicle } from '../../../journey/record/chronicle';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import { Clock } from '../../../kernel/clock';
import { Outbox } from '../../../mail/outbox';
import { stands, type Commitment } from '../../../sla/engine/commitment';
import { foldApplication } from '../../../sla/engine/fold';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';

/** Something that would be kept, by its rule and in the words of its policy. */
export interface WouldKeep {
  rule: string;
  title: string;
}

/** What a verb would keep, once its letters have arrived. */
@Injectable()
export class KeptAhead {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Does the verb, and takes its letters as delivered when they leave.
   * @param verb in the unit of the caller, who takes it back
   */
  async by(
    id: string,
    verb: () => Promise<unknown>,
  ): Promise<{ outcome: unknown; kept: WouldKeep[] }> {
    const application = id as ApplicationId;
    const before = await this.chronicle.history(application);
    const owed = new Set(before.history.commitments.filter(stands).map(nameOf));
    const outcome = await verb();
    const { events, policy, calendar } = await this.chronicle.history(application);
    const all = [...events, ...(await this.deliveries(outcome))].sort((a, b) => a.at - b.at);
    const { commitments } = foldApplication(policy, calendar, all, all.at(-1)!.at);
    const kept = commitments.filter((one) => one.end?.how === 'kept' && owed.has(nameOf(one)));
    return { outcome, kept: kept.map(({ rule: { key, title } }) => ({ rule: key, title })) };
  }

  private async deliveries(outcome: unknown): Promise<JourneyEvent[]> {
    const { said } = (outcome ?? {}) as { said?: readonly Said[] };
    const events: JourneyEvent[] = [];
    for (const { message, leavesAt } of said ?? []) {
      const mail = await this.outbox.find(message);
      if (!mail) continue;
      events.push({
        ...{ type: 'message.delivered', at: leavesAt ?? this.clock.now(), message },
        ...{ channel: 'email', purposes: mail.purposes, automated: false },
        due: mail.due ?? undefined,
      });
    }
    return events;
  }
}

function nameOf({ rule, openedAt }: Commitment): string {
  return `${rule.key} ${openedAt}`;
}
