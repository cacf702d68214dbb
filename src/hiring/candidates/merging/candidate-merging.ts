import { Injectable } from '@nestjs/common';
import { Journey } from '../../../journey/journey';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../../kernel/errors';
import type { Candidate, CandidateId } from '../../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { CandidatesRepository } from '../candidates.repository';
import { MergingRepository } from './merging.repository';

/** Makes one person of two records. */
@Injectable()
export class CandidateMerging {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: CandidatesRepository,
    private readonly merging: MergingRepository,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives everything of one record to another one; it cannot be undone. What the other one lacks (address, telephone,
   * zone) it takes over. Of the first is left where it went, and its address, by which mails are still matched.
   * Two applications under way to one job both stay. A merge that was done already does nothing.
   * @param by the id of the user, or SYSTEM
   * @throws NotFoundError when one of them is not there
   * @throws ConflictError `erased` for one that was, `merged` for one that became a part of a third
   * @throws InputError `same_candidate` when they are one already
   */
  merge(from: CandidateId, into: CandidateId, by: string): Promise<void> {
    return this.units.run(async () => {
      const ids = [from, into].map((id) => `candidate/${id}`);
      await this.units.lockAll(ids);
      const [one, other] = [await this.find(from), await this.find(into)];
      if (from === into) throw new InputError('into: they are the same', 'same_candidate');
      if (one.mergedInto === into) return;
      for (const each of [one, other]) refuse(each);
      // nor does anybody with these addresses apply meanwhile, to the record that goes
      const keys = [one, other].flatMap(({ emailKey }) => emailKey ?? []);
      await this.units.lockAll(keys.map((key) => `candidate/${key}`));
      const applications = (await this.stored.applicationsOf(from)).map(({ id }) => id);
      await this.journey.holdAll(applications);
      const at = this.clock.now();
      await this.merging.move(from, into, at);
      await this.stored.change(into, {
        ...completed(one, other),
        ...{ changedAt: at, changedBy: by, version: other.version + 1 },
      });
      await this.merging.point(from, into, by, at);
    });
  }

  private async find(id: CandidateId): Promise<Candidate> {
    const found = await this.stored.get(id);
    if (found) return found;
    throw new NotFoundError('There is no candidate with that id.');
  }
}

function refuse({ erasedAt, mergedInto }: Candidate): void {
  if (erasedAt != null) {
    throw new ConflictError('One of them was erased.', undefined, 'erased');
  }
  if (mergedInto == null) return;
  throw new ConflictError(`One of them became a part of ${mergedInto}.`, undefined, 'merged');
}

/** What the one has and the other lacks. */
function completed(one: Candidate, other: Candidate): Partial<Candidate> {
  const { phone, timezone, internal } = other;
  return {
    ...(other.email === null ? { email: one.email, emailKey: one.emailKey } : {}),
    ...{ phone: phone ?? one.phone, timezone: timezone ?? one.timezone },
    internal: internal || one.internal,
  };
}
