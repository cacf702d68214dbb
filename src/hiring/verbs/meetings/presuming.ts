import { Injectable } from '@nestjs/common';
import { Journey } from '../../../journey/journey';
import { SYSTEM } from '../../../journey/record/chronicle';
import { allAlone } from '../../../journey/sweep/each-alone';
import type { Instant } from '../../../kernel/instant';
import type { Interview } from '../../../store/entities/hiring/interview.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { InterviewsRepository } from './interviews.repository';

/** Meetings that nobody called off are held at their end. */
@Injectable()
export class Presuming {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: InterviewsRepository,
    private readonly journey: Journey,
  ) {}

  /**
   * Records as held what ended by `asOf`, each in a unit of its own: at its end, whenever this is asked, and once,
   * however often.
   * @returns how many
   */
  presumeHeld(asOf: Instant): Promise<number> {
    return allAlone(
      (without) => this.stored.ended(asOf, without),
      (interview) => this.presume(interview, asOf),
    );
  }

  private presume({ id, application }: Interview, asOf: Instant): Promise<boolean> {
    return this.units.run(async () => {
      await this.journey.hold(application);
      const interview = await this.stored.find(application, id);
      if (interview?.status !== 'scheduled' || interview.ends > asOf) return false;
      await this.stored.change(id, { status: 'held' });
      const held = { type: 'interview.held', at: interview.ends, interview: id } as const;
      await this.journey.record(application, held, SYSTEM);
      return true;
    });
  }
}
