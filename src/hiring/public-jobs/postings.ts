import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Terms } from '../../journey/record/terms';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import type { Job } from '../../store/entities/hiring/job.entity';
import type { JobPosting } from '../../store/entities/hiring/job-posting.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { conflictOf } from '../jobs/conflict';
import { Sight } from '../jobs/sight.repository';
import { payLawOf, placeOfCalendar } from './pay-law';
import type { PostingForm } from './posting.form';
import { PostingsRepository } from './postings.repository';

/** What a recruiter sees of how a job stands in public: what is stored, or what is proposed. */
export interface PostingView extends Pick<
  JobPosting,
  | 'slug'
  | 'isPublic'
  | 'description'
  | 'place'
  | 'payRange'
  | 'consentText'
  | 'keepMonths'
  | 'version'
> {
  job: Pick<Job, 'id' | 'title' | 'status' | 'locale'>;
}

/** How jobs stand on the open pages. */
@Injectable()
export class Postings {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: PostingsRepository,
    private readonly sight: Sight,
    private readonly users: Users,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError also for a job that is not theirs */
  async of(id: string, caller: Caller): Promise<PostingView> {
    const job = await this.sight.job(caller, id);
    const posting = await this.stored.find(job.id);
    return { ...(posting ?? (await this.proposed(job))), job };
  }

  /**
   * Says how a job stands in public; nothing of it is public before `isPublic`.
   * @throws InputError for an address that another job has, and for a public job without the pay that a law asks for
   * @throws ConflictError when somebody changed it since
   */
  async change(id: string, form: PostingForm, caller: Caller): Promise<JobPosting> {
    return this.units.run(async () => {
      await this.units.lock(`job/${id}`);
      const job = await this.sight.job(caller, id);
      const before = await this.stored.find(job.id);
      if (before && form.version !== undefined && form.version !== before.version) {
        throw conflictOf('public page', before, await this.users.all());
      }
      await this.stored.holdSlug(form.slug);
      if (await this.stored.isTaken(form.slug, job.id)) {
        throw new InputError('slug: another job has this address', 'slug_taken');
      }
      const { slug, description, place, payRange = null, consentText = null } = form;
      const { keepMonths = null } = form;
      const isPublic = form.isPublic === true;
      const law = payLawOf(place);
      if (isPublic && law && payRange === null) {
        throw new InputError(`payRange: expected, for ${law.law}`, 'pay_range_required');
      }
      const posting: JobPosting = {
        ...{ job: job.id, slug, isPublic, description, place, payRange, consentText },
        ...{ keepMonths, version: (before?.version ?? 0) + 1, changedAt: this.clock.now() },
        changedBy: caller.id,
      };
      await this.stored.put(posting);
      return posting;
    });
  }

  private async proposed(job: Job): Promise<Omit<PostingView, 'job'>> {
    const { name } = (await this.terms.calendar(job.calendar)).definition;
    const place = placeOfCalendar(name) ?? 'other';
    const free = { isPublic: false, description: '', payRange: null };
    const consent = { consentText: null, keepMonths: null };
    return { ...free, ...consent, slug: slugOf(job.title, job.id), place, version: 0 };
  }
}

/** An address from a title: "Myyntipäällikkö" is "myyntipaallikko"; the id's end where nothing is left of it. */
export function slugOf(title: string, id: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? `job-${id.slice(-6).toLowerCase()}` : plain;
}
