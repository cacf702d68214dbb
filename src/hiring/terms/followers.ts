import { Injectable } from '@nestjs/common';
import { Terms } from '../../journey/record/terms';
import { Clock } from '../../kernel/clock';
import { contentHash } from '../../kernel/hash';
import { withStatutory } from '../../sla/policy/presets';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import type { TermsKind, TermsName } from '../../store/entities/settings/terms-name.entity';
import { JobTerms } from './job-terms';
import { NamedTerms } from './named-terms.repository';

/** The open jobs that go along when the terms they have are changed. */
@Injectable()
export class Followers {
  constructor(
    private readonly named: NamedTerms,
    private readonly terms: Terms,
    private readonly sources: JobTerms,
    private readonly clock: Clock,
  ) {}

  /** Gives every open job with an earlier version of a name its newest. In a unit. */
  async follow(row: TermsName, by: UserId): Promise<void> {
    const versions = await this.named.versionsOf(row.id);
    const old = new Set(versions.map(({ hash }) => hash).filter((hash) => hash !== row.hash));
    await this.replace(row.kind, old, row.name, by);
  }

  /** Gives every open job with one name's or preset's terms those of another. In a unit. */
  async moveOver(kind: TermsKind, from: string, to: string, by: UserId): Promise<void> {
    const found = await this.named.find(kind, from);
    const hashes = found
      ? (await this.named.versionsOf(found.id)).map(({ hash }) => hash)
      : [await this.adopt(kind, from)];
    await this.replace(kind, new Set(hashes), to, by);
  }

  private async replace(
    kind: TermsKind,
    old: ReadonlySet<string>,
    source: string,
    by: UserId,
  ): Promise<void> {
    const jobs = await this.named.openJobs();
    const groups = new Map<string, JobId[]>();
    for (const job of jobs) {
      const laws = kind === 'policy' ? [...new Set(job.statutory)].sort() : [];
      const matches = await this.hashesWith(old, laws);
      if (!matches.has(job[kind])) continue;
      const key = laws.join('+');
      groups.set(key, [...(groups.get(key) ?? []), job.id]);
    }
    for (const [key, ids] of groups) {
      const laws = key === '' ? [] : key.split('+');
      const hash = await this.adopt(kind, source, laws);
      await this.named.setTerms(ids, { [kind]: hash }, by, this.clock.now());
    }
  }

  /** The hashes under which jobs with these laws have those versions. */
  private async hashesWith(
    hashes: ReadonlySet<string>,
    laws: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (laws.length === 0) return hashes;
    const all = new Set<string>();
    for (const hash of hashes) {
      all.add(contentHash(withStatutory(await this.terms.policy(hash), laws)));
    }
    return all;
  }

  private async adopt(kind: TermsKind, source: string, laws: readonly string[] = []) {
    if (kind === 'policy') return this.sources.adoptPolicy(source, laws);
    return this.sources.adoptCalendar(source);
  }
}
