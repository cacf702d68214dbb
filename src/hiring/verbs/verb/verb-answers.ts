import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import type { Said, Warning } from '../../../journey/letters/saying';
import { Clock } from '../../../kernel/clock';
import { formatInstant, type Instant } from '../../../kernel/instant';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { ApplicationDetails } from '../../applications/details/application-details';
import type { VerbView } from './verb.view';

/** What a verb of an application comes to. */
export interface VerbOutcome {
  application: ApplicationId;
  /** The letters and calls that follow. */
  said: readonly Said[];
  /** Beside those of what is said. */
  warnings?: readonly Warning[];
}

/** How verbs answer: with the application as it is now. */
@Injectable()
export class VerbAnswers {
  constructor(
    private readonly details: ApplicationDetails,
    private readonly clock: Clock,
  ) {}

  /** To be asked after the verb's unit. */
  async of({ application, said, warnings = [] }: VerbOutcome, caller: Caller): Promise<VerbView> {
    return {
      application: await this.details.of(application, caller, this.clock.now()),
      said: said.map(({ message, task, leavesAt, undoUntil }) => ({
        ...{ message, task, leavesAt: shown(leavesAt), undoUntil: shown(undoUntil) },
      })),
      warnings: [...warnings, ...said.flatMap((one) => one.warnings)],
    };
  }
}

function shown(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
