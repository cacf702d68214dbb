import { contentHash } from '../../kernel/hash';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { Evidence, StoredSeal } from './evidence';
import type { Tell } from './finding';
import type { Shelf } from './shelf';
import { parseStored } from './stored-hash';

/** The chain over all applications, as it was found. */
export interface Chain {
  seals: number;
  head: string | null;
  /** Heads and times by the seal's number; a damaged one as it is stored. */
  heads: Map<number, { head: string; sealedAt: number }>;
}

/** What a seal stands for: the hashes of rows and of terms, its own number and time, and the head before. */
export interface Sealed {
  number: number;
  sealedAt: number;
  events: readonly string[];
  hashes: readonly (string | null)[];
  /** The marks of the versions of terms that were kept since the seal before; null for none. */
  terms: readonly (string | null)[] | null;
  previous: string | null;
}

/** How long a row may wait for its seal before that is worth a word, in ms. */
const LONG_MS = 3600_000;

/** The head of the chain after a seal. Seals of older versions say nothing of terms. */
export function sealHead({ terms, ...sealed }: Sealed): string {
  return contentHash(terms === null ? sealed : { ...sealed, terms });
}

/** Goes along the chain of seals, and looks whether each row of the journal is in exactly one, or waits for one. */
export async function checkSeals(
  evidence: Evidence,
  shelf: Shelf,
  now: Instant,
  tell: Tell,
): Promise<Chain> {
  const chain: Chain = { seals: 0, head: null, heads: new Map() };
  const covered = new Set<string>();
  const termed = new Map<string, number>();
  for await (const seals of evidence.seals()) {
    const read = seals.map((seal) => ({ seal, events: listOf(seal.events, seal, tell) }));
    const hashes = await evidence.hashesOf(read.flatMap(({ events }) => events));
    for (const { seal, events } of read) {
      checkSeal(seal, events, hashes, chain, covered, termed, shelf, tell);
    }
  }
  for (const [hash, { seal }] of shelf.seals) {
    if (seal === (termed.get(hash) ?? null)) continue;
    tell('altered_terms', `terms ${hash}`, 'is not under the seal that it names');
  }
  await checkCoverage(evidence, covered, now, tell);
  return chain;
}

function checkSeal(
  seal: StoredSeal,
  events: string[],
  known: ReadonlyMap<string, string>,
  chain: Chain,
  covered: Set<string>,
  termed: Map<string, number>,
  shelf: Shelf,
  tell: Tell,
): void {
  const broken = (detail: string) => tell('broken_seal', `seal ${seal.number}`, detail);
  chain.seals++;
  if (seal.number !== chain.seals) broken(`stands where seal ${chain.seals} should`);
  const hashes = events.map((event) => known.get(event) ?? null);
  const missing = hashes.filter((hash) => hash === null).length;
  if (missing > 0) broken(`${missing} of its events are not in the journal any more`);
  const terms = seal.terms === null ? null : listOf(seal.terms, seal, tell);
  for (const hash of terms ?? []) termed.set(hash, seal.number);
  const marks = terms?.map((hash) => shelf.seals.get(hash)?.mark ?? null) ?? null;
  if (marks?.includes(null)) broken('terms that it covers are not there any more');
  const { number, sealedAt } = seal;
  const head = sealHead({ number, sealedAt, events, hashes, terms: marks, previous: chain.head });
  if (seal.head !== head) broken('does not match what it covers');
  const before = covered.size;
  for (const event of events) covered.add(event);
  if (covered.size < before + events.length) broken('some of its events are in another seal too');
  chain.head = seal.head;
  chain.heads.set(number, { head: seal.head, sealedAt });
}

function listOf(text: string, { number }: StoredSeal, tell: Tell): string[] {
  try {
    const list = parseStored(text);
    if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list;
    throw new Error('is no list');
  } catch (error) {
    tell('broken_seal', `seal ${number}`, `its list ${(error as Error).message}`);
    return [];
  }
}

async function checkCoverage(
  evidence: Evidence,
  covered: ReadonlySet<string>,
  now: Instant,
  tell: Tell,
): Promise<void> {
  const [rows, waiting] = [await evidence.events(), await evidence.unsealed()];
  if (rows !== covered.size + waiting.length) {
    const detail = `${rows} events, ${covered.size} sealed and ${waiting.length} waiting for a seal do not add up`;
    tell('not_covered', 'journal', detail);
  }
  const known = await evidence.hashesOf(waiting);
  for (const event of waiting) {
    if (covered.has(event)) tell('not_covered', `event ${event}`, 'waits for a seal and has one');
    if (!known.has(event))
      tell('not_covered', `event ${event}`, 'waits for a seal and is not there');
  }
  const oldest = await evidence.oldest(waiting);
  if (oldest !== null && now - oldest > LONG_MS) {
    const since = formatInstant(oldest as Instant);
    tell(
      'unsealed_for_long',
      'journal',
      `events wait for a seal since ${since}; is a worker running?`,
    );
  }
}
