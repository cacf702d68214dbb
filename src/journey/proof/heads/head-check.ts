import { PublicHeadKey } from '../../../kernel/keys/head-key';
import type { Chain } from '../seal-check';
import type { StoredHead } from '../evidence';
import type { KeyUse, Tell } from '../finding';
import { signedText, type HeadLine } from './head-line';

/** What a verification is told from outside of what it verifies. */
export interface Outside {
  /** Lines of mails and other files. */
  lines: readonly HeadLine[];
  /** The only keys that are trusted; null trusts this installation's, or else those that signed here, and shows them. */
  keys: readonly PublicHeadKey[] | null;
}

export const NOTHING_OUTSIDE: Outside = { lines: [], keys: null };

/** Compares signed heads, those kept here and those of mails, with the chain of seals. @returns the keys that signed */
export function checkHeads(
  stored: readonly StoredHead[],
  chain: Chain,
  { lines, keys: trusted }: Outside,
  tell: Tell,
): KeyUse[] {
  const uses = new Map<string, KeyUse>();
  const known = new Map((trusted ?? []).map((key) => [key.id, key]));
  let previous: StoredHead | null = null;
  for (const one of stored) {
    const wrong = (detail: string) => tell('head_contradicts', `day ${one.day}`, detail);
    const key = readKey(one.publicKey);
    if (key === null) wrong('its public key is none');
    else {
      if (trusted === null) known.set(key.id, key);
      noteUse(uses, key, one.day);
      const text = signedText({ ...one, key: key.id });
      if (!key.signed(text, one.signature)) wrong('its signature is not of that head');
    }
    if (one.previous !== (previous?.signature ?? null)) wrong('does not follow the day before it');
    if (previous && one.number < previous.number)
      wrong('is of an older seal than the day before it');
    checkSeal(one, chain, wrong);
    if (chain.heads.get(one.number)?.sealedAt !== one.sealedAt)
      wrong('names another time of its seal');
    previous = one;
  }
  for (const use of uses.values()) if (!known.has(use.id)) tellForeign(use, tell);
  const days = new Map(stored.map((one) => [one.day, one]));
  for (const line of lines) checkLine(line, days.get(line.day), known, chain, tell);
  return [...uses.values()];
}

function tellForeign({ id, firstDay, lastDay, days }: KeyUse, tell: Tell): void {
  const which = days === 1 ? `the head of ${firstDay}` : `${days} heads, ${firstDay} to ${lastDay}`;
  const why = "is neither this installation's nor accepted, and not the one given";
  tell('foreign_key', `key ${id}`, `signed ${which}, and ${why}`);
}

function checkLine(
  line: HeadLine,
  stored: StoredHead | undefined,
  known: ReadonlyMap<string, PublicHeadKey>,
  chain: Chain,
  tell: Tell,
): void {
  const wrong = (detail: string) => tell('head_contradicts', `line of ${line.day}`, detail);
  const key = known.get(line.key);
  if (!key) wrong(`is signed with the key ${line.key}, which is not known here`);
  else if (!key.signed(signedText(line), line.signature)) {
    wrong('its signature is not of that head: it was not sent like this');
  }
  checkSeal(line, chain, wrong);
  if (!stored) wrong('the head of that day is not among the signed ones any more');
  else if (stored.signature !== line.signature) wrong('another head is kept for that day');
}

function checkSeal(
  { number, head }: { number: number; head: string },
  { heads }: Chain,
  wrong: (detail: string) => unknown,
): void {
  const seal = heads.get(number);
  if (!seal) wrong(`says what seal ${number} was, which is not there any more`);
  else if (seal.head !== head) wrong(`says that seal ${number} had another head`);
}

function noteUse(uses: Map<string, KeyUse>, { id, x }: PublicHeadKey, day: string): void {
  const use = uses.get(id) ?? { id, publicKey: x, firstDay: day, lastDay: day, days: 0 };
  uses.set(id, { ...use, lastDay: day, days: use.days + 1 });
}

function readKey(x: string): PublicHeadKey | null {
  try {
    return new PublicHeadKey(x);
  } catch {
    return null;
  }
}
