import { Injectable } from '@nestjs/common';
import type { EmailAddress } from '../../../kernel/address';
import { Suppressions } from '../../../mail/returned/suppressions.repository';
import type { Candidate } from '../../../store/entities/hiring/candidate.entity';
import type { SuppressedAddress } from '../../../store/entities/mail/suppressed-address.entity';

/** How mail reaches a candidate. */
export interface Reached {
  /** Null for one who is to be called. */
  to: EmailAddress | null;
  /** Why the address takes no mail; null when it does, or there is none. */
  fails: SuppressedAddress | null;
}

/** Says whether a candidate is written to, or called. */
@Injectable()
export class Reach {
  constructor(private readonly suppressions: Suppressions) {}

  async of({ email, emailKey, contact }: Candidate): Promise<Reached> {
    const fails = await this.suppressions.of(emailKey);
    const isWritten = contact !== 'phone' && fails === null;
    return { to: isWritten ? (email as EmailAddress | null) : null, fails };
  }
}
