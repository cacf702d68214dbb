import type { JourneyEvent } from '../../../journey/record/journal-event';
import { newId } from '../../../kernel/ids';
import type { Job } from '../../../store/entities/hiring/job.entity';
import type { Stage } from '../../../store/entities/hiring/stage.entity';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { ToldEvent } from '../draft';
import { recruiterOf } from './logged-application';

/** What the names of a log mean here. */
export interface Meaning {
  job: Job;
  /** In which it was received. */
  firstStage: Stage;
  /** Null for a stage that the job's pipeline does not have. */
  stageOf: (name: string | null, kind: Stage['kind']) => Stage | null;
  /** Null when nobody is meant. */
  ownerOf: (name: string | null) => User | null;
}

/**
 * The events of a log as the journal takes them, each at its time. What the log calls a message or an interview may be
 * anything, an address too: they get ids of ours, the same for the same.
 * @returns the name of somebody who is nobody here, when there is one
 */
export function historyEvents(
  events: readonly ToldEvent[],
  meaning: Meaning,
): JourneyEvent[] | string {
  const ids = new Map<string, string>();
  const told: JourneyEvent[] = [];
  for (const logged of events) {
    // the journal keeps no lines of a file
    const event = { ...logged, line: undefined } as JourneyEvent & Record<string, unknown>;
    for (const name of ['message', 'ref', 'interview'] as const) {
      const id = event[name];
      if (typeof id !== 'string') continue;
      const known = ids.get(id) ?? newId<'message'>(event.at);
      ids.set(id, known);
      Object.assign(event, { [name]: known });
    }
    const nobody = fill(event, meaning);
    if (nobody !== null) return nobody;
    told.push(event);
  }
  return told;
}

/** @returns the name of a recruiter who is nobody here */
function fill(event: JourneyEvent, { job, firstStage, stageOf, ownerOf }: Meaning): string | null {
  switch (event.type) {
    case 'application.received': {
      const owner = ownerOf(recruiterOf(event.owner));
      if (!owner) return event.owner;
      const { id, policy, calendar } = job;
      Object.assign(event, { job: id, owner: owner.id, stage: firstStage.id, policy, calendar });
      return null;
    }
    case 'owner.changed': {
      const to = ownerOf(recruiterOf(event.to));
      if (!to) return event.to;
      Object.assign(event, { to: to.id });
      return null;
    }
    case 'stage.entered':
      Object.assign(event, { stage: stageOf(event.stage, event.kind)?.id ?? null });
      return null;
    case 'message.delivered':
      Object.assign(event, { evidence: 'import' });
      return null;
    default:
      return null;
  }
}
