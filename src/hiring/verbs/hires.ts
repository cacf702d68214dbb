import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { CalendarPart } from '../../mail/mime';
import type { Application } from '../../store/entities/hiring/application.entity';
import { Closures } from '../jobs/closures';
import { Cancellations } from './meetings/cancellations';

/** What a hire brings with it. */
@Injectable()
export class Hires {
  constructor(
    private readonly closures: Closures,
    private readonly cancellations: Cancellations,
  ) {}

  /**
   * Drops what was to come, and proposes to close a job that is filled. In the unit of the hire, once its row says so.
   * @returns what takes each of them out of the candidate's calendar, the next one first
   */
  async follow({ id, job }: Application, actor: string, at: Instant): Promise<CalendarPart[]> {
    await this.closures.proposeWhenFilled(job);
    return this.cancellations.drop(id, actor, at);
  }
}
