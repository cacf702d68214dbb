import { Injectable } from '@nestjs/common';
import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import { foldApplication, type ApplicationHistory } from '../../sla/engine/fold';
import type { Policy } from '../../sla/policy/policy';
import type { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { eventOf, type JourneyEvent, type LiveReceived } from './journal-event';
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
    const events = inOrder(rows.map(eventOf));
    const first = receiptOf(events);
    const policy = await this.terms.policy(first.policy);
    const calendar = await this.terms.calendar(first.calendar);
    return { events, policy, calendar, history: foldApplication(policy, calendar, events, until) };
  }
}

/** By when they happened: recorded late does not mean happened late; at one instant the order of recording stays. */
export function inOrder(events: JourneyEvent[]): JourneyEvent[] {
  return events.sort((a, b) => a.at - b.at);
}

/** The first of an application's events, which names its terms. @throws Error when it is no receipt */
export function receiptOf([first]: readonly JourneyEvent[]): LiveReceived {
  if (first?.type === 'application.received') return first;
  throw new Error('a journal begins with application.received');
}
