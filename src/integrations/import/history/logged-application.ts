import type { ImportedApplication, ToldEvent } from '../draft';
import { UNASSIGNED } from '../../../sla/log/row-event';

/**
 * An application of a log as a row of a table would have it, with all that happened to it. A log names no people: the
 * application's id stands for the candidate, and there is no address that anything could be sent to.
 * @param events in order, the first its receipt
 */
export function loggedApplication(id: string, events: readonly ToldEvent[]): ImportedApplication {
  const seen: Seen = { job: '', stage: null, stageSince: null, owner: null };
  const ends: Ends = { status: 'active', endedAt: null };
  for (const event of events) {
    see(seen, event);
    end(ends, event);
  }
  const { at: appliedAt, line } = events[0]!;
  return {
    ...{ line, externalId: id, candidate: { name: id, email: null, phone: null } },
    ...{ job: seen.job, stage: seen.stage, recruiter: seen.owner, appliedAt, ...ends },
    ...{ stageSince: seen.stageSince, lastContactAt: null, history: events },
  };
}

/** The name of a recruiter; null for one whom the log does not name. */
export function recruiterOf(name: string): string | null {
  return name === UNASSIGNED ? null : name;
}

/** Who a log names as answering for an application, one after the other. */
export function recruitersIn(events: readonly ToldEvent[]): string[] {
  return events.flatMap((event) => {
    const name = ownerIn(event);
    return name === undefined || name === null ? [] : [name];
  });
}

type Seen = { job: string; owner: string | null } & Pick<
  ImportedApplication,
  'stage' | 'stageSince'
>;
type Ends = Pick<ImportedApplication, 'status' | 'endedAt'>;

function see(seen: Seen, event: ToldEvent): void {
  const owner = ownerIn(event);
  if (owner !== undefined) seen.owner = owner;
  if (event.type === 'application.received') seen.job = event.job ?? '';
  if (event.type !== 'stage.entered') return;
  [seen.stage, seen.stageSince] = [event.stage, event.at];
}

function ownerIn(event: ToldEvent): string | null | undefined {
  if (event.type === 'application.received') return recruiterOf(event.owner);
  return event.type === 'owner.changed' ? recruiterOf(event.to) : undefined;
}

function end(ends: Ends, event: ToldEvent): void {
  const status = statusAfter(event, ends.status);
  if (status === ends.status) return;
  Object.assign(ends, { status, endedAt: status === 'active' ? null : event.at });
}

function statusAfter(event: ToldEvent, before: Ends['status']): Ends['status'] {
  switch (event.type) {
    case 'application.hired':
      return 'hired';
    case 'application.withdrawn':
      return 'withdrawn';
    case 'application.reopened':
    case 'decision.undone':
      return 'active';
    case 'decision.made':
      return event.outcome === 'offer' ? before : 'rejected';
    case 'message.delivered':
      return event.purposes.includes('rejection') ? 'rejected' : before;
    case 'job.closed':
      return before === 'active' ? 'closed' : before;
    default:
      return before;
  }
}
