import type { CandidateForm } from '../../../../hiring/applications/application.form';
import { parseAddress } from '../../../../kernel/address';
import type { Instant } from '../../../../kernel/instant';
import type { AtsConnection } from '../../../../store/entities/ats/ats-connection.entity';
import type { Job } from '../../../../store/entities/hiring/job.entity';
import type { AtsRecord } from '../../record';
import type { StageHere } from '../following';
import { placed, type Placed } from '../moments';

/** An application as it is first heard of. */
export interface FirstSight {
  connection: AtsConnection;
  record: AtsRecord;
  job: Job;
  stage: StageHere | null;
  now: Instant;
}

/**
 * When it counts as received: when it was applied, but of one that is older than the connection when it was first heard
 * of, so that nothing is broken that nobody here could know of.
 */
export function receivedIn(
  record: AtsRecord,
  { createdAt }: Pick<AtsConnection, 'createdAt'>,
  now: Instant,
): Placed {
  if (record.appliedAt >= createdAt) return placed(record.appliedAt, record, createdAt, now);
  return placed(null, record, createdAt, now);
}

/** What applications are called here that an ATS knows. */
export function idOf({ connection, record }: Pick<FirstSight, 'connection' | 'record'>): string {
  return `${connection.vendor}:${record.application}`.slice(0, 200);
}

/** The person as a form would name them; an address that is none is left out, and Lupaus asks to call. */
export function personIn({ candidate }: AtsRecord): CandidateForm {
  const { id, name, email, phone, mayBeMailed } = candidate;
  return {
    name: lineOf(name, 200) ?? `Candidate ${id}`.slice(0, 200),
    email: (email === null ? null : parseAddress(email)) ?? undefined,
    phone: (phone === null ? null : lineOf(phone, 50)) ?? undefined,
    ...(mayBeMailed ? {} : { contact: 'phone' as const }),
  };
}

/** One line as forms take it; null for an empty one. */
function lineOf(text: string, longest: number): string | null {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  // a half of a character of two parts is none
  const cut = line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  return cut === '' ? null : cut.trim();
}
