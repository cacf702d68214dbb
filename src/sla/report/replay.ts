import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import { foldApplication } from '../engine/fold';
import type { EventLog } from '../log/event-log';
import type { LoggedEvent } from '../log/row-reader';
import type { Policy } from '../policy/policy';
import { judge, type Verdict } from './verdict';

/** A row whose event was ignored, and why. */
export interface IrregularRow {
  line: number;
  application: string;
  event: string;
  why: string;
}

/** What became of one application of a log. */
export interface ReplayedApplication {
  verdicts: Verdict[];
  irregular: IrregularRow[];
}

/**
 * Replays a log under a policy and a calendar, one application after the other in order of their ids, so that a
 * reader need not hold them all. Each walk over it folds anew and gives the same.
 * @param until "now"; applications received later are not there yet
 */
export function* replay(
  log: EventLog,
  policy: Policy,
  calendar: BusinessTime,
  until: Instant,
): Generator<ReplayedApplication> {
  for (const application of log.applications()) {
    const events = log.eventsOf(application);
    if (events[0]!.at > until) continue;
    const history = foldApplication(policy, calendar, events, until);
    yield {
      verdicts: judge(application, history, calendar, until),
      irregular: history.irregular.map(({ event, why }) => ({
        line: (event as LoggedEvent).line,
        application,
        event: event.type,
        why,
      })),
    };
  }
}
