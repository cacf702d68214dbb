import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { Terms } from '../../journey/record/terms';
import { Clock } from '../../kernel/clock';
import { InputError, NotFoundError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import type { Locale } from '../../mail/locale';
import type { Policy, Rule } from '../../sla/policy/policy';
import { Consents, type ConsentText } from './consent/consents';
import { PostingsRepository, type PostedJob } from './postings.repository';

/** More public jobs than this are a matter for a job board. */
const MOST = 200;

/** What an applicant is promised first, in figures. */
export interface FirstPromise {
  within: Exclude<Rule['within'], { fromEvent: true }>;
  /** Counted from the closing date and not from the application. */
  fromClosing: boolean;
}

/** A public job in the list. */
export interface OpenJobItem {
  slug: string;
  title: string;
  locale: string;
  payRange: string | null;
  applyUntil: Instant | null;
}

/** A public job, with all that an applicant is told before applying. */
export interface OpenJobView extends OpenJobItem {
  /** The posting's. */
  version: number;
  description: string;
  /** What an applicant agrees to, in each language. */
  consents: Record<Locale, ConsentText>;
  answerer: string;
  promise: FirstPromise | null;
  zone: string;
  /** False after its closing date, and of a job that is closed: it is shown, and nobody can apply. */
  isOpen: boolean;
}

/** The jobs to which anybody may apply. */
@Injectable()
export class OpenJobs {
  constructor(
    private readonly stored: PostingsRepository,
    private readonly users: Users,
    private readonly terms: Terms,
    private readonly consents: Consents,
    private readonly clock: Clock,
  ) {}

  /** Those that take applications now. */
  async list(): Promise<OpenJobItem[]> {
    const now = this.clock.now();
    const all = await this.stored.public(MOST);
    return all.filter(({ job }) => job.applyUntil === null || job.applyUntil > now).map(itemOf);
  }

  /** True for the address of a public job. */
  async isPosted(slug: string): Promise<boolean> {
    return (await this.stored.at(slug))?.posting.isPublic === true;
  }

  /** @throws NotFoundError also for one that is not public */
  async posted(slug: string): Promise<PostedJob> {
    const found = await this.stored.at(slug);
    if (found?.posting.isPublic === true) return found;
    throw new NotFoundError('There is no public job at this address.');
  }

  /** @throws NotFoundError also for one that is not public */
  async show(slug: string): Promise<OpenJobView> {
    const found = await this.posted(slug);
    const { job, posting } = found;
    const policy = await this.terms.policy(job.policy);
    const calendar = await this.terms.calendar(job.calendar);
    return {
      ...itemOf(found),
      version: posting.version,
      ...{ description: posting.description, consents: await this.consents.of(posting) },
      answerer: await this.users.nameOf(job.owner),
      promise: firstPromiseOf(policy, job.applyUntil !== null),
      zone: calendar.zone.name,
      isOpen: this.takes(job),
    };
  }

  /** @throws InputError `job_closed` for a job that takes no more applications */
  assertOpen({ job }: PostedJob): void {
    if (this.takes(job)) return;
    throw new InputError('job: it takes no more applications', 'job_closed');
  }

  private takes({ status, applyUntil }: PostedJob['job']): boolean {
    return status === 'open' && (applyUntil === null || applyUntil > this.clock.now());
  }
}

function itemOf({ job, posting }: PostedJob): OpenJobItem {
  const { title, locale, applyUntil } = job;
  return { slug: posting.slug, payRange: posting.payRange, title, locale, applyUntil };
}

/** The first answer that a person owes on an application; null where a policy promises none. */
export function firstPromiseOf(policy: Policy, hasClosing: boolean): FirstPromise | null {
  const rule = policy.rules.find(
    ({ on, automated, within }) =>
      automated === 'never' &&
      !('fromEvent' in within) &&
      on.some(({ event }) => event === 'application.received'),
  );
  if (!rule || 'fromEvent' in rule.within) return null;
  return { within: rule.within, fromClosing: hasClosing && rule.countFrom === 'applyUntil' };
}
