import type { AtsInterview, AtsRecord } from '../../record';
import { firstOf, latestOf, nameOf } from '../bodies';
import { bestAddress, isTheirs } from './application';
import type { Row } from './harvest';

/** What lies around some applications in other lists of Harvest. */
export interface Around {
  candidates: Map<string, Row<'candidates'>>;
  jobs: Map<string, Row<'jobs'>>;
  users: Map<string, Row<'users'>>;
  /** Type of a reason for rejecting, by the reason's id. */
  reasons: Map<string, string>;
  stages: Row<'application_stages'>[];
  interviews: Row<'interviews'>[];
  offers: Row<'offers'>[];
}

/**
 * An application as Harvest v3 has it; null when its candidate is hidden from the key. `created_at` stands for the time of
 * applying, which v3 has no more. Interviews do not count into `asOf`: one that is deleted would take it back.
 */
export function recordOf(said: Row<'applications'>, around: Around): AtsRecord | null {
  const candidate = around.candidates.get(said.candidate_id);
  if (!candidate || !said.job_id) return null;
  const status = statusOf(said, around);
  const stage = around.stages.find((row) => row.application_id === said.id && row.current);
  const offer = around.offers.find((row) => row.application_id === said.id && row.resolved_at);
  const user = said.recruiter_id ? around.users.get(said.recruiter_id) : undefined;
  return {
    application: said.id,
    candidate: {
      id: candidate.id,
      name: nameOf([candidate.first_name, candidate.last_name], candidate.id),
      email: bestAddress(candidate.email_addresses ?? []),
      phone: firstOf((candidate.phone_numbers ?? []).map(({ value }) => value)),
      mayBeMailed: candidate.can_email ?? true,
    },
    job: { id: said.job_id, name: around.jobs.get(said.job_id)?.name ?? `Job ${said.job_id}` },
    stage: said.job_interview_stage_id
      ? { id: said.job_interview_stage_id, name: said.stage_name ?? said.job_interview_stage_id }
      : null,
    recruiter: user
      ? { id: user.id, name: user.name ?? user.id, email: user.primary_email ?? null }
      : null,
    status,
    appliedAt: said.created_at,
    stageSince: stage?.entered_at ?? null,
    endedAt: (status === 'hired' ? offer?.resolved_at : said.rejected_at) ?? null,
    interviews: around.interviews
      .filter((row) => row.application_id === said.id)
      .flatMap((row) => interviewOf(row) ?? []),
    asOf: latestOf(said.created_at, said.updated_at, said.last_activity_at, said.rejected_at),
    isEstimated: false,
  };
}

/** Null while it has no time yet. */
function interviewOf(row: Row<'interviews'>): AtsInterview | null {
  if (!row.starts_at || !row.ends_at) return null;
  const isCancelled = /cancel/i.test(row.status ?? '');
  return { id: row.id, starts: row.starts_at, ends: row.ends_at, isCancelled };
}

function statusOf(said: Row<'applications'>, around: Around): AtsRecord['status'] {
  if (said.status === 'hired') return 'hired';
  if (said.status !== 'rejected') return 'active';
  const type = around.reasons.get(said.rejection_reason_id ?? '');
  return isTheirs(type) ? 'withdrawn' : 'rejected';
}
