import { fold } from '../../../kernel/folding';
import { IMPORT_FIELDS, type ImportField, type Mapping } from '../draft';
import { ENGLISH } from './languages/en';
import { FINNISH } from './languages/fi';
import { FRENCH } from './languages/fr';
import { GERMAN } from './languages/de';
import { SWEDISH } from './languages/sv';
import type { Synonyms, VendorColumns } from './synonyms';
import { GREENHOUSE } from './vendors/greenhouse';
import { LEVER } from './vendors/lever';
import { PEOPLE_FORCE } from './vendors/people-force';
import { TEAMTAILOR } from './vendors/teamtailor';
import { WORKABLE } from './vendors/workable';

const VENDORS: readonly VendorColumns[] = [GREENHOUSE, LEVER, WORKABLE, TEAMTAILOR, PEOPLE_FORCE];
const LANGUAGES: readonly Synonyms[] = [ENGLISH, FINNISH, SWEDISH, GERMAN, FRENCH];

/** What a header seems to say. */
export interface RecognisedColumns {
  /** Whose export it is; null when nothing shows. */
  vendor: string | null;
  columns: Mapping['columns'];
  /** Headers that mean nothing here; they are not read. */
  unknown: string[];
  /** Fields for which several headers would do: which was taken, and which not. To be looked at by a person. */
  doubtful: { field: ImportField; taken: string; others: string[] }[];
}

/**
 * Recognises the columns of a file by its header: as the vendor calls them whose export it seems to be, else by common
 * words in five languages. Nothing is taken for certain: the mapping step shows it and a person can choose otherwise.
 */
export function recogniseColumns(header: readonly string[]): RecognisedColumns {
  const vendor = vendorOf(header);
  const own = vendor ? [VENDOR_MEANINGS.get(vendor)!] : [];
  const sources = [...own, ...LANGUAGE_MEANINGS];
  const ranked = header.map((name) => meaningsOf(name, sources));
  const columns: Mapping['columns'] = {};
  const doubtful: RecognisedColumns['doubtful'] = [];
  const used = new Set<number>();
  for (const field of IMPORT_FIELDS) {
    const fitting = ranked
      .map((meanings, i) => ({ i, rank: meanings.get(field) }))
      .filter(
        (one): one is { i: number; rank: number } => one.rank !== undefined && !used.has(one.i),
      )
      .sort((a, b) => a.rank - b.rank);
    const [best, ...others] = fitting;
    if (!best) continue;
    used.add(best.i);
    columns[field] = header[best.i]!;
    if (others.length > 0) {
      const names = others.map(({ i }) => header[i]!);
      doubtful.push({ field, taken: header[best.i]!, others: names });
    }
  }
  if (columns.firstName !== undefined && columns.lastName !== undefined) delete columns.name;
  const kept = new Set(Object.values(columns));
  const open = doubtful
    .map((doubt) => ({ ...doubt, others: doubt.others.filter((name) => !kept.has(name)) }))
    .filter(({ others, taken }) => others.length > 0 && kept.has(taken));
  const named = new Set([...kept, ...open.flatMap(({ others }) => others), ...ownColumns(header)]);
  const unknown = header.filter((name) => !named.has(name));
  return { vendor: vendor?.vendor ?? null, columns, unknown, doubtful: open };
}

/** The columns that a file of bad rows has beside its own. */
const OWN_COLUMNS = ['line', 'why'] as const;

/** Those two, where the file is one of bad rows that was mended; else none. */
export function ownColumns(header: readonly string[]): readonly string[] {
  return OWN_COLUMNS.every((name, i) => header[i] === name) ? OWN_COLUMNS : [];
}

/** True for the header of a history, as `lupaus replay` reads it: one row for each event (design, section 5). */
export function isHistory(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.trim().toLowerCase()));
  return ['at', 'event', 'application'].every((name) => names.has(name));
}

/** A header without what differs between spellings: "E-mail (2)" is "e mail 2". */
export function plainHeader(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What each word means, with how far it is from the surest word for it. Made once: a header may have 500 columns. */
type Meanings = ReadonlyMap<string, ReadonlyMap<ImportField, number>>;

function meaningsIn(synonyms: Synonyms): Meanings {
  const meanings = new Map<string, Map<ImportField, number>>();
  for (const field of IMPORT_FIELDS) {
    synonyms[field]?.forEach((word, rank) => {
      const plain = plainHeader(word);
      const fields = meanings.get(plain) ?? new Map<ImportField, number>();
      meanings.set(plain, fields.set(field, rank));
    });
  }
  return meanings;
}

const VENDOR_MEANINGS = new Map(VENDORS.map((vendor) => [vendor, meaningsIn(vendor.columns)]));
const LANGUAGE_MEANINGS = LANGUAGES.map(meaningsIn);
/** More than a list of synonyms has words. */
const NEXT_SOURCE = 100;

function meaningsOf(name: string, sources: readonly Meanings[]): Map<ImportField, number> {
  const plain = plainHeader(name);
  const meanings = new Map<ImportField, number>();
  sources.forEach((source, nth) => {
    for (const [field, rank] of source.get(plain) ?? []) {
      if (!meanings.has(field)) meanings.set(field, nth * NEXT_SOURCE + rank);
    }
  });
  return meanings;
}

/** The vendor with most of its own marks in the header, and of those with as many the one that knows most of it. */
function vendorOf(header: readonly string[]): VendorColumns | null {
  const names = new Set(header.map(plainHeader));
  const found = VENDORS.map((vendor) => {
    const marks = vendor.marks.filter((mark) => names.has(plainHeader(mark))).length;
    const known = [...names].filter((name) => VENDOR_MEANINGS.get(vendor)!.has(name)).length;
    return { vendor, marks, score: marks * NEXT_SOURCE * 10 + known };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = found;
  return best && best.marks > 0 && best.score !== second?.score ? best.vendor : null;
}
