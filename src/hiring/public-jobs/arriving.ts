import { Injectable } from '@nestjs/common';
import type { Visitor } from '../../accounts/caller';
import { Attempts } from '../../accounts/sessions/attempts';
import { networkOf } from '../../accounts/sessions/sessions';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { UnitOfWork } from '../../store/unit-of-work';
import { Applications, type Received } from '../applications/applications';
import { NewLinks } from '../status/new-links';
import { CANDIDATE } from '../status/own';
import { Heard } from '../verbs/heard/heard';
import type { ApplyForm } from './apply.form';
import { FormStamps } from './form-stamps';
import { OpenJobs } from './open-jobs';
import { PostingsRepository, type PostedJob } from './postings.repository';

/** So many applications come from one place in 15 minutes at most: a school class may sit behind it. */
const MOST_PER_PLACE = 30;

/** People who apply on an open page. */
@Injectable()
export class Arriving {
  constructor(
    private readonly jobs: OpenJobs,
    private readonly stamps: FormStamps,
    private readonly attempts: Attempts,
    private readonly links: NewLinks,
    private readonly writing: ArrivalWriting,
    private readonly clock: Clock,
  ) {}

  /**
   * Receives an application, with what the person agreed to and wrote. Who applied before is mailed the way to that
   * application, and what they wrote is added to it. What is said here is the same for both: nobody learns who applied.
   * @param consent the words that they agreed to
   * @throws InputError for a job that takes none any more, and for what no person sends
   * @throws TooManyError after 30 in 15 minutes from one place
   */
  async apply(slug: string, form: ApplyForm, consent: string, visitor: Visitor): Promise<void> {
    this.stamps.assertHuman(form.stamp);
    const posted = await this.jobs.posted(slug);
    const { status, applyUntil } = posted.job;
    if (status !== 'open' || (applyUntil !== null && applyUntil <= this.clock.now())) {
      throw new InputError('job: it takes no more applications', 'job_closed');
    }
    const place = ['applications from', networkOf(visitor.address)];
    await this.attempts.begin([{ of: place, most: MOST_PER_PLACE, shared: true }]);
    const { isNew } = await this.writing.write(posted, form, consent);
    if (!isNew) this.links.send(form.email);
  }
}

/** What is written of an arrival, in one unit. */
@Injectable()
export class ArrivalWriting {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: PostingsRepository,
    private readonly applications: Applications,
    private readonly heard: Heard,
    private readonly clock: Clock,
  ) {}

  write({ job }: PostedJob, form: ApplyForm, consent: string): Promise<Received> {
    const { name, email, phone, locale, message } = form;
    return this.units.run(async () => {
      const candidate = { name, email, phone, locale };
      const received = await this.applications.receive({ job: job.id, candidate }, CANDIDATE);
      if (received.isNew) await this.stored.agree(received.id, consent, this.clock.now());
      if (message !== undefined) {
        const said = { text: message, channel: 'page', kind: 'other' } as const;
        await this.heard.receive(received.id, CANDIDATE, said);
      }
      return received;
    });
  }
}
