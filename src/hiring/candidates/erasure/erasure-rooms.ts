import { Injectable } from '@nestjs/common';
import type { EmailAddress } from '../../../kernel/address';
import type { Candidate } from '../../../store/entities/hiring/candidate.entity';
import { ExplanationsRepository } from '../../explanations/explanations.repository';
import { DoomedFiles } from './rows/doomed-files.repository';
import { ErasureParts, type Forgotten } from './erasure-parts';
import { LastMails } from './rows/last-mails.repository';

/** Beyond the tables that belong to an application: other rooms, files, and the last word. */
@Injectable()
export class ErasureRooms {
  constructor(
    private readonly parts: ErasureParts,
    private readonly files: DoomedFiles,
    private readonly explanations: ExplanationsRepository,
    private readonly last: LastMails,
  ) {}

  /** In a unit. */
  async forget(whom: Forgotten): Promise<void> {
    await this.explanations.forget(whom.applications);
    await this.files.doom(await this.parts.forget(whom));
  }

  /** Tells them. In a unit, after everything else. */
  tell(person: Candidate, address: EmailAddress): Promise<void> {
    return this.last.write(person, address);
  }
}
