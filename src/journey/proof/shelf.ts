import { BusinessTime } from '../../calendar/business-time';
import type { CalendarDefinition } from '../../calendar/definition';
import { contentHash } from '../../kernel/hash';
import type { Policy } from '../../sla/policy/policy';
import type { StoredTerms } from './evidence';
import type { Tell } from './finding';
import { parseStored } from './stored-hash';

/** All versions of terms that are under verification; one that cannot be read is told and not there. */
export class Shelf {
  /** The number of the seal that each says it is under, by hash, and what the seal covers. */
  readonly seals = new Map<string, { seal: number | null; mark: string }>();
  private readonly policies = new Map<string, Policy>();
  private readonly calendars = new Map<string, BusinessTime>();

  constructor(versions: readonly StoredTerms[], tell: Tell) {
    for (const version of versions) {
      const where = `terms ${version.hash}`;
      try {
        this.put(version);
      } catch (error) {
        tell('altered_terms', where, `is not the version that was used (${(error as Error).name})`);
      }
    }
  }

  /** @throws Error when there is none */
  policy(hash: string): Policy {
    return found(this.policies.get(hash), 'policy', hash);
  }

  /** @throws Error when there is none */
  calendar(hash: string): BusinessTime {
    return found(this.calendars.get(hash), 'calendar', hash);
  }

  private put({ hash, kind, content, createdAt, seal }: StoredTerms): void {
    this.seals.set(hash, { seal, mark: termsMark({ hash, kind, createdAt }) });
    const value = parseStored(content) as object;
    if (contentHash(value) !== hash) throw new Error('the content has another hash');
    if (kind !== ('rules' in value ? 'policy' : 'calendar')) throw new Error('is of another kind');
    if (kind === 'policy') this.policies.set(hash, value as Policy);
    else this.calendars.set(hash, new BusinessTime(value as CalendarDefinition));
  }
}

/** What a seal covers of a version of terms; its content is in its hash. */
export function termsMark({
  hash,
  kind,
  createdAt,
}: Omit<StoredTerms, 'content' | 'seal'>): string {
  return contentHash({ hash, kind, createdAt });
}

function found<T>(one: T | undefined, what: string, hash: string): T {
  if (one !== undefined) return one;
  throw new Error(`there is no ${what} ${hash}`);
}
