import { Injectable } from '@nestjs/common';
import { Journey } from '../../../journey/journey';
import { SYSTEM } from '../../../journey/record/chronicle';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { Candidate, CandidateId } from '../../../store/entities/hiring/candidate.entity';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { CandidatesRepository } from '../candidates.repository';
import type { Erased } from './erased';
import { ErasureWriting } from './erasure-writing';
import { DoomedFiles } from './rows/doomed-files.repository';
import { PersonWords } from './person-words';

/** Forgets a candidate: every word and address goes, what happened stays as numbers. */
@Injectable()
export class CandidateErasure {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: CandidatesRepository,
    private readonly journey: Journey,
    private readonly writing: ErasureWriting,
    private readonly files: DoomedFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Erases everything that says who somebody is, for good, in one unit. Erasing somebody again does nothing.
   * @param by the id of the user, or SYSTEM
   * @param why it is done, in a few words that do not say who it is: they stay
   * @param tell whether a last mail says so to them, where one reaches them; its copy here goes when it has left
   * @throws NotFoundError when there is none with that id
   * @throws ConflictError `merged` for a record that became a part of another one
   * @throws InputError `names_person` when the reason of a user does
   */
  async erase(candidate: CandidateId, by: string, why: string, tell = false): Promise<Erased> {
    const erased = await this.units.run(() => this.eraseNow(candidate, by, why, tell));
    // what fails here the sweep does
    if (erased.isNew && !this.units.isInUnit) await this.files.sweep().catch(() => undefined);
    return erased;
  }

  private async eraseNow(
    id: CandidateId,
    by: string,
    why: string,
    isTold: boolean,
  ): Promise<Erased> {
    const { person, applications } = await this.hold(id);
    const at = this.clock.now();
    if (person.erasedAt != null) {
      return { ...{ candidate: id, at: person.erasedAt, isNew: false }, ...NOTHING };
    }
    const others = await this.stored.mergedInto(id);
    const words = wordsOf([person, ...others], [id, ...applications]);
    // what the service says itself names nobody, whatever the person is called
    if (by !== SYSTEM && words.areIn(why)) {
      throw new InputError('why: it stays, so it may not name the person', 'names_person');
    }
    const whom = { person, others, applications, words, isTold };
    const cancelled = await this.writing.forget(whom, by, at);
    await this.tell(applications, by, why, at);
    return {
      ...{ candidate: id, at, isNew: true, applications: applications.length, cancelled },
    };
  }

  /** Holds the person and all that happens to them against everybody else. */
  private async hold(
    id: CandidateId,
  ): Promise<{ person: Candidate; applications: ApplicationId[] }> {
    await this.stored.hold(id);
    const first = await this.stored.get(id);
    // nor does anybody with that address apply meanwhile
    if (first?.emailKey != null) await this.stored.holdAddress(first.emailKey);
    const applications = (await this.stored.applicationsOf(id)).map((one) => one.id).sort();
    await this.journey.holdAll(applications);
    const person = await this.stored.get(id);
    if (!person) throw new NotFoundError('There is no candidate with that id.');
    if (person.mergedInto == null) return { person, applications };
    throw new ConflictError(
      `This record became a part of ${person.mergedInto}: erase that one.`,
      undefined,
      'merged',
    );
  }

  /** The journal says who erased, when and why; nobody is mailed for it. */
  private async tell(
    applications: readonly ApplicationId[],
    by: string,
    why: string,
    at: Instant,
  ): Promise<void> {
    if (applications.length === 0) return;
    const event = { type: 'candidate.erased', at, text: why } as const;
    const facts = applications.map((application) => ({ application, event }));
    await this.journey.recordAll(facts, by, { silent: true });
  }
}

const NOTHING = { applications: 0, cancelled: 0 };

function wordsOf(people: readonly Candidate[], ids: readonly string[]): PersonWords {
  return new PersonWords(
    people.flatMap(({ name, email, emailKey, phone }) => [
      ...[name, email, emailKey, isNumber(phone) ? phone : null],
    ]),
    ids,
  );
}

/** Nobody is found by "n/a" or "00". */
function isNumber(phone: string | null): boolean {
  return (phone ?? '').replace(/\D/g, '').length >= 5;
}
