import type { ImportField } from '../draft';

/** Headers by what they mean, the surest first. Case, accents and what is no letter or digit do not matter. */
export type Synonyms = Partial<Record<ImportField, readonly string[]>>;

/** How the exports of one system are headed. */
export interface VendorColumns {
  vendor: string;
  /** Where the headers are from, or that nobody could look. */
  source: string;
  /** Headers that hardly any other system writes: one of them tells whose file it is. */
  marks: readonly string[];
  columns: Synonyms;
}
