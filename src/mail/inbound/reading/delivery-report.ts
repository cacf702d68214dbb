import {
  DELIVERY_ACTIONS,
  type DeliveryAction,
} from '../../../store/entities/mail/delivery-notice.entity';
import type { DeliveryReport } from './read-mail';

/** A report has one group of fields about the mail and one for each recipient; ours have one. */
const MOST_RECIPIENTS = 20;
const LONGEST = 500;

/**
 * Reads the fields of a message/delivery-status part (RFC 3464, 2).
 * @returns one entry for each recipient; empty when it names none
 */
export function readDeliveryReport(part: string): DeliveryReport {
  const groups = part.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/);
  const recipients = groups
    .map((group) => fieldsOf(group))
    .filter((fields) => fields.has('action') || fields.has('final-recipient'));
  return recipients.slice(0, MOST_RECIPIENTS).map((fields) => ({
    recipient: addressOf(fields.get('final-recipient')),
    original: addressOf(fields.get('original-recipient')),
    action: actionOf(fields.get('action')),
    code: /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '',
    diagnostic: fields.get('diagnostic-code')?.slice(0, LONGEST) ?? null,
  }));
}

function fieldsOf(group: string): Map<string, string> {
  // a line that begins with a space goes on with the one before
  const lines = group.replace(/\n[ \t]+/g, ' ').split('\n');
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** `rfc822; a@b.example` */
function addressOf(field: string | undefined): string | null {
  if (field === undefined) return null;
  const address = field.slice(field.indexOf(';') + 1).trim();
  return address === '' ? null : address.replace(/^<|>$/g, '').slice(0, LONGEST);
}

function actionOf(field: string | undefined): DeliveryAction | null {
  const action = field?.trim().toLowerCase();
  return DELIVERY_ACTIONS.find((one) => one === action) ?? null;
}
