import { Injectable } from '@nestjs/common';
import { Journey } from '../../../journey/journey';
import { Chronicle, SYSTEM } from '../../../journey/record/chronicle';
import { allAlone } from '../../../journey/sweep/each-alone';
import type { Assignment } from '../../../store/entities/hiring/assignment.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { pauseProblem } from '../verb/pausing';
import { AssignmentsRepository } from './assignments.repository';

/** The clock stops for a task when the candidate has it. */
@Injectable()
export class Stopping {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: AssignmentsRepository,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
  ) {}

  /**
   * Stops the clock for every task whose mail was delivered, or that was told in a call: at that instant, whenever
   * this is asked, and once, however often.
   * @returns for how many
   */
  pauseDelivered(): Promise<number> {
    return allAlone(
      (without) => this.stored.known(without),
      (assignment) => this.pause(assignment),
    );
  }

  private pause({ id, application, givenAt }: Assignment): Promise<boolean> {
    return this.units.run(async () => {
      await this.journey.hold(application);
      const assignment = await this.stored.find(application, id);
      if (assignment?.pausedAt !== null || assignment.returnedAt !== null) return false;
      const termed = await this.chronicle.history(application);
      const told = termed.events.find(
        (event) => event.type === 'message.delivered' && event.message === (id as string),
      );
      const at = told?.at ?? givenAt;
      await this.stored.change(id, { pausedAt: at });
      // one pause at a time; and a dispute may say that the call never was
      if (!told || pauseProblem(termed, at) !== null) return false;
      await this.journey.record(application, { type: 'clock.paused', at }, SYSTEM);
      return true;
    });
  }
}
