import { Injectable } from '@nestjs/common';
import { addressKey, parseAddress } from '../../../kernel/address';
import { ConflictError, InputError, NotFoundError } from '../../../kernel/errors';
import type { Candidate, CandidateId } from '../../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { CandidatesRepository } from '../candidates.repository';
import { MergingRepository, type Moving } from './merging.repository';

/** What goes from one record to another. */
export interface MergeAhead {
  from: Candidate;
  into: Candidate;
  moving: Moving[];
}

/** Merging as people ask for it: seen before. */
@Injectable()
export class Merging {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: CandidatesRepository,
    private readonly merging: MergingRepository,
  ) {}

  /** One whose record is their own. @throws NotFoundError for every other one */
  async of(id: string): Promise<Candidate> {
    const found = await this.stored.get(id as CandidateId);
    if (found && found.erasedAt == null && found.mergedInto == null) return found;
    throw new NotFoundError('There is no candidate with that id.');
  }

  /** Other records that may be the same person's: those of one name. */
  alike({ id, name }: Candidate): Promise<Candidate[]> {
    return this.merging.named(name, id);
  }

  /**
   * What would go where.
   * @param named the id or the e-mail address of the record that stays
   * @throws InputError `unknown_candidate` when nobody is called that; `same_candidate`
   * @throws ConflictError `several` for an address that several have
   */
  ahead(id: string, named: string): Promise<MergeAhead> {
    return this.units.snapshot(async () => {
      const from = await this.of(id);
      const into = await this.called(named);
      if (from.id === into.id) throw new InputError('into: they are the same', 'same_candidate');
      return { from, into, moving: await this.merging.moving(from.id, into.id) };
    });
  }

  private async called(named: string): Promise<Candidate> {
    const address = parseAddress(named.trim());
    const found = address === null ? [] : await this.stored.withAddress(addressKey(address));
    const one = address === null ? await this.stored.get(named.trim() as CandidateId) : found[0];
    if (found.length > 1)
      throw new ConflictError('into: several have this address', undefined, 'several');
    if (one && one.erasedAt == null && one.mergedInto == null) return one;
    throw new InputError('into: no other candidate is called that', 'unknown_candidate');
  }
}
