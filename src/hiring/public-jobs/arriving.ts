import { Injectable } from '@nestjs/common';
import type { Visitor } from '../../accounts/caller';
import { Attempts } from '../../accounts/sessions/attempts';
import { networkOf } from '../../accounts/sessions/sessions';
import { addressKey, parseAddress } from '../../kernel/address';
import type { HeldPaper } from '../papers/paper-intake';
import { NewLinks } from '../status/new-links';
import type { ApplyForm } from './apply.form';
import { ArrivalWriting, type Arrived } from './arrival-writing';
import { Consents } from './consent/consents';
import { FormStamps } from './form-stamps';
import { OpenJobs } from './open-jobs';
import type { PostedJob } from './postings.repository';

/** So many applications come from one place in 15 minutes at most: a school class may sit behind it. */
const MOST_PER_PLACE = 30;
/** And so many with one address, whoever sends them: each brings it a mail. */
const MOST_PER_ADDRESS = 3;
/** So many forms with files are read from one place in that time, whether they are right or not. */
const MOST_READ_PER_PLACE = 60;

/** How an application comes. */
export interface Coming {
  visitor: Visitor;
  files: readonly HeldPaper[];
  /** False for a plain form on an allowed page elsewhere, which nobody can stamp. */
  asksStamp: boolean;
}

/** People who apply on an open page. */
@Injectable()
export class Arriving {
  constructor(
    private readonly jobs: OpenJobs,
    private readonly stamps: FormStamps,
    private readonly attempts: Attempts,
    private readonly links: NewLinks,
    private readonly consents: Consents,
    private readonly writing: ArrivalWriting,
  ) {}

  /**
   * Counts a form with files before it is read.
   * @throws TooManyError after 60 in 15 minutes from one place
   */
  async beginReading({ address }: Visitor): Promise<void> {
    const of = ['forms with files from', networkOf(address)];
    await this.attempts.begin([{ of, most: MOST_READ_PER_PLACE, shared: true }]);
  }

  /** Of a form whose files are about to be read. @throws InputError as for `apply` */
  admit(stamp: string | undefined, posted: PostedJob): void {
    this.jobs.assertOpen(posted);
    this.stamps.assertHuman(stamp ?? '', posted.posting);
  }

  /**
   * Receives an application, with what the person agreed to and wrote, and the files. What somebody sends who
   * applied before is added to their first application; `remind` tells them of it. The page says the same to both, so
   * that nobody learns who has applied.
   * @throws InputError for a job that takes none any more, for words that stand there no more, and for what no person
   *   sends
   * @throws TooManyError after 30 in 15 minutes from one place, or 3 with one address
   */
  async apply(
    slug: string,
    form: ApplyForm,
    { visitor, files, asksStamp }: Coming,
  ): Promise<Arrived> {
    const posted = await this.jobs.posted(slug);
    if (asksStamp) this.stamps.assertHuman(form.stamp ?? '', posted.posting);
    this.jobs.assertOpen(posted);
    const consent = await this.consents.agreed(posted.posting, form.agreed);
    const place = ['applications from', networkOf(visitor.address)];
    const person = ['applications of', addressKey(parseAddress(form.email)!)];
    await this.attempts.begin([
      { of: place, most: MOST_PER_PLACE, shared: true },
      { of: person, most: MOST_PER_ADDRESS, shared: true },
    ]);
    return this.writing.write(posted, form, consent, files);
  }

  /** Mails the way to what is there already, to who applied before. Not in a unit: it goes on after the answer. */
  remind(email: string): void {
    this.links.send(email);
  }
}
