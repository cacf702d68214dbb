/** The end of the chain over the whole journal. */
export class HeadView {
  /** Of the newest seal; 0 when there is none. */
  number: number;
  sealedAt: string | null;
  /** SHA-256 in hex; kept elsewhere, it shows later that nothing before it was rewritten. */
  head: string | null;
  /** Events recorded since and not sealed yet. */
  waiting: number;
}

/** What contradicts the journal or its seals. */
export class FindingView {
  code: string;
  where: string;
  detail: string;
}

/** What a verification saw. */
export class VerifiedView {
  /** True when nothing was found. */
  ok: boolean;
  asOf: string;
  applications: number;
  events: number;
  commitments: number;
  seals: number;
  head: string | null;
  erasedTexts: number;
  findings: FindingView[];
}
