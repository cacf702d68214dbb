import { Injectable } from '@nestjs/common';
import { PRESET_NAMES } from '../../calendar/presets';
import { Terms } from '../../journey/record/terms';
import { InputError } from '../../kernel/errors';
import { contentHash } from '../../kernel/hash';
import { quote } from '../../kernel/shape';
import type { Locale } from '../../mail/locale';
import { POLICY_NAMES, policyFrom, withStatutory } from '../../sla/policy/presets';
import type { Job } from '../../store/entities/hiring/job.entity';
import type { TermsKind } from '../../store/entities/settings/terms-name.entity';
import { Organisations } from '../organisation/organisations.repository';
import { NamedTerms } from './named-terms.repository';
import { policyFile } from './text/policy-text';

/** Until the organisation says otherwise. */
export const DEFAULT_POLICY = 'good-practice';
export const DEFAULT_CALENDAR = 'FI';

/** The policy and the calendar of a job: one of the organisation's own by its name, a preset, or a file's content. */
@Injectable()
export class JobTerms {
  constructor(
    private readonly terms: Terms,
    private readonly named: NamedTerms,
    private readonly organisations: Organisations,
  ) {}

  /**
   * Keeps the policy of a job. In a unit.
   * @param source undefined for the organisation's
   * @returns its hash
   * @throws InputError for an unknown name, or a file that cannot be read
   */
  async adoptPolicy(source: unknown, statutory: readonly string[]): Promise<string> {
    const wanted = source ?? (await this.organisations.the()).policy ?? DEFAULT_POLICY;
    return this.terms.adoptPolicy(await this.contentOf('policy', wanted), statutory);
  }

  /** The language of candidates who name none: what was given, else the organisation's. */
  async localeOf(given: Locale | undefined): Promise<Locale> {
    return given ?? ((await this.organisations.the()).locale as Locale);
  }

  /** As `adoptPolicy`, for the calendar. */
  async adoptCalendar(source: unknown): Promise<string> {
    const wanted = source ?? (await this.organisations.the()).calendar ?? DEFAULT_CALENDAR;
    return this.terms.adoptCalendar(await this.contentOf('calendar', wanted));
  }

  /** Which named policy or preset a job has, without the rules of laws; null for one of its own. */
  async policyNameOf({
    policy,
    statutory,
  }: Pick<Job, 'policy' | 'statutory'>): Promise<string | null> {
    // the laws stand behind a plus in its name
    const suffix = [...new Set(statutory)]
      .sort()
      .map((law) => `+${law}`)
      .join('');
    const full = (await this.terms.policy(policy)).name;
    const names = [full, full.endsWith(suffix) ? full.slice(0, full.length - suffix.length) : full];
    for (const name of names) {
      const found = await this.named.find('policy', name);
      if (found) {
        const own = await this.terms.policy(found.hash);
        if (contentHash(withStatutory(own, statutory)) === policy) return found.name;
      }
      const isPreset =
        POLICY_NAMES.includes(name) &&
        contentHash(withStatutory(policyFrom(name), statutory)) === policy;
      if (isPreset) return name;
    }
    return null;
  }

  /** What a name stands for, as a file has it; anything else as it is. @throws InputError listing the names there are */
  async contentOf(kind: TermsKind, source: unknown): Promise<unknown> {
    if (typeof source !== 'string') return source;
    const found = await this.named.find(kind, source);
    if (found) {
      if (kind === 'policy') return policyFile(await this.terms.policy(found.hash));
      return (await this.terms.calendar(found.hash)).definition;
    }
    const presets = kind === 'policy' ? POLICY_NAMES : PRESET_NAMES;
    if (presets.includes(source)) return source;
    const own = (await this.named.all(kind)).map(({ name }) => name);
    const names = [...own, ...presets].join(', ');
    throw new InputError(`${kind}: ${quote(source)} is not known, expected one of ${names}`);
  }
}
