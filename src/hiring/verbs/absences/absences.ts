import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { eachAlone } from '../../../journey/sweep/each-alone';
import { Clock } from '../../../kernel/clock';
import { InputError, NotFoundError } from '../../../kernel/errors';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { Absence } from '../../../store/entities/hiring/absence.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { AbsenceForm } from './absence.form';
import { AbsencesRepository } from './absences.repository';
import { HandOvers } from './hand-overs';
import { Plans } from './plan';

/** Times in which somebody else answers. */
@Injectable()
export class Absences {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: AbsencesRepository,
    private readonly plans: Plans,
    private readonly handOvers: HandOvers,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters an absence; one that has begun hands over at once.
   * @returns it, and how many applications went to the delegate
   */
  async enter(
    named: string,
    caller: Caller,
    form: AbsenceForm,
  ): Promise<{ absence: Absence; handedOver: number }> {
    const absence = await this.units.run(async () => {
      await this.units.lock('absences');
      const now = this.clock.now();
      const planned: Absence = {
        ...{ id: newId(now), ...(await this.plans.read(named, caller, form, now)) },
        ...{ createdAt: now, createdBy: caller.id, handedOverAt: null, cancelledAt: null },
      };
      await this.stored.add(planned);
      return planned;
    });
    const now = this.clock.now();
    if (absence.from > now) return { absence, handedOver: 0 };
    const handedOver = await this.handOvers.carryOut(absence, now);
    return { absence: Object.assign(absence, { handedOverAt: now }), handedOver };
  }

  async of(named: string, caller: Caller): Promise<Absence[]> {
    return this.stored.of(await this.plans.userOf(named, caller));
  }

  /** Calls an absence off. @throws InputError when it has begun */
  cancel(named: string, id: string, caller: Caller): Promise<Absence> {
    return this.units.run(async () => {
      await this.units.lock('absences');
      const absence = await this.stored.find(await this.plans.userOf(named, caller), id);
      if (absence?.cancelledAt !== null) {
        throw new NotFoundError('There is no absence with that id.');
      }
      const now = this.clock.now();
      if (absence.from <= now) {
        throw new InputError('The absence has begun; hand back what you want to have.', 'begun');
      }
      await this.stored.change(absence.id, { cancelledAt: now });
      return Object.assign(absence, { cancelledAt: now });
    });
  }

  /**
   * Hands over what falls due in every absence that has begun, at its beginning, whenever this is asked; and what came
   * up since, when it did.
   * @returns how many applications went to delegates
   */
  async begin(asOf: Instant): Promise<number> {
    let count = 0;
    await eachAlone(await this.stored.running(asOf), async (absence) => {
      count += await this.handOvers.carryOut(absence, asOf);
      return true;
    });
    return count;
  }
}
