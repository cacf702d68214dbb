import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { Chronicle } from '../record/chronicle';
import { DueRows } from './due-rows.repository';
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
    for (const application of applications) await this.chronicle.refresh(application, asOf);
    return applications.length;
  }
}
