import { Injectable } from '@nestjs/common';
import { Chronicle } from '../../journey/record/chronicle';
import type { TermedHistory } from '../../journey/record/history';
import type { JourneyEvent } from '../../journey/record/journal-event';
import { Clock } from '../../kernel/clock';
import { parseInstant, type Instant } from '../../kernel/instant';
import { Outbox } from '../../mail/outbox';
import { stands } from '../../sla/engine/commitment';
import { foldApplication } from '../../sla/engine/fold';
import type { VerbOutcome } from '../verbs/verb/verb-answers';
import { workingDays, type WorkingDays } from './working-days';

/** What a move starts. */
export interface Ahead {
  /** What is promised by it, the first that is due first. */
  promises: { rule: string; title: string; dueAt: Instant }[];
  /** How far away the date is that the candidate is given; null when they are given none. */
  date: (WorkingDays & { at: Instant }) | null;
}

/** What a move comes to, once its letter has arrived. */
@Injectable()
export class MovesAhead {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * To be asked after the move, in its unit. The letters are taken as delivered when they leave: what they open is what
   * the engine itself opens then.
   * @param due the date that the candidate is given, as the form has it
   */
  async after({ application, said }: VerbOutcome, due: string | undefined): Promise<Ahead> {
    const now = this.clock.now();
    const termed = await this.chronicle.history(application);
    const events: JourneyEvent[] = [...termed.events];
    for (const { message, leavesAt } of said) {
      const mail = await this.outbox.find(message);
      if (!mail) continue;
      events.push({
        ...{ type: 'message.delivered', at: leavesAt ?? now, message, channel: 'email' },
        ...{ purposes: mail.purposes, automated: false, due: mail.due ?? undefined },
      });
    }
    const at = due === undefined ? null : parseInstant(due);
    return {
      promises: opened(termed, events, now),
      date: at === null ? null : { at, ...workingDays(termed.calendar, now, at) },
    };
  }
}

function opened(
  { policy, calendar }: TermedHistory,
  events: readonly JourneyEvent[],
  now: Instant,
): Ahead['promises'] {
  const sorted = [...events].sort((a, b) => a.at - b.at);
  const { commitments } = foldApplication(policy, calendar, sorted, sorted.at(-1)!.at);
  return commitments
    .filter((one) => stands(one) && one.openedAt >= now)
    .map(({ rule, dueAt }) => ({ rule: rule.key, title: rule.title, dueAt }))
    .sort((a, b) => a.dueAt - b.dueAt);
}
