import { Injectable } from '@nestjs/common';
import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import { foldApplication, type ApplicationHistory } from '../../sla/engine/fold';
import type { Policy } from '../../sla/policy/policy';
import type { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { eventOf, type JourneyEvent } from './journal-event';
import { Terms } from './terms';

/** What an application's journal comes to, and under which terms. */
export interface TermedHistory {
  events: readonly JourneyEvent[];
  history: ApplicationHistory;
  policy: Policy;
  calendar: BusinessTime;
}

/** Folds journals by the same engine that replays a file. */
@Injectable()
export class Histories {
  constructor(private readonly terms: Terms) {}

  /**
   * Folds one application's rows, under the policy and calendar that its first row names.
   * @param until "now": what happened later is ignored
   */
  async fold(rows: readonly JournalRow[], until: Instant): Promise<TermedHistory> {
    // recorded late does not mean happened late; what happened at one instant keeps the order of recording
    const events = rows.map(eventOf).sort((a, b) => a.at - b.at);
    const first = events[0];
    if (first?.type !== 'application.received') {
      throw new Error('a journal begins with application.received');
    }
    const policy = await this.terms.policy(first.policy);
    const calendar = await this.terms.calendar(first.calendar);
    return { events, policy, calendar, history: foldApplication(policy, calendar, events, until) };
  }
}
