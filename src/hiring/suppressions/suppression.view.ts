import { formatInstant } from '../../kernel/instant';
import type { SuppressedAddress } from '../../store/entities/mail/suppressed-address.entity';

/** An address to which nothing is mailed. */
export class SuppressionView {
  address: string;
  /** "hard": it is none; "soft": it failed three times in 14 days; "person": somebody said so. */
  reason: string;
  /** What the other mail server said, or why that person said so. */
  detail: string;
  /** The mail whose failure it was. */
  message: string | null;
  since: string;
  /** The id of the user who said so, or "system". */
  by: string;

  static of({ address, reason, detail, message, since, by }: SuppressedAddress): SuppressionView {
    return { address, reason, detail, message, since: formatInstant(since), by };
  }
}

/** A page of them, newest first. */
export class SuppressionsView {
  items: SuppressionView[];
  /** To be given as `cursor`; null on the last page. */
  next: string | null;
}
