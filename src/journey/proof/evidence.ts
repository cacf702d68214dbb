// What is verified, as it is stored: values have the types that they should have only when nobody altered them.

/** A row of the journal. */
export interface StoredEvent {
  id: string;
  application: string;
  position: number;
  type: string;
  at: number;
  recordedAt: number;
  actor: string;
  /** JSON text. */
  fields: string;
  hash: string;
}

/** The words of an event, as far as they must be known. */
export interface StoredText {
  event: string;
  application: string;
  salt: string;
  text: string;
}

/** A row of the commitments, with all of its columns. */
export type StoredCommitment = Record<string, unknown> & { application: string; key: string };

/** A row of the silences, with all of its columns. */
export type StoredSilence = Record<string, unknown> & { application: string };

/** Everything that is stored of one application, or of an id that is none. */
export interface Dossier {
  application: string;
  events: StoredEvent[];
  commitments: StoredCommitment[];
  silences: StoredSilence[];
  /** By event; null when the words are not at hand, as in a bundle. */
  texts: Map<string, StoredText> | null;
  /** Kinds of notices, by the commitment's key. */
  noticed: Map<string, string[]>;
}

export interface StoredTerms {
  hash: string;
  kind: string;
  /** JSON text. */
  content: string;
  createdAt: number;
  seal: number | null;
}

export interface StoredSeal {
  number: number;
  sealedAt: number;
  /** JSON text: ids of journal rows. */
  events: string;
  /** JSON text: hashes of terms; null for none. */
  terms: string | null;
  head: string;
}

export interface StoredHead {
  day: string;
  number: number;
  head: string;
  sealedAt: number;
  publicKey: string;
  signature: string;
  previous: string | null;
}

/** Where what is verified comes from: a database as of one moment, or a bundle. */
export interface Evidence {
  terms(): Promise<StoredTerms[]>;
  /** All applications in the order of their ids, many at a time. */
  dossiers(): AsyncIterable<Dossier[]>;
  /** In order of their numbers, many at a time. */
  seals(): AsyncIterable<StoredSeal[]>;
  /** Events that no seal covers yet. */
  unsealed(): Promise<string[]>;
  /** The hashes of rows of the journal by their ids; those that are there. */
  hashesOf(events: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** How many rows the journal has. */
  events(): Promise<number>;
  /** When the oldest of some rows was recorded; null for none. */
  oldest(events: readonly string[]): Promise<number | null>;
  /** Jobs of a demonstration. */
  silentJobs(): Promise<ReadonlySet<string>>;
  /** In order of their days. */
  signedHeads(): Promise<StoredHead[]>;
  /** Whether a received message is the application's: its words may be gone when it is not any more. */
  hasMessage(application: string, message: string): Promise<boolean>;
}
