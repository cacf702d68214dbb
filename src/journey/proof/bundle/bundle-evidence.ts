import type {
  Dossier,
  Evidence,
  StoredCommitment,
  StoredEvent,
  StoredHead,
  StoredSeal,
  StoredSilence,
  StoredTerms,
} from '../evidence';

/** A line of a bundle, read. */
export type BundleLine = Record<string, unknown> & { line: string };

const TOGETHER = 200;

/** A bundle in memory, to be verified as a database is. The words are not in it. */
export class BundleEvidence implements Evidence {
  private readonly silent: ReadonlySet<string>;
  private readonly versions: StoredTerms[] = [];
  private readonly byApplication = new Map<string, Dossier>();
  private readonly known = new Map<string, { hash: string; recordedAt: number }>();
  private readonly chain: StoredSeal[] = [];
  private readonly waiting: string[] = [];
  private readonly heads: StoredHead[] = [];
  private rows = 0;

  /** @param silentJobs of its first line */
  constructor(silentJobs: readonly string[]) {
    this.silent = new Set(silentJobs);
  }

  /** Takes a line in. @throws Error when its kind is not known */
  take({ line, ...row }: BundleLine): void {
    switch (line) {
      case 'terms':
        this.versions.push({ ...row, content: JSON.stringify(row.content) } as StoredTerms);
        return;
      case 'event':
        this.takeEvent({ ...row, fields: JSON.stringify(row.fields) } as unknown as StoredEvent);
        return;
      case 'commitment': {
        const { noticed, ...stored } = row as StoredCommitment & { noticed: string[] };
        const dossier = this.dossier((stored as StoredCommitment).application);
        dossier.commitments.push(stored);
        dossier.noticed.set((stored as StoredCommitment).key, noticed);
        return;
      }
      case 'silence': {
        const silence = row as StoredSilence;
        this.dossier(silence.application).silences.push(silence);
        return;
      }
      case 'seal': {
        const terms = row.terms === null ? null : JSON.stringify(row.terms);
        const seal = { ...row, terms, events: JSON.stringify(row.events) };
        this.chain.push(seal as unknown as StoredSeal);
        return;
      }
      case 'unsealed':
        this.waiting.push(row.event as string);
        return;
      case 'head':
        this.heads.push(row as unknown as StoredHead);
        return;
      default:
        throw new Error(`a line of the kind ${JSON.stringify(line)} is not known`);
    }
  }

  terms(): Promise<StoredTerms[]> {
    return Promise.resolve(this.versions);
  }

  async *dossiers(): AsyncGenerator<Dossier[]> {
    const all = [...this.byApplication.values()];
    for (let i = 0; i < all.length; i += TOGETHER) {
      yield await Promise.resolve(all.slice(i, i + TOGETHER));
    }
  }

  /** How many applications there are. */
  get applications(): number {
    return this.byApplication.size;
  }

  async *seals(): AsyncGenerator<StoredSeal[]> {
    yield await Promise.resolve(this.chain);
  }

  unsealed(): Promise<string[]> {
    return Promise.resolve(this.waiting);
  }

  hashesOf(events: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = events.flatMap((event): [string, string][] => {
      const row = this.known.get(event);
      return row ? [[event, row.hash]] : [];
    });
    return Promise.resolve(new Map(found));
  }

  events(): Promise<number> {
    return Promise.resolve(this.rows);
  }

  oldest(events: readonly string[]): Promise<number | null> {
    const times = events.flatMap((event) => this.known.get(event)?.recordedAt ?? []);
    return Promise.resolve(times.length === 0 ? null : Math.min(...times));
  }

  silentJobs(): Promise<ReadonlySet<string>> {
    return Promise.resolve(this.silent);
  }

  signedHeads(): Promise<StoredHead[]> {
    return Promise.resolve(this.heads);
  }

  hasMessage(): Promise<boolean> {
    return Promise.resolve(true);
  }

  private takeEvent(event: StoredEvent): void {
    this.rows++;
    this.known.set(event.id, event);
    this.dossier(event.application).events.push(event);
  }

  private dossier(application: string): Dossier {
    let dossier = this.byApplication.get(application);
    if (!dossier) {
      dossier = {
        ...{ application, events: [], commitments: [], silences: [] },
        ...{ texts: null, noticed: new Map() },
      };
      this.byApplication.set(application, dossier);
    }
    return dossier;
  }
}
