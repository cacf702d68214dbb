import { addressKey, parseAddress } from '../../../kernel/address';

/** For whom a mail is and who sent it, as far as its headers tell: IMAP hands no envelope over. */
export interface Envelope {
  /** Return-Path, empty for a report; null where there is none. */
  sender: string | null;
  /** Addresses at our domain, in lower case. */
  recipients: string[];
}

/** Headers in which servers write whom a mail was for; To and Cc name nobody who was in BCC. */
const NAMING =
  /^(delivered-to|x-original-to|x-gm-original-to|envelope-to|x-envelope-to|x-forwarded-to|to|cc|received):/i;
const LONGEST_HEAD = 256 * 1024;
const MOST_RECIPIENTS = 50;
const RETURN_PATH = 'return-path:';
const LONGEST_PATH = 1_000;

/** Where a mail's headers end, at most 256 KiB in: the bytes before its first empty line. */
export function headOf(raw: Buffer): Buffer {
  const end = raw
    .subarray(0, LONGEST_HEAD)
    .toString('latin1')
    .search(/\r?\n\r?\n/);
  return raw.subarray(0, end < 0 ? Math.min(raw.length, LONGEST_HEAD) : end);
}

/** @param domain the addresses at which mail is ours, in lower case */
export function envelopeOf(raw: Buffer, domain: string): Envelope {
  const head = headOf(raw).toString('latin1');
  const fields = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const named = fields
    .filter((field) => NAMING.test(field))
    .flatMap((field) => oursIn(field, domain));
  return {
    sender: senderIn(
      fields.find((field) => field.slice(0, RETURN_PATH.length).toLowerCase() === RETURN_PATH),
    ),
    recipients: [...new Set(named)].slice(0, MOST_RECIPIENTS),
  };
}

/** Whatever in a field is one of our addresses: what others think of as syntax differs too much to rely on. */
function oursIn(field: string, domain: string): string[] {
  return field
    .split(/[\s<>()[\],;:"]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word.endsWith(`@${domain}`) && parseAddress(word) !== null);
}

function senderIn(field: string | undefined): string | null {
  if (field === undefined) return null;
  // cut before it is matched: the pattern takes the square of its length
  const value = field.slice(RETURN_PATH.length).trim().slice(0, LONGEST_PATH);
  const written = /^<?([^<>\s]*)>?$/.exec(value)?.[1];
  if (written === undefined || written === '') return written ?? null;
  const address = parseAddress(written);
  return address && addressKey(address);
}
