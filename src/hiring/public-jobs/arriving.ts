import { Injectable } from '@nestjs/common';
import type { Visitor } from '../../accounts/caller';
import { Attempts } from '../../accounts/sessions/attempts';
import { networkOf } from '../../accounts/sessions/sessions';
import { addressKey, parseAddress } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import type { Received } from '../applications/applications';
import { NewLinks } from '../status/new-links';
import type { ApplyForm } from './apply.form';
import { ArrivalWriting } from './arrival-writing';
import { FormStamps } from './form-stamps';
import { OpenJobs } from './open-jobs';

/** So many applications come from one place in 15 minutes at most: a school class may sit behind it. */
const MOST_PER_PLACE = 30;
/** And so many with one address, whoever sends them: each brings it a mail. */
const MOST_PER_ADDRESS = 3;

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
   * Receives an application, with what the person agreed to and wrote. What somebody writes who
   * applied before is added to their first application; `remind` tells them of it. The page says the same to both, so
   * that nobody learns who has applied.
   * @param consent the words that they agreed to
   * @throws InputError for a job that takes none any more, and for what no person sends
   * @throws TooManyError after 30 in 15 minutes from one place, or 3 with one address
   */
  async apply(slug: string, form: ApplyForm, consent: string, visitor: Visitor): Promise<Received> {
    const posted = await this.jobs.posted(slug);
    this.stamps.assertHuman(form.stamp, posted.posting);
    const { status, applyUntil } = posted.job;
    if (status !== 'open' || (applyUntil !== null && applyUntil <= this.clock.now())) {
      throw new InputError('job: it takes no more applications', 'job_closed');
    }
    const place = ['applications from', networkOf(visitor.address)];
    const person = ['applications of', addressKey(parseAddress(form.email)!)];
    await this.attempts.begin([
      { of: place, most: MOST_PER_PLACE, shared: true },
      { of: person, most: MOST_PER_ADDRESS, shared: true },
    ]);
    return this.writing.write(posted, form, consent);
  }

  /** Mails the way to what is there already, to who applied before. Not in a unit: it goes on after the answer. */
  remind(email: string): void {
    this.links.send(email);
  }
}
