import { addressKey } from '../../kernel/address';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { Candidate } from '../../store/entities/hiring/candidate.entity';
import type { Arrival } from './arrival';

type Asked = Pick<
  Arrival,
  'job' | 'externalId' | 'candidate' | 'status' | 'receivedAt' | 'appliedAt'
>;

/** What is here of what arrives, and what has arrived just before. */
export class Known {
  private readonly people = new Map<string, Candidate[]>();
  private readonly called = new Map<string, Application>();
  private readonly applications = new Map<string, Application[]>();

  constructor(
    candidates: readonly Candidate[],
    called: readonly Application[],
    theirs: readonly Application[],
  ) {
    for (const one of candidates) this.addCandidate(one);
    for (const one of called) this.called.set(`${one.job}/${one.externalId!}`, one);
    for (const one of theirs) push(this.applications, one.candidate, one);
  }

  addCandidate(candidate: Candidate): void {
    if (candidate.emailKey !== null) push(this.people, candidate.emailKey, candidate);
  }

  addApplication(application: Application): void {
    const { job, externalId, candidate } = application;
    if (externalId !== null) this.called.set(`${job}/${externalId}`, application);
    push(this.applications, candidate, application);
  }

  /** The person with that address, and with that name too where an agency sends several from one. */
  candidateOf({ candidate: { name, email } }: Asked): Candidate | null {
    if (email === null) return null;
    const same = (this.people.get(addressKey(email)) ?? []).find(
      (one) => one.contact !== 'agency' || one.name.toLowerCase() === name.toLowerCase(),
    );
    return same ?? null;
  }

  /** The application that this one would repeat. */
  applicationOf(asked: Asked): Application | null {
    const { job, externalId, status, receivedAt } = asked;
    const called = externalId === null ? null : this.called.get(`${job.id}/${externalId}`);
    if (called) return called;
    const candidate = this.candidateOf(asked);
    if (!candidate) return null;
    const theirs = (this.applications.get(candidate.id) ?? []).filter((one) => one.job === job.id);
    // two that are under way to one job cannot be; two that have ended may be two attempts
    if (status === 'active') {
      const active = theirs.find((one) => one.status === 'active');
      if (active) return active;
    }
    if (externalId !== null) return null;
    const at = asked.appliedAt ?? receivedAt;
    const then = (one: Application) => (one.appliedAt ?? one.receivedAt) === at;
    return theirs.find((one) => one.status !== 'voided' && then(one)) ?? null;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
