import type { LetterName } from '../../../mail/letters/letter';
import { samplesOf } from '../../../mail/letters/samples/samples';
import type { Locale } from '../../../mail/locale';

/** Something that a letter may name. */
export interface Variable {
  /** By which its words are found: "due", "feedback.strengths", "item.due". */
  key: string;
  /** What stands in the letter for it. */
  insert: string;
  /** As a sample candidate has it; null for what is only asked about. */
  sample: string | null;
}

/** Who a preview is made for: with everything, with the least, or with a name that is hard to set. */
export const SAMPLES = ['full', 'minimal', 'hard'] as const;
export type SampleName = (typeof SAMPLES)[number];

const HARD_NAME = 'محمد <b>O’Neill-Wolfeschlegelsteinhausenbergerdorff & Söner</b> 🦊';

/** Everything that a letter may name, with what it would be. */
export function variablesOf(name: LetterName, locale: Locale): Variable[] {
  const { full, minimal } = samplesOf(locale)[name];
  // what excludes something else is there where that is not
  const all = Object.entries({ ...full, ...without(full, minimal) });
  const found = all.flatMap(([key, value]) => variableOf(key, value as unknown));
  // two lists of the same have each part once
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

/**
 * What a sample candidate's letter is filled with.
 * @param company the organisation's own name; null for the sample's, as long as nobody has said it
 */
export function sampleOf(
  name: LetterName,
  locale: Locale,
  sample: SampleName,
  company: string | null,
): object {
  const samples = samplesOf(locale)[name];
  const said = company === null ? {} : { company };
  const full = { ...samples.full, ...said };
  if (sample === 'minimal') return { ...samples.minimal, ...said };
  if (sample === 'full') return full;
  const names = Object.keys(full).filter((key) => ['candidate', 'name', 'job'].includes(key));
  return { ...full, ...Object.fromEntries(names.map((key) => [key, HARD_NAME])) };
}

/** Of `rest` what is null in `full`. */
function without(full: object, rest: object): object {
  const missing = Object.entries(full).filter(([, value]) => value === null);
  const known = rest as Record<string, unknown>;
  return Object.fromEntries(missing.map(([key]) => [key, known[key]]));
}

function variableOf(key: string, value: unknown): Variable[] {
  if (typeof value === 'string' || typeof value === 'number') {
    return [{ key, insert: `{{ ${key} }}`, sample: String(value) }];
  }
  if (typeof value === 'boolean') {
    return [{ key, insert: `{% if ${key} %}…{% endif %}`, sample: null }];
  }
  if (Array.isArray(value)) return listOf(key, value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([part, one]) =>
    variableOf(`${key}.${part}`, one as unknown),
  );
}

function listOf(key: string, [first]: unknown[]): Variable[] {
  if (typeof first === 'string') {
    const insert = `{% for one in ${key} %}{{ one | lines }} {% endfor %}`;
    return [{ key, insert, sample: first }];
  }
  // in the order in which a loop over them names them
  return Object.entries(first as object).flatMap(([part, value]) =>
    variableOf(`item.${part}`, value as unknown),
  );
}
