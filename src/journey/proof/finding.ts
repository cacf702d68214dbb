/** Something that contradicts the journal, its seals or its signed heads. */
export interface Finding {
  /** A stable name of what is wrong. */
  code:
    | 'broken_chain'
    | 'altered_text'
    | 'missing_text'
    | 'commitment_differs'
    | 'commitment_missing'
    | 'commitment_unfounded'
    | 'silence_differs'
    | 'silence_missing'
    | 'silence_unfounded'
    | 'altered_explanation'
    | 'altered_terms'
    | 'broken_seal'
    | 'unsealed_for_long'
    | 'not_covered'
    | 'head_contradicts'
    | 'foreign_key'
    | 'application_differs'
    | 'damaged_bundle';
  /** The application, the terms, the seal or the day. */
  where: string;
  /** A sentence for people, without personal data. */
  detail: string;
}

export type Tell = (code: Finding['code'], where: string, detail: string) => unknown;

/** A key that signed heads, and when. */
export interface KeyUse {
  id: string;
  publicKey: string;
  firstDay: string;
  lastDay: string;
  days: number;
}

/** What a verification saw. */
export interface Verified {
  applications: number;
  events: number;
  commitments: number;
  seals: number;
  /** The head of the chain; null while nothing is sealed. */
  head: string | null;
  signedHeads: number;
  /** The keys that signed heads, the oldest first: more than one says that the key was changed. */
  keys: KeyUse[];
  /** Lines of mails and files that were compared. */
  linesCompared: number;
  /** Words that were erased: their hashes are all that is left. */
  erasedTexts: number;
  findings: Finding[];
}
