import type { Caller } from '../../../accounts/caller';
import type { Instant } from '../../../kernel/instant';
import type { StageKind } from '../../../sla/event';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import type { AtsLink } from '../../../store/entities/ats/ats-link.entity';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { Job } from '../../../store/entities/hiring/job.entity';
import type { Stage } from '../../../store/entities/hiring/stage.entity';
import type { AtsRecord } from '../record';

/** What the stage of a record is here: one of ours, one that nobody wants to follow, or one nobody has mapped. */
export type StageHere = Stage | 'ignored' | 'open';

/** A record of an ATS while it is followed, step by step, in one unit that holds the application. */
export interface Following {
  connection: AtsConnection;
  record: AtsRecord;
  /** What was seen before; each step writes down what it has followed. */
  link: AtsLink;
  /** As it is now; each step changes it with the row. */
  application: Application;
  job: Job;
  /** Null where the ATS says none. */
  stage: StageHere | null;
  /** What it is to come to: its status there, or the end that its stage there means. */
  wanted: AtsRecord['status'];
  caller: Caller;
  now: Instant;
  /** What followed, and what could not, in sentences. */
  done: string[];
  open: string[];
}

const ENDS: readonly StageKind[] = ['hired', 'rejected', 'withdrawn'];

/** The stage of ours that it is; null for what is none. */
export function stageIn(stage: StageHere | null): Stage | null {
  return stage === 'ignored' || stage === 'open' ? null : stage;
}

/** Whether nobody in a stage is under way any more. */
export function isEnd(stage: Stage): boolean {
  return ENDS.includes(stage.kind);
}

/** What a record is to come to: an ATS may have a stage "Rejected" and call the application active in it. */
export function wantedOf(record: AtsRecord, stage: StageHere | null): AtsRecord['status'] {
  const ours = stageIn(stage);
  if (record.status !== 'active' || ours === null || !isEnd(ours)) return record.status;
  return ours.kind as AtsRecord['status'];
}
