import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { Commitments } from '../../journey/record/commitments.repository';
import { Clock } from '../../kernel/clock';
import { ConflictError } from '../../kernel/errors';
import { formatInstant, type Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import { Charged } from './charged';
import { refusalOf } from './explainable';
import type { ExplanationForm } from './explanation.form';
import { noPromise } from './explanations';
import { ExplanationsRepository } from './explanations.repository';

/** Explanations of promises that broke, by those who are charged with them. No figure changes by one. */
@Injectable()
export class Explaining {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: ExplanationsRepository,
    private readonly commitments: Commitments,
    private readonly journey: Journey,
    private readonly charged: Charged,
    private readonly clock: Clock,
  ) {}

  /**
   * Says why a promise broke, in place of what was said before, which is kept. The same words again change nothing.
   * @throws NotFoundError for one that is neither charged to the caller nor theirs to see
   * @throws ForbiddenError when somebody else is charged
   * @throws InputError for one that is not broken, or with which nobody is charged
   * @throws ConflictError when another version was written since
   */
  explain(id: string, caller: Caller, { words, version }: ExplanationForm): Promise<void> {
    return this.units.run(async () => {
      const found = await this.commitments.find(id);
      if (!found) throw noPromise();
      await this.journey.hold(found.application);
      const row = (await this.commitments.find(id)) ?? found;
      const at = this.clock.now();
      await this.charged.assertIs(row, caller);
      const refusal = refusalOf(row, at);
      if (refusal) throw refusal;
      const [last] = await this.stored.of([id]);
      if (last?.words === words) return;
      if (version !== undefined && version !== (last?.version ?? 0)) {
        throw conflictWith(last?.name ?? 'nobody', last?.at ?? at);
      }
      const next = (last?.version ?? 0) + 1;
      await this.stored.add(row, { words, by: caller.id, at, version: next });
    });
  }
}

function conflictWith(by: string, at: Instant): ConflictError {
  return new ConflictError(
    `The explanation was changed by ${by} at ${formatInstant(at)}; look at it again and repeat.`,
    { by, at },
    'changed_meanwhile',
  );
}
