import { SYSTEM } from '../../../journey/record/chronicle';
import { addressKey } from '../../../kernel/address';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { UserId } from '../../../store/entities/accounts/user.entity';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { Candidate } from '../../../store/entities/hiring/candidate.entity';
import type { Company } from './company';
import { invented } from './people';
import type { SampleRow } from './sample-log';
import type { Shift } from './shift';

/** Somebody's application as it is at the end of the sample. */
export interface Applied {
  candidate: Candidate;
  application: Application;
}

/** Everybody who applies in the sample, by what it calls their applications. */
export function appliedOf(
  rows: readonly SampleRow[],
  shift: Shift,
  company: Company,
): Map<string, Applied> {
  const all = new Map<string, Applied>();
  for (const row of rows) {
    const at = shift.at(row.event.at);
    if (row.event.type === 'application.received') {
      const name = row.application!;
      all.set(name, applied(row, name, all.size, at, company));
      continue;
    }
    for (const { application } of concerned(row, all)) follow(application, row, at, company);
  }
  return all;
}

/** The applications that a row speaks of: the closing of a job of all that were received before it. */
export function concerned<T extends Applied>(row: SampleRow, all: ReadonlyMap<string, T>): T[] {
  if (row.application !== null) return [all.get(row.application)!];
  return [...all].flatMap(([name, one]) => (name.startsWith(`${row.job}-`) ? [one] : []));
}

/** A candidate who is there from `at` on. */
export function candidateOf(i: number, at: Instant, locale = 'en'): Candidate {
  const { name, email } = invented(i);
  return {
    ...{ id: newId(at), name, email, emailKey: addressKey(email), phone: null, contact: 'self' },
    ...{ locale, timezone: null, internal: false, createdAt: at, version: 1 },
    ...{ changedAt: at, changedBy: SYSTEM },
  };
}

function applied(
  { job: name, cells }: SampleRow,
  externalId: string,
  i: number,
  at: Instant,
  company: Company,
): Applied {
  const { policy, calendar, id: job } = company.jobs.get(name)!;
  const candidate = candidateOf(i, at);
  const application: Application = {
    ...{ id: newId(at), job, candidate: candidate.id, externalId, policy, calendar },
    ...{ stage: company.stages.get(cells.stage)!.id, stageSince: null },
    owner: company.users.get(cells.recruiter)!.id,
    ...{ status: 'active', receivedAt: at, version: 1, changedAt: at, changedBy: 'system' },
    touchedAt: at,
  };
  return { candidate, application };
}

/** What a row changes of an application's own. */
function follow(
  application: Application,
  { event, cells }: SampleRow,
  at: Instant,
  company: Company,
): void {
  const by: UserId | undefined = company.users.get(cells.recruiter)?.id;
  const change: Partial<Application> = {};
  if (event.type === 'owner.changed') change.owner = by!;
  else if (event.type === 'stage.entered') {
    Object.assign(change, { stage: company.stages.get(cells.stage)!.id, stageSince: at });
    if (event.kind === 'rejected') change.status = 'rejected';
  } else if (event.type === 'decision.made') {
    if (cells.outcome === 'rejected') change.status = 'rejected';
  } else if (event.type === 'application.withdrawn') change.status = 'withdrawn';
  else if (event.type === 'application.hired') {
    Object.assign(change, {
      status: 'hired',
      stage: company.stages.get('Hired')!.id,
      stageSince: at,
    });
  } else if (event.type === 'message.delivered') {
    const ends = event.purposes.includes('rejection') && application.status === 'active';
    if (ends) change.status = 'rejected';
  } else if (event.type === 'job.closed') {
    if (application.status === 'active') change.status = 'closed';
  } else return;
  const version = application.version + 1;
  const changed = { version, changedAt: at, touchedAt: at, changedBy: by ?? 'system' };
  Object.assign(application, change, changed);
}
