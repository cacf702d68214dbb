import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { CandidateId } from '../../../store/entities/hiring/candidate.entity';
import type { PersonWords } from './person-words';

/** Who is forgotten. */
export interface Forgotten {
  candidate: CandidateId;
  applications: readonly ApplicationId[];
  /** What they are found by in texts that name no application. */
  words: PersonWords;
}

/** What a room that this one does not know keeps of a person. */
export interface ErasurePart {
  readonly name: string;
  /**
   * Takes away every word, name and address of the person; ids and times may stay. In the unit of the erasure, which
   * may run again from its beginning.
   * @returns the keys of stored files that are to go once the unit is written, as `room/key` where they are a room's own
   */
  forget(whom: Forgotten): Promise<readonly string[]>;
}

/** The rooms that have something to forget besides this one: each says so when the service starts. */
@Injectable()
export class ErasureParts {
  private readonly parts: ErasurePart[] = [];

  add(part: ErasurePart): void {
    this.parts.push(part);
  }

  /** In the unit of the erasure. @returns the keys of stored files that are to go */
  async forget(whom: Forgotten): Promise<string[]> {
    const keys: string[] = [];
    for (const part of this.parts) keys.push(...(await part.forget(whom)));
    return keys;
  }
}
