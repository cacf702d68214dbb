import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Journey } from '../../journey/journey';
import { Commitments } from '../../journey/record/commitments.repository';
import { Clock } from '../../kernel/clock';
import { ConflictError, ForbiddenError, InputError } from '../../kernel/errors';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Sight } from '../jobs/sight.repository';
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
    private readonly people: ExplainingPeople,
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
      await this.people.assertCharged(row, caller);
      assertBroken(row, at);
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

/** Who may explain what. */
@Injectable()
export class ExplainingPeople {
  constructor(
    private readonly sight: Sight,
    private readonly users: Users,
  ) {}

  async assertCharged(row: CommitmentRow, caller: Caller): Promise<void> {
    const charged = row.chargedTo ?? row.owner;
    if (charged === caller.id) return;
    if (!(await this.sight.sees(caller, row.job))) throw noPromise();
    const { name } = await this.users.of(charged);
    throw new ForbiddenError(`Only ${name}, who is charged with this promise, can explain it.`);
  }
}

function assertBroken({ outcome, dueAt, lateInTransport }: CommitmentRow, now: Instant): void {
  const isBroken = outcome === 'late' || outcome === 'overdue' || (outcome === null && dueAt < now);
  if (!isBroken) {
    throw new InputError('Only a broken promise can be explained; this one is not.', 'not_broken');
  }
  if (lateInTransport === true) {
    throw new InputError(
      'Nobody is charged with this promise: it was late because of the mail.',
      'not_charged',
    );
  }
}

function conflictWith(by: string, at: Instant): ConflictError {
  return new ConflictError(
    `The explanation was changed by ${by} at ${formatInstant(at)}; look at it again and repeat.`,
    { by, at },
    'changed_meanwhile',
  );
}
