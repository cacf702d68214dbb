/** The end of the chain over the whole journal. */
export class HeadView {
  /** Of the newest seal; 0 when there is none. */
  number: number;
  sealedAt: string | null;
  /** SHA-256 in hex; kept elsewhere, it shows later that nothing before it was rewritten. */
  head: string | null;
  /** Events recorded since and not sealed yet. */
  waiting: number;
  /** The newest signed head as mails show it; null before the first. */
  signed: string | null;
  /** Demo data is in: no head is signed then. */
  demonstration: boolean;
}

/** A key that signed heads. */
export class KeyView {
  /** 16 hex digits of the SHA-256 of its public half. */
  id: string;
  /** 32 bytes in base64url. */
  publicKey: string;
  pem: string;
  firstDay: string;
  lastDay: string;
  days: number;
}

export class KeysView {
  /** The oldest first: more than one says that the key was changed. */
  items: KeyView[];
  /** The id of the key with which this process signs; null when it signs nothing. */
  own: string | null;
}

/** What contradicts the journal or its seals. */
export class FindingView {
  code: string;
  where: string;
  detail: string;
}

/** A key, and when it was used. */
export class KeyUseView {
  id: string;
  publicKey: string;
  firstDay: string;
  lastDay: string;
  days: number;
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
  signedHeads: number;
  keys: KeyUseView[];
  linesCompared: number;
  erasedTexts: number;
  findings: FindingView[];
}

/** What a check saw: `findings` are the first 200. */
export class RunResultView extends VerifiedView {
  /** How many there are. */
  found: number;
}

/** A check that goes on or was the last. */
export class RunView {
  startedAt: string;
  /** Who asked for it; null for the command line. */
  by: string | null;
  /** Machine and process id. */
  process: string;
  /** Applications so far. */
  checked: number;
  of: number | null;
  state: 'running' | 'done' | 'failed' | 'stopped';
  toldAt: string;
  /** Null until it is done; with the first 200 findings. */
  result: RunResultView | null;
}

/** The check that goes on or was the last. */
export class LastRunView {
  /** Null before the first. */
  run: RunView | null;
}
