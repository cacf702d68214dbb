import { Injectable } from '@nestjs/common';
import type { Following } from '../following';
import { Ending } from './ending';
import { Hiring } from './hiring';
import { Returning } from './returning';

/** Ends in the ATS, whatever has become of the application here. */
@Injectable()
export class Ends {
  constructor(
    private readonly ending: Ending,
    private readonly hiring: Hiring,
    private readonly returning: Returning,
  ) {}

  /** @returns false when it cannot be, and is to be followed again */
  async follow(following: Following): Promise<boolean> {
    const { application, wanted, link, done } = following;
    const ours = application.status;
    if (ours === wanted) return true;
    if (ours !== 'active') {
      const isTheirs = ours === link.seenStatus;
      if (!isTheirs && wanted !== 'hired') {
        // an end that was made here stands; but who withdrew is not told a rejection any more
        if (wanted === 'withdrawn' && (await this.ending.untold(following))) {
          await this.ending.withdraw(following);
        } else done.push(`It has ended here already (${ours}).`);
        return true;
      }
      if (!(await this.returning.follow(following))) return false;
    }
    if (wanted === 'hired') await this.hiring.follow(following);
    else if (wanted === 'rejected') await this.ending.reject(following);
    else await this.ending.withdraw(following);
    return true;
  }
}
