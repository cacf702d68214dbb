import { SYSTEM } from '../../../journey/record/chronicle';
import { addressKey, parseAddress } from '../../../kernel/address';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { StageKind } from '../../../sla/event';
import type { Role, User, UserId } from '../../../store/entities/accounts/user.entity';
import type { Job } from '../../../store/entities/hiring/job.entity';
import type { Pipeline } from '../../../store/entities/hiring/pipeline.entity';
import type { Stage } from '../../../store/entities/hiring/stage.entity';
import type { TeamMember } from '../../../store/entities/hiring/team-member.entity';
import { nameOf, titleOf } from './people';
import type { SampleRow } from './sample-log';
import type { Shift } from './shift';

/** Who signs in with what. */
export interface SignIn {
  role: Role;
  name: string;
  email: string;
  password: string;
}

/** The people, openings and stages of the sample, by what the sample calls them. */
export interface Company {
  users: ReadonlyMap<string, User>;
  jobs: ReadonlyMap<string, Job>;
  team: TeamMember[];
  pipeline: Pipeline;
  stages: ReadonlyMap<string, Stage>;
}

export const ADMIN = 'paula.maki@acme.example';
const HR = 'hr@acme.example';
const STAGES: readonly (readonly [string, StageKind])[] = [
  ...([
    ['Applied', 'applied'],
    ['Screening', 'screening'],
    ['Task', 'assignment'],
  ] as const),
  ...([
    ['Interview 1', 'interview'],
    ['Interview 2', 'interview'],
    ['Offer', 'offer'],
  ] as const),
  ...([
    ['Hired', 'hired'],
    ['Rejected', 'rejected'],
    ['Withdrawn', 'withdrawn'],
  ] as const),
];

/** Where in the company each opening is; the others are in operations. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  ...{ 'product-owner': 'Product', 'backend-developer': 'Product', 'data-engineer': 'Product' },
  ...{ 'frontend-developer': 'Product', 'service-designer': 'Product' },
  ...{ 'marketing-specialist': 'Sales and marketing', 'sales-lead': 'Sales and marketing' },
  'key-account-manager': 'Sales and marketing',
};

/** With whom somebody works. */
function teamOf(email: string): string {
  return email < 'k' ? 'Helsinki' : 'Tampere';
}

/** Everybody who does something in the sample, HR and an administrator, each with a password. */
export function staffOf(rows: readonly SampleRow[], password: () => string): SignIn[] {
  const found = rows.map(({ cells }) => cells.recruiter).filter((email) => email !== '');
  const recruiters = [...new Set(found)].filter((email) => email !== HR).sort();
  const signIn = (role: Role, email: string, name = nameOf(email)): SignIn => {
    return { role, name, email, password: password() };
  };
  return [
    signIn('admin', ADMIN),
    signIn('hr_lead', HR, 'Henna Ranta'),
    ...recruiters.map((email) => signIn('recruiter', email)),
  ];
}

/** A person of the staff, as of the beginning of the history. */
export function userOf(
  { role, name, email }: SignIn,
  passwordHash: string | null,
  at: Instant,
): User {
  const id: UserId = newId(at);
  return {
    ...{ id, name, email, emailKey: addressKey(parseAddress(email)!), role },
    ...{ status: 'active', passwordHash, locale: 'en', timezone: null, createdAt: at, version: 1 },
    ...{ changedAt: at, changedBy: id, team: role === 'recruiter' ? teamOf(email) : null },
  };
}

/**
 * The company as it is at the end of the sample.
 * @param terms the hashes of the policy and the calendar of all jobs
 */
export function companyOf(
  rows: readonly SampleRow[],
  shift: Shift,
  users: ReadonlyMap<string, User>,
  terms: { policy: string; calendar: string },
): Company {
  const start = shift.at(rows[0]!.event.at);
  const pipeline: Pipeline = {
    ...{ id: newId(start), name: 'Acme', automationsOff: [], createdAt: start, version: 1 },
    ...{ changedAt: start, changedBy: SYSTEM },
  };
  const stages = STAGES.map(([name, kind], i): Stage => ({
    ...{ id: newId(start), pipeline: pipeline.id, position: i + 1, name, kind, silent: false },
  }));
  const jobs = new Map<string, Job>();
  const team = new Map<string, TeamMember>();
  for (const { job: name, event, cells } of rows) {
    const at = shift.at(event.at);
    const user = users.get(cells.recruiter);
    if (event.type === 'application.received' && !jobs.has(name)) {
      jobs.set(name, {
        ...{ id: newId(at), title: titleOf(name), pipeline: pipeline.id, owner: user!.id },
        ...{ ...terms, statutory: [], locale: 'en', openings: 1, status: 'open', outcome: null },
        department: DEPARTMENTS[name] ?? 'Operations',
        applyUntil: event.applyUntil === undefined ? null : shift.at(event.applyUntil),
        ...{ closedAt: null, closureProposedAt: null, createdAt: at, version: 1 },
        ...{ changedAt: at, changedBy: user!.id },
      });
    }
    const job = jobs.get(name)!;
    if (user) team.set(`${name} ${user.id}`, { job: job.id, user: user.id });
    if (event.type === 'job.closed' && cells.application === '') {
      const outcome = cells.outcome === 'filled' ? 'filled' : 'cancelled';
      Object.assign(job, { status: 'closed', outcome, closedAt: at, changedAt: at });
    }
  }
  const byName = new Map(stages.map((stage) => [stage.name, stage]));
  return { users, jobs, team: [...team.values()], pipeline, stages: byName };
}
