import { hash } from 'node:crypto';
import type { CommitmentId } from '../../store/entities/journey/commitment-row.entity';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of a commitment: the first 128 bits of a hash of whose it is and what opened it, written as a ULID is. So it is
 * the same after every fold, a commitment that was void for a while comes back under its address, and an altered id is
 * noticed.
 */
export function commitmentId(application: string, key: string): CommitmentId {
  return derivedId(application, key) as CommitmentId;
}

/** The id of what follows from an application's journal, by what tells it apart there. */
export function derivedId(application: string, key: string): string {
  const bytes = hash('sha256', `${application}/${key}`, 'buffer');
  // 26 digits of 5 bits hold 130: two zeros go before
  let [text, bits, held] = ['', 0, 2];
  for (const byte of bytes.subarray(0, 16)) {
    bits = ((bits << 8) | byte) & 0xfff;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += DIGITS[(bits >> held) & 31]!;
    }
  }
  return text;
}
