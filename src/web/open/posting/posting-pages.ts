import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../../accounts/caller';
import { Consents } from '../../../hiring/public-jobs/consent/consents';
import { Doors, type DoorChange } from '../../../hiring/public-jobs/door/doors';
import { Postings, type PostingView } from '../../../hiring/public-jobs/postings';
import { PublicUrl } from '../../../kernel/public-url';
import { Frames } from '../../page/frames';
import { localeOf } from '../../words/words';
import type { DoorShown } from '../door/door-part';
import { plainForm } from '../door/plain-form';
import { postingPage, type TypedPosting } from './posting.page';

/** What the page shows beside what is stored. */
interface Shown {
  typed?: TypedPosting;
  said?: DoorChange;
  problem?: string;
  /** What was done on the page before, by its code. */
  done?: unknown;
}

/** The page of how a job stands in public, and how it is applied to from elsewhere. */
@Injectable()
export class PostingPages {
  constructor(
    private readonly frames: Frames,
    private readonly postings: Postings,
    private readonly doors: Doors,
    private readonly consents: Consents,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** @throws NotFoundError also for a job that is not theirs */
  async show(id: string, caller: Caller, { typed, said, problem, done }: Shown): Promise<string> {
    const posting = await this.postings.of(id, caller);
    return postingPage(await this.frames.of(caller), posting, typed ?? null, {
      ...{ problem: problem ?? null, done },
      door: posting.version === 0 ? null : await this.doorOf(posting, caller, said),
    });
  }

  private async doorOf(
    posting: PostingView,
    caller: Caller,
    said: DoorChange = {},
  ): Promise<DoorShown> {
    const door = await this.doors.of(posting.job.id, caller);
    const { [localeOf(posting.job.locale)]: consent } = await this.consents.of(posting);
    const url = this.publicUrl.to(`/open/${posting.slug}`);
    return {
      key: door.key,
      origins: said.origins === undefined ? door.origins : [said.origins],
      shared: said.shared === undefined ? door.shared : [said.shared],
      form: door.key === null ? null : plainForm(url, door.key, consent),
      saysShared: seesAll(caller),
    };
  }
}
