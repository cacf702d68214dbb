/** Something in the database that contradicts the journal or its seals. */
export interface Finding {
  /** A stable name of what is wrong. */
  code:
    | 'broken_chain'
    | 'altered_text'
    | 'commitment_differs'
    | 'commitment_missing'
    | 'commitment_unfounded'
    | 'altered_terms'
    | 'broken_seal'
    | 'unsealed_for_long'
    | 'not_covered';
  /** The application, the terms or the seal. */
  where: string;
  /** A sentence for people, without personal data. */
  detail: string;
}

/** What a verification saw. */
export interface Verified {
  applications: number;
  events: number;
  commitments: number;
  seals: number;
  /** The head of the chain; null while nothing is sealed. */
  head: string | null;
  /** Words that were erased: their hashes are all that is left. */
  erasedTexts: number;
  findings: Finding[];
}
