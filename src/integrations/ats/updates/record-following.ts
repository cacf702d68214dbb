import { Injectable } from '@nestjs/common';
import { Persons } from './steps/persons';
import { Responsible } from './steps/responsible';
import { Moving } from './steps/moving';
import { AtsInterviews } from './steps/interviews';
import { Returning } from './steps/returning';
import { Ends } from './steps/ends';
import type { Following } from './following';

/**
 * Makes an application of ours what a record of an ATS says, in the order in which it would have happened. What the ATS
 * said before already is not followed again: somebody here may have changed it since.
 */
@Injectable()
export class RecordFollowing {
  constructor(
    private readonly persons: Persons,
    private readonly responsible: Responsible,
    private readonly moving: Moving,
    private readonly interviews: AtsInterviews,
    private readonly returning: Returning,
    private readonly ends: Ends,
  ) {}

  /** In a unit that holds the application. */
  async follow(following: Following): Promise<void> {
    const { link, application, wanted } = following;
    const isBack = wanted === 'active' && link.seenStatus !== null && link.seenStatus !== 'active';
    if (isBack && application.status !== 'active') {
      if (!(await this.returning.follow(following))) return;
    }
    await this.persons.follow(following);
    await this.responsible.follow(following);
    await this.moving.follow(following);
    await this.interviews.follow(following);
    const isNewEnd = wanted !== 'active' && wanted !== link.seenStatus;
    if (isNewEnd && !(await this.ends.follow(following))) return;
    link.seenStatus = wanted;
  }
}
