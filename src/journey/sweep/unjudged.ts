import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { Chronicle } from '../record/chronicle';
import { Commitments } from '../record/commitments.repository';
import { eachAlone } from './each-alone';
import type { Step } from './step';

/** Commitments that an older version judged, with less in its verdicts: their applications are folded anew, many in each sweep. */
@Injectable()
export class Unjudged implements Step {
  readonly name = 'unjudged';

  constructor(
    private readonly commitments: Commitments,
    private readonly chronicle: Chronicle,
  ) {}

  async run(asOf: Instant): Promise<number> {
    const applications = await this.commitments.unjudged();
    const { done } = await eachAlone(applications, async (application) => {
      await this.chronicle.refresh(application, asOf);
      return true;
    });
    return done;
  }
}
