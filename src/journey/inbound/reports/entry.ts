import type { DeliveryReport } from '../../../mail/inbound/reading/read-mail';
import { tellingCode } from '../../../mail/returned/bounce-class';
import {
  DELIVERY_ACTIONS,
  type DeliveryAction,
} from '../../../store/entities/mail/delivery-notice.entity';
import { keyOf } from '../address-key';

/** What a report says of a mail of ours. */
export interface Entry {
  /** Null when it says nothing that RFC 3464 knows. */
  action: DeliveryAction | null;
  code: string;
  diagnostic: string | null;
}

/**
 * What a report says of one recipient, by the address that we wrote to or the one that it became on the way. What it
 * says of others is nothing to us. Where it has several entries for ours, the worst counts.
 * @returns null when it names another recipient only
 */
export function entryFor(report: DeliveryReport, recipient: string): Entry | null {
  const ours = keyOf(recipient);
  const [worst] = report
    .filter(({ recipient: last, original }) => keyOf(last) === ours || keyOf(original) === ours)
    .sort((a, b) => badness(a.action) - badness(b.action));
  if (!worst) return null;
  // PostgreSQL keeps no NUL
  const diagnostic = worst.diagnostic?.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim() ?? null;
  return { action: worst.action, code: tellingCode(worst.code, diagnostic), diagnostic };
}

/** The actions stand in order, the worst first. */
function badness(action: DeliveryAction | null): number {
  return action === null ? DELIVERY_ACTIONS.length : DELIVERY_ACTIONS.indexOf(action);
}
