import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Journey } from '../../journey/journey';
import { Clock } from '../../kernel/clock';
import { ConflictError, NotFoundError } from '../../kernel/errors';
import { formatInstant } from '../../kernel/instant';
import type { Application, ApplicationId } from '../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Sight } from '../jobs/sight.repository';
import { ApplicationsRepository } from './applications.repository';

/** Where every verb of an application begins: it is there, the caller sees it, and nobody else changes it. */
@Injectable()
export class Desk {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: ApplicationsRepository,
    private readonly sight: Sight,
    private readonly journey: Journey,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError also for one that is there and not theirs */
  async find(id: string, caller: Caller): Promise<Application> {
    const application = await this.stored.find(id);
    if (application && (await this.sight.sees(caller, application.job))) return application;
    throw new NotFoundError('There is no application with that id.');
  }

  /** Holds an application against every verb, for what changes no row of its own. In a unit. */
  hold(id: ApplicationId): Promise<void> {
    return this.journey.hold(id);
  }

  /**
   * Runs a verb on an application, in one unit, held against everybody else.
   * @param version the one that the caller has seen; undefined does not ask
   * @param verb does it, and gives what of the application's own row changes by it
   * @throws ConflictError when somebody changed it since, or the candidate was erased
   */
  async open<T>(
    id: string,
    caller: Caller,
    version: number | undefined,
    verb: (application: Application) => Promise<{ change?: Partial<Application>; result: T }>,
  ): Promise<T> {
    return this.units.run(async () => {
      await this.journey.hold(id as ApplicationId);
      const application = await this.find(id, caller);
      if (await this.stored.isErased(application)) throw erased();
      if (version !== undefined && version !== application.version) {
        throw await this.conflictOf(application);
      }
      const { change, result } = await verb(application);
      await this.stored.change(application, change ?? {}, caller.id, this.clock.now());
      return result;
    });
  }

  private async conflictOf({ changedBy, changedAt }: Application): Promise<ConflictError> {
    const user = (await this.users.all()).get(changedBy);
    const by = user?.name ?? 'Lupaus itself';
    const when = formatInstant(changedAt);
    return new ConflictError(
      `The application was changed by ${by} at ${when}; look at it again and repeat.`,
      { by, at: changedAt },
      'changed_meanwhile',
    );
  }
}

function erased(): ConflictError {
  const why = 'The candidate was erased: nothing can be done or said any more.';
  return new ConflictError(why, undefined, 'erased');
}
