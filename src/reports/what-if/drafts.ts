import { Injectable } from '@nestjs/common';
import { calendarFrom } from '../../calendar/presets';
import { JobTerms } from '../../hiring/terms/job-terms';
import { NamedTerms } from '../../hiring/terms/named-terms.repository';
import { TermsList } from '../../hiring/terms/terms-list';
import { policyFile } from '../../hiring/terms/text/policy-text';
import { lawsIn } from '../../hiring/terms/trial/effect';
import { Terms } from '../../journey/record/terms';
import { InputError } from '../../kernel/errors';
import { contentHash } from '../../kernel/hash';
import { policyFrom, withStatutory } from '../../sla/policy/presets';
import type { Policy } from '../../sla/policy/policy';
import type { WhatIfRun } from '../../store/entities/reports/what-if-run.entity';
import type { TermsKind } from '../../store/entities/settings/terms-name.entity';
import { TriedApplications } from './tried.repository';

/** Which terms are to be tried out: a file's content, or something saved by its name. */
export interface AskedDraft {
  kind: TermsKind;
  content?: unknown;
  /** One of the organisation's own, or a preset. */
  name?: string;
  /** Of `name`; else its newest. */
  version?: number;
}

/** Reads the terms that are to be tried out, and finds out in whose place they stand. */
@Injectable()
export class Drafts {
  constructor(
    private readonly sources: JobTerms,
    private readonly list: TermsList,
    private readonly named: NamedTerms,
    private readonly terms: Terms,
    private readonly tried: TriedApplications,
  ) {}

  /**
   * @throws InputError with the path of the fault, or when neither or both of content and name are given
   * @throws NotFoundError for a name or a version that is not there
   */
  async read(asked: AskedDraft): Promise<Pick<WhatIfRun, 'draft' | 'name' | 'number'>> {
    const { kind, content, name, version } = asked;
    if ((content === undefined) === (name === undefined)) {
      throw new InputError(`give either content (a ${kind} file) or the name of a saved ${kind}`);
    }
    if (name === undefined) {
      if (version !== undefined) throw new InputError('version goes with name');
      return { ...read(kind, await this.sources.contentOf(kind, content)), number: null };
    }
    const view = await this.list.one(kind, name);
    const number = version ?? view.version;
    const saved = number === 0 ? view.content : await this.list.version(kind, view.name, number);
    const file = kind === 'policy' ? policyFile(saved as Policy) : saved;
    return { ...read(kind, file), name: view.name, number };
  }

  /**
   * The versions of a name or a preset that applications were received under; those of jobs under laws too, which have
   * the rules of the laws added.
   * @throws NotFoundError for a name that is not there
   */
  async hashesOf(kind: TermsKind, name: string): Promise<string[]> {
    const found = await this.named.find(kind, name);
    const own = found
      ? (await this.named.versionsOf(found.id)).map(({ hash }) => hash)
      : [contentHash((await this.list.one(kind, name)).content)];
    if (kind === 'calendar') return own;
    const bases = found
      ? await Promise.all(own.map((hash) => this.terms.policy(hash)))
      : [policyFrom(name)];
    const all = new Set(own);
    for (const hash of await this.tried.policies()) {
      const laws = lawsIn(await this.terms.policy(hash));
      if (laws.length === 0) continue;
      if (bases.some((base) => contentHash(withStatutory(base, laws)) === hash)) all.add(hash);
    }
    return [...all];
  }
}

/** As a file has it, and what it calls itself. */
function read(kind: TermsKind, source: unknown): Pick<WhatIfRun, 'draft' | 'name'> {
  if (kind === 'policy') {
    const policy = policyFrom(source);
    return { draft: policyFile(policy), name: policy.name };
  }
  const { definition } = calendarFrom(source);
  return { draft: definition, name: definition.name };
}
