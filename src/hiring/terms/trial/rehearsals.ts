import { Injectable } from '@nestjs/common';
import { calendarFrom } from '../../../calendar/presets';
import { Terms } from '../../../journey/record/terms';
import { Clock } from '../../../kernel/clock';
import { contentHash } from '../../../kernel/hash';
import { policyFrom } from '../../../sla/policy/presets';
import type { TermsKind } from '../../../store/entities/settings/terms-name.entity';
import { calendarExample, type CalendarExample } from '../text/calendar-example';
import { TermsEffect, type Effect } from './effect';
import { JobTerms } from '../job-terms';
import { NamedTerms } from '../named-terms.repository';
import { TermsList } from '../terms-list';

/** Shows what terms would mean, before or after they are saved. */
@Injectable()
export class TermsRehearsals {
  constructor(
    private readonly effects: TermsEffect,
    private readonly sources: JobTerms,
    private readonly named: NamedTerms,
    private readonly list: TermsList,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  /** When two working days end for somebody who applies now. @throws InputError for a calendar that cannot be read */
  async example(content: unknown): Promise<CalendarExample> {
    const source = await this.sources.contentOf('calendar', content);
    return calendarExample(calendarFrom(source), this.clock.now());
  }

  /**
   * What a draft would have changed in what is owed now.
   * @param name whose applications are looked at: a name's, a preset's; undefined for the organisation's default
   */
  async effect(kind: TermsKind, name: string | undefined, content: unknown): Promise<Effect> {
    const source = await this.sources.contentOf(kind, content);
    const trial =
      kind === 'policy'
        ? { policy: policyFrom(source) }
        : { calendar: calendarFrom(source).definition };
    return this.effects.of(await this.hashesOf(kind, name), trial);
  }

  /** What a version changed in comparison with an earlier one. @throws NotFoundError */
  async effectBetween(kind: TermsKind, name: string, from: number, to: number): Promise<Effect> {
    const found = await this.named.find(kind, name);
    const versions = found ? await this.named.versionsOf(found.id) : [];
    const hash = versions.find(({ number }) => number === from)?.hash;
    const trial =
      kind === 'policy'
        ? { policy: await this.list.version('policy', name, to) }
        : { calendar: await this.list.version('calendar', name, to) };
    return this.effects.of(hash === undefined ? [] : [hash], trial);
  }

  private async hashesOf(kind: TermsKind, name?: string): Promise<string[]> {
    const wanted = name ?? (await this.list.defaultOf(kind));
    const found = await this.named.find(kind, wanted);
    if (found) return (await this.named.versionsOf(found.id)).map(({ hash }) => hash);
    const view = await this.list.one(kind, wanted);
    const hash = contentHash(view.content);
    return (await this.terms.isKept(hash)) ? [hash] : [];
  }
}
