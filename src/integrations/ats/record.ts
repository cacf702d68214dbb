import type { Instant } from '../../kernel/instant';

/** The applicant tracking systems that we can stand beside. */
export const VENDORS = ['greenhouse', 'lever', 'ashby', 'teamtailor', 'workable'] as const;
export type Vendor = (typeof VENDORS)[number];

/** Somebody or something as the ATS calls it: its id there, and its name for people. */
export interface Named {
  id: string;
  name: string;
}

/** An interview as the ATS has it. */
export interface AtsInterview {
  id: string;
  starts: Instant;
  ends: Instant;
  isCancelled: boolean;
}

/** What an application is in the ATS at one time, whoever told us: a hook's body, or an answer of its API. */
export interface AtsRecord {
  /** The application's id in the ATS. */
  application: string;
  candidate: {
    id: string;
    name: string;
    /** Null when the ATS has none, or has not said. */
    email: string | null;
    phone: string | null;
    /** False when the ATS forbids writing to them (Greenhouse `can_email`). */
    mayBeMailed: boolean;
    /** The ATS has made them nameless: to be forgotten. */
    isAnonymized?: boolean;
  };
  job: Named;
  stage: Named | null;
  /** Null when nobody is responsible there; `email` null when the ATS does not say. */
  recruiter: { id: string; name: string; email: string | null } | null;
  status: 'active' | 'rejected' | 'withdrawn' | 'hired';
  appliedAt: Instant;
  /** When it came to its stage; null when the ATS does not say. */
  stageSince: Instant | null;
  /** When it was rejected, withdrawn or hired; null while active, or when the ATS does not say. */
  endedAt: Instant | null;
  /** Null when the source knows nothing of interviews: then none is added, moved or cancelled. */
  interviews: AtsInterview[] | null;
  /** As of when all this is true: what is older than what we have seen changes nothing. */
  asOf: Instant;
  /** True where `asOf` or one of the times above is the nearest known and not the real one. */
  isEstimated: boolean;
}

/** What one delivery of an ATS says. */
export type AtsNotice =
  /** The application's state, from a body that is signed. */
  | { kind: 'record'; event: string; record: AtsRecord }
  /**
   * Something happened to it; the API must be asked what, for the body is not signed or says too little. When the API does not
   * know it (any more), an application that we have was deleted there, and any other is none of ours.
   */
  | { kind: 'reread'; event: string; application: string; occurredAt: Instant | null }
  /** A prospect, a candidate without an application: nobody is promised anything. */
  | { kind: 'ignored'; event: string; why: string }
  /** The person is to be forgotten (deleted, anonymised). */
  | { kind: 'erased'; event: string; candidate: string; occurredAt: Instant | null }
  /**
   * The person may have been deleted, says a body that is not signed: to be forgotten only when the API does not know them any
   * more (`VendorClient.hasCandidate`).
   */
  | { kind: 'perhaps_erased'; event: string; candidate: string; occurredAt: Instant | null }
  /** One application was deleted, the person not. */
  | { kind: 'application_deleted'; event: string; application: string; occurredAt: Instant | null }
  /** One interview was cancelled or deleted; whose it was, only our own records know (Greenhouse). */
  | { kind: 'interview_deleted'; event: string; interview: string; occurredAt: Instant | null }
  /** Two candidates are one from now on: `from` is gone, `into` stays. */
  | { kind: 'merged'; event: string; from: string; into: string; occurredAt: Instant | null }
  /** Is anybody there? */
  | { kind: 'ping'; event: string }
  /** An event we do not know: kept and shown, nothing follows. */
  | { kind: 'unknown'; event: string };

/** A delivery as it came. */
export interface RawDelivery {
  /** The bytes, as they came. */
  body: Buffer;
  /** In lower case. */
  headers: Readonly<Record<string, string | undefined>>;
}

/** Whether a delivery is the vendor's, and not an old one again. */
export type Verdict =
  | { isGenuine: true; /** By which the same delivery is known. */ deliveryKey: string }
  | { isGenuine: false; why: 'missing_signature' | 'wrong_signature' | 'stale' | 'unreadable' };

/** How one vendor signs and speaks in hooks. Pure. */
export interface VendorHooks {
  /** In constant time, over the raw bytes. @param secret the hook's signing key */
  verify(delivery: RawDelivery, secret: string, now: Instant): Verdict;
  /** @throws InputError naming the field that is missing or wrong. @param receivedAt stands in for times that the body lacks */
  read(delivery: RawDelivery, receivedAt: Instant): AtsNotice[];
  /** A delivery as the vendor would send it, signed: what "send a test" sends. */
  sample(secret: string, now: Instant): RawDelivery;
}

/** What asks one vendor's API. Fails with `AtsTrouble`. */
export interface VendorClient {
  /** Null when there is no such application (any more). */
  application(id: string): Promise<AtsRecord | null>;
  /** All applications changed since then, in whatever order; what the API cannot filter by time is given whole. */
  changedSince(since: Instant): AsyncIterable<AtsRecord>;
  /** False when the person was deleted there. Always true where no event asks (all but Lever and Teamtailor). */
  hasCandidate(id: string): Promise<boolean>;
  /** Asks for something small: the credentials work. */
  check(): Promise<void>;
}

/** How an ATS is reached. */
export interface AtsAccess {
  vendor: Vendor;
  /** An API key or token. */
  token: string;
  /** Workable: the account's subdomain. */
  subdomain: string | null;
  /** Instead of the vendor's address; only for tests and sandboxes, from the operator's settings. */
  baseUrl: string | null;
}
