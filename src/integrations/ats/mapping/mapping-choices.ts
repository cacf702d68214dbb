import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Clock } from '../../../kernel/clock';
import { NotFoundError } from '../../../kernel/errors';
import type { AtsMapping } from '../../../store/entities/ats/ats-mapping.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { ConnectionRows } from '../connections/connections.repository';
import { DeliveryRows } from '../deliveries/deliveries.repository';
import type { MappingForm } from './mapping.form';
import { MappingRows } from './mappings.repository';
import { NEW_JOB, TargetChoice } from './target-choice';

/** What people say that things in an ATS are here. */
@Injectable()
export class MappingChoices {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: MappingRows,
    private readonly targets: TargetChoice,
    private readonly connections: ConnectionRows,
    private readonly deliveries: DeliveryRows,
    private readonly clock: Clock,
  ) {}

  /**
   * As `choose`, for several at once, all of them or none; what is not changed by it is left as it is.
   * @param opensRest opens a job for each among them of which nothing is chosen
   */
  chooseAll(
    connection: string,
    forms: ReadonlyMap<string, Required<MappingForm>>,
    by: Caller,
    opensRest = false,
  ): Promise<void> {
    return this.units.run(async () => {
      const { id } = await this.connections.hold(connection);
      const known = new Map((await this.stored.list(id)).map((one) => [one.id as string, one]));
      for (const [mapping, chosen] of forms) {
        const before = known.get(mapping);
        const isLeft = before?.kind === 'job' && chosen.target === null && !chosen.isIgnored;
        const form = opensRest && isLeft ? { ...chosen, target: NEW_JOB } : chosen;
        const isSame = before?.target === form.target && before.isIgnored === form.isIgnored;
        if (!isSame) await this.choose(connection, mapping, form, by);
      }
    });
  }

  /**
   * Says what something is here. What was held for want of it is looked at again.
   * @throws NotFoundError; InputError for a target that is none of those it may have
   */
  choose(connection: string, id: string, form: MappingForm, by: Caller): Promise<AtsMapping> {
    return this.units.run(async () => {
      const held = await this.connections.hold(connection);
      const mapping = await this.stored.find(held.id, id);
      if (!mapping) throw new NotFoundError('There is no such mapping.');
      const { isIgnored = false, target: wanted = null } = form;
      const target = isIgnored ? null : await this.targets.of(mapping, wanted, held, by);
      const now = this.clock.now();
      const chosen = { target, isIgnored, chosenAt: now, chosenBy: by.id };
      await this.stored.change(mapping.id, chosen);
      await this.deliveries.release(held.id, now);
      return Object.assign(mapping, chosen);
    });
  }
}
