import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { calendarFrom, PRESET_NAMES } from '../../calendar/presets';
import { Terms } from '../../journey/record/terms';
import { Clock } from '../../kernel/clock';
import { ForbiddenError, InputError, NotFoundError } from '../../kernel/errors';
import { contentHash } from '../../kernel/hash';
import { newId } from '../../kernel/ids';
import { POLICY_NAMES, policyFrom } from '../../sla/policy/presets';
import type { TermsKind, TermsName } from '../../store/entities/settings/terms-name.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { conflictOf } from '../jobs/conflict';
import { Followers } from './followers';
import { NamedTerms } from './named-terms.repository';
import { policyFile } from './text/policy-text';

/** What is to be saved under a name. */
export interface TermsDraft {
  name: string;
  /** A file's content, or a preset's name. */
  content: unknown;
  /** The version that was seen; undefined does not ask, 0 for one that must be new. */
  seen?: number;
  /** The earlier version that it brings back. */
  restored?: number;
  /** When nothing is different, nothing is saved, and that is no error. */
  mayBeSame?: boolean;
}

/** Policies and calendars of the organisation's own: every change is a new version, and none is ever changed. */
@Injectable()
export class TermsChanges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly named: NamedTerms,
    private readonly followers: Followers,
    private readonly terms: Terms,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves a version. It holds for applications received from now on, in every open job that has this name's terms.
   * @throws InputError with the path of the fault, for a preset's name, or when nothing is different
   * @throws ConflictError when somebody saved another version since
   * @throws ForbiddenError for a recruiter
   */
  save(kind: TermsKind, draft: TermsDraft, caller: Caller): Promise<TermsName> {
    if (!seesAll(caller)) {
      throw new ForbiddenError(`A ${kind} is changed by HR leads and administrators.`);
    }
    return this.units.run(async () => {
      await this.named.hold(kind);
      assertOwnName(kind, draft.name);
      const old = await this.named.find(kind, draft.name);
      if (draft.seen !== undefined && draft.seen !== (old?.version ?? 0)) {
        if (!old) throw new NotFoundError(`There is no ${kind} of that name.`);
        throw conflictOf(kind, old, await this.users.all());
      }
      const number = (old?.version ?? 0) + 1;
      const name = old?.name ?? draft.name;
      const content = read(kind, draft.content, name, number);
      if (old && (await this.isSame(kind, old, content))) {
        if (draft.mayBeSame === true) return old;
        throw new InputError(
          `${kind}: nothing is different from version ${old.version}`,
          'unchanged',
        );
      }
      const hash = await (kind === 'policy'
        ? this.terms.adoptPolicy(content)
        : this.terms.adoptCalendar(content));
      const now = this.clock.now();
      const row: TermsName = {
        ...{ id: old?.id ?? newId(now), kind, name, nameKey: name.toLowerCase(), hash },
        ...{ createdAt: old?.createdAt ?? now, version: number },
        ...{ changedAt: now, changedBy: caller.id },
      };
      const restored = draft.restored ?? null;
      await this.named.put(row, { terms: row.id, number, hash, at: now, by: caller.id, restored });
      if (old) await this.followers.follow(row, caller.id);
      return row;
    });
  }

  /** Brings an earlier version back, as a new one. @throws as `save`, and NotFoundError */
  restore(
    kind: TermsKind,
    name: string,
    number: number,
    seen: number,
    caller: Caller,
  ): Promise<TermsName> {
    return this.units.run(async () => {
      const old = await this.named.find(kind, name);
      const versions = old === null ? [] : await this.named.versionsOf(old.id);
      const found = versions.find((one) => one.number === number);
      if (!found) throw new NotFoundError(`There is no such version of that ${kind}.`);
      const content = await this.contentOf(kind, found.hash);
      return this.save(kind, { name, content, seen, restored: number }, caller);
    });
  }

  /** The content of a version, as a file has it. */
  private async contentOf(kind: TermsKind, hash: string): Promise<object> {
    if (kind === 'policy') return policyFile(await this.terms.policy(hash));
    return (await this.terms.calendar(hash)).definition;
  }

  private async isSame(kind: TermsKind, old: TermsName, content: object): Promise<boolean> {
    const before = read(kind, await this.contentOf(kind, old.hash), old.name, old.version + 1);
    return contentHash(before) === contentHash(content);
  }
}

/** Reads a file, under the name and the number that it will have. */
function read(kind: TermsKind, content: unknown, name: string, version: number): object {
  if (kind === 'policy') return policyFile({ ...policyFrom(content), name, version });
  return { ...calendarFrom(content).definition, name, version };
}

function assertOwnName(kind: TermsKind, name: string): void {
  const presets = kind === 'policy' ? POLICY_NAMES : PRESET_NAMES;
  if (presets.some((preset) => preset.toLowerCase() === name.toLowerCase())) {
    throw new InputError(
      `name: "${name}" is a preset of Lupaus, which stays as it is; choose another`,
      'preset_name',
    );
  }
  if (name.toLowerCase() === 'new') {
    throw new InputError('name: "new" is no name; say whose it is or what it is for');
  }
  // behind a plus stand the laws of a job
  if (!name.includes('+')) return;
  throw new InputError('name: a plus sign cannot stand in it');
}
