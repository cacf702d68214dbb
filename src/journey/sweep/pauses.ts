import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { Chronicle } from '../record/chronicle';
import { DueRows } from './due-rows.repository';
import { eachAlone } from './each-alone';
import type { Step } from './step';

/** The ends of pauses whose budget has run out: no event says so, the calendar does. */
@Injectable()
export class Pauses implements Step {
  readonly name = 'pauses';

  constructor(
    private readonly due: DueRows,
    private readonly chronicle: Chronicle,
  ) {}

  async run(asOf: Instant): Promise<number> {
    const applications = await this.due.pausedUntil(asOf);
    const { done } = await eachAlone(applications, async (application) => {
      await this.chronicle.refresh(application, asOf);
      return true;
    });
    return done;
  }
}
