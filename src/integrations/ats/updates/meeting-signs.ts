import type { JourneyEvent } from '../../../journey/record/journal-event';
import type { Instant } from '../../../kernel/instant';
import type { StageKind } from '../../../sla/event';
import { stageIn, type Following } from './following';

const DAY_MS = 86_400_000;
/** Whoever came so far was, or is about to be, met. */
const MEETING: readonly StageKind[] = ['interview', 'offer'];

/**
 * Whether a candidate may have been interviewed without anything of it being recorded here: an interview that is over by
 * what the ATS says, or, where it tells of none, more than a day in a stage for it.
 */
export function mayHaveMet(
  { record, stage, connection, now }: Following,
  events: readonly JourneyEvent[],
): boolean {
  const { interviews, endedAt, stageSince, appliedAt } = record;
  if (interviews !== null) {
    return interviews.some(({ ends, isCancelled }) => !isCancelled && ends <= now);
  }
  const latest = ((endedAt ?? record.asOf) - DAY_MS) as Instant;
  const isLong = events.some((event) => {
    return event.type === 'stage.entered' && MEETING.includes(event.kind) && event.at <= latest;
  });
  if (isLong) return true;
  // of one that is older than the connection nobody here saw when it came there
  const ours = stageIn(stage);
  const isOld = appliedAt < connection.createdAt;
  return isOld && ours !== null && MEETING.includes(ours.kind) && (stageSince ?? 0) <= latest;
}
