import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import type { CalendarDefinition } from '../../calendar/definition';
import { calendarFrom, PRESET_NAMES } from '../../calendar/presets';
import { Terms } from '../../journey/record/terms';
import { NotFoundError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import type { Policy } from '../../sla/policy/policy';
import { policyFrom, POLICY_NAMES, STATUTORY_NAMES } from '../../sla/policy/presets';
import type { TermsKind } from '../../store/entities/settings/terms-name.entity';
import { Organisations } from '../organisation/organisations.repository';
import { DEFAULT_CALENDAR, DEFAULT_POLICY } from './job-terms';
import { NamedTerms } from './named-terms.repository';

/** What a policy or a calendar says. */
export interface TermsContent {
  policy: Policy;
  calendar: CalendarDefinition;
}

/** One in a list. */
export interface TermsItem {
  name: string;
  /** 0 for a preset, which has no versions here. */
  version: number;
  /** What jobs get that name none. */
  isDefault: boolean;
  changed: { at: Instant; by: string } | null;
}

/** A version in a list. */
export interface VersionItem {
  number: number;
  at: Instant;
  by: string;
  restored: number | null;
}

/** One with all that was ever said under its name. */
export interface TermsView<Kind extends TermsKind> extends TermsItem {
  content: TermsContent[Kind];
  versions: VersionItem[];
  /** Of every version: what applications may have it. */
  hashes: string[];
}

/** The policies and calendars there are: the organisation's own first, then the presets. */
@Injectable()
export class TermsList {
  constructor(
    private readonly named: NamedTerms,
    private readonly terms: Terms,
    private readonly organisations: Organisations,
    private readonly users: Users,
  ) {}

  async all(kind: TermsKind): Promise<TermsItem[]> {
    const users = await this.users.all();
    const standard = await this.defaultOf(kind);
    const own = (await this.named.all(kind)).map(({ name, version, changedAt, changedBy }) => ({
      ...{ name, version, isDefault: name === standard },
      changed: { at: changedAt, by: users.get(changedBy)?.name ?? '' },
    }));
    const presets = presetsOf(kind).map((name) => ({
      ...{ name, version: 0, isDefault: name === standard, changed: null },
    }));
    return [...own, ...presets];
  }

  /** The name of what jobs get that name none. */
  async defaultOf(kind: TermsKind): Promise<string> {
    const organisation = await this.organisations.the();
    return organisation[kind] ?? (kind === 'policy' ? DEFAULT_POLICY : DEFAULT_CALENDAR);
  }

  /** @throws NotFoundError */
  async one<Kind extends TermsKind>(kind: Kind, name: string): Promise<TermsView<Kind>> {
    const found = await this.named.find(kind, name);
    const standard = await this.defaultOf(kind);
    if (!found) {
      if (!presetsOf(kind).includes(name)) {
        throw new NotFoundError(`There is no ${kind} of that name.`);
      }
      const content = presetOf(kind, name);
      return {
        ...{ name, version: 0, isDefault: name === standard, changed: null, content },
        ...{ versions: [], hashes: [] },
      };
    }
    const users = await this.users.all();
    const versions = await this.named.versionsOf(found.id);
    const items = versions.map(({ number, at, by, restored }) => ({
      ...{ number, at, restored, by: users.get(by)?.name ?? '' },
    }));
    return {
      ...{ name: found.name, version: found.version, isDefault: found.name === standard },
      changed: { at: found.changedAt, by: users.get(found.changedBy)?.name ?? '' },
      content: await this.contentOf(kind, found.hash),
      ...{ versions: items, hashes: versions.map(({ hash }) => hash) },
    };
  }

  /** What a version said. @throws NotFoundError */
  async version<Kind extends TermsKind>(
    kind: Kind,
    name: string,
    number: number,
  ): Promise<TermsContent[Kind]> {
    const found = await this.named.find(kind, name);
    const versions = found ? await this.named.versionsOf(found.id) : [];
    const version = versions.find((one) => one.number === number);
    if (!version) throw new NotFoundError(`There is no such version of that ${kind}.`);
    return this.contentOf(kind, version.hash);
  }

  private async contentOf<Kind extends TermsKind>(
    kind: Kind,
    hash: string,
  ): Promise<TermsContent[Kind]> {
    const content =
      kind === 'policy'
        ? await this.terms.policy(hash)
        : (await this.terms.calendar(hash)).definition;
    return content as TermsContent[Kind];
  }
}

/** The presets that a job can have as a whole; those of laws are added to another. */
function presetsOf(kind: TermsKind): readonly string[] {
  if (kind === 'calendar') return PRESET_NAMES;
  return POLICY_NAMES.filter((name) => !STATUTORY_NAMES.some((law) => law === name));
}

function presetOf<Kind extends TermsKind>(kind: Kind, name: string): TermsContent[Kind] {
  const content = kind === 'policy' ? policyFrom(name) : calendarFrom(name).definition;
  return content as TermsContent[Kind];
}
