import { Injectable } from '@nestjs/common';
import { BusinessTime } from '../../calendar/business-time';
import type { CalendarDefinition } from '../../calendar/definition';
import { calendarFrom } from '../../calendar/presets';
import { Clock } from '../../kernel/clock';
import { contentHash } from '../../kernel/hash';
import { policyFrom, withStatutory } from '../../sla/policy/presets';
import type { Policy } from '../../sla/policy/policy';
import { TermsVersion } from '../../store/entities/journey/terms-version.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Policies and calendars, each version kept in full under the hash of its content and never changed. */
@Injectable()
export class Terms {
  private readonly policies = new Map<string, Policy>();
  private readonly calendars = new Map<string, BusinessTime>();

  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a policy, from a preset's name or a policy file's content, in the caller's unit.
   * @param statutory the laws that add their rules
   * @returns its hash, for `policy()`
   * @throws InputError with the path of the fault
   */
  adoptPolicy(source: unknown, statutory: readonly string[] = []): Promise<string> {
    return this.adopt('policy', withStatutory(policyFrom(source), statutory));
  }

  /** As `adoptPolicy`, for a calendar. */
  adoptCalendar(source: unknown): Promise<string> {
    return this.adopt('calendar', calendarFrom(source).definition);
  }

  /** Whether a version was ever used. */
  isKept(hash: string): Promise<boolean> {
    return this.units.manager.existsBy(TermsVersion, { hash });
  }

  async policy(hash: string): Promise<Policy> {
    const known = this.policies.get(hash) ?? ((await this.contentOf(hash)) as Policy);
    this.policies.set(hash, known);
    return known;
  }

  async calendar(hash: string): Promise<BusinessTime> {
    const known =
      this.calendars.get(hash) ??
      new BusinessTime((await this.contentOf(hash)) as CalendarDefinition);
    this.calendars.set(hash, known);
    return known;
  }

  private async adopt(kind: TermsVersion['kind'], content: object): Promise<string> {
    const { manager } = this.units;
    const hash = contentHash(content);
    await this.units.lock(`terms/${hash}`);
    if (await manager.existsBy(TermsVersion, { hash })) return hash;
    await manager.insert(TermsVersion, {
      hash,
      kind,
      content,
      createdAt: this.clock.now(),
      seal: null,
    });
    return hash;
  }

  private async contentOf(hash: string): Promise<unknown> {
    const version = await this.units.manager.findOneByOrFail(TermsVersion, { hash });
    return version.content;
  }
}
