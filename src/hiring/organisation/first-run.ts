import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { WEEKDAYS, type CalendarDefinition, type Weekday } from '../../calendar/definition';
import { calendarFrom } from '../../calendar/presets';
import type { Locale } from '../../mail/locale';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { Stage } from '../../store/entities/hiring/stage.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { PipelineChanges } from '../pipelines/pipeline-changes';
import { TermsChanges } from '../terms/terms-changes';
import { TermsList } from '../terms/terms-list';
import { firstStages, type BetweenKind } from './first-run-stages';
import { firstRunOf, type FirstRunView, type StepName } from './first-run-steps';
import { OrganisationChanges } from './organisation-changes';
import { Organisations, type OrganisationWords } from './organisations.repository';

/** When people work, in few words. */
export interface PlainHours {
  /** The preset whose zone and holidays it has. */
  preset: string;
  /** How many days of the week from Monday on. */
  days: number;
  from: string;
  to: string;
}

/** The name of the calendar that the first set-up makes. */
const CALENDAR = 'Office';

/** The five first steps. Each can be done again, and what it sets can be changed in the settings. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly units: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly changes: OrganisationChanges,
    private readonly terms: TermsChanges,
    private readonly list: TermsList,
    private readonly pipelines: PipelineChanges,
  ) {}

  /** The organisation speaks the language in which it was set up, until somebody says otherwise. */
  begin(locale: Locale, by: UserId): Promise<void> {
    return this.units.run(async () => {
      await this.units.lock('organisation');
      const { name, timezone, version } = await this.organisations.the();
      if (version === 0) await this.organisations.say({ name, timezone, locale }, by);
    });
  }

  async view(): Promise<FirstRunView> {
    return firstRunOf(await this.organisations.the());
  }

  /** The calendar that jobs get. */
  async calendar(): Promise<CalendarDefinition> {
    return (await this.list.one('calendar', await this.list.defaultOf('calendar'))).content;
  }

  /** @throws InputError for a zone that is none */
  company(words: OrganisationWords, caller: Caller): Promise<void> {
    return this.step('company', caller, () => this.changes.say(words, undefined, caller));
  }

  /** @throws InputError for a preset or hours that are none */
  hours({ preset, days, from, to }: PlainHours, caller: Caller): Promise<void> {
    return this.step('hours', caller, async () => {
      const base = calendarFrom(preset).definition;
      const old = await this.calendar();
      const isSame = old.timezone === base.timezone;
      const open = WEEKDAYS.slice(0, days).map((day): [Weekday, [string, string][]] => [
        day,
        [[from, to]],
      ]);
      // who only corrects the hours has not ticked the holidays in vain
      const holidays = isSame ? old.holidays : base.holidays;
      await this.saveCalendar({ ...base, hours: Object.fromEntries(open), holidays }, caller);
    });
  }

  /**
   * @param listed the dates that could be ticked
   * @param ticked those of them that are closed
   */
  holidays(listed: readonly string[], ticked: readonly string[], caller: Caller): Promise<void> {
    return this.step('holidays', caller, async () => {
      const old = await this.calendar();
      const others = old.holidays.filter((date) => !listed.includes(date));
      const holidays = [...new Set([...others, ...ticked])].sort();
      await this.saveCalendar({ ...old, holidays }, caller);
    });
  }

  /** Somebody has looked how mail leaves. */
  mail(caller: Caller): Promise<void> {
    return this.step('mail', caller, () => Promise.resolve());
  }

  /** The pipeline that this set-up has made; null before it has. */
  async firstPipeline(): Promise<{ id: string; name: string; stages: Stage[] } | null> {
    const { firstRun, pipeline: id } = await this.organisations.the();
    if (id === null || !firstRun.done.includes('pipeline')) return null;
    const { name } = await this.pipelines.find(id);
    return { id, name, stages: await this.pipelines.stagesOf(id) };
  }

  /**
   * Makes the pipeline that jobs get, or changes the one that it made before.
   * @throws InputError for a name that another one has, for no stage between, or for one left out that is in use
   */
  pipeline(name: string, between: readonly BetweenKind[], caller: Caller): Promise<void> {
    return this.step('pipeline', caller, async () => {
      const locale = (await this.organisations.the()).locale as Locale;
      const made = await this.firstPipeline();
      const stages = firstStages(between, made?.stages ?? [], locale);
      if (made) {
        await this.pipelines.change(made.id, { name, stages }, caller);
        return;
      }
      const { id } = await this.pipelines.add({ name, stages }, caller);
      await this.organisations.setDefaults({ pipeline: id }, caller.id);
    });
  }

  /** Shows its progress no more. */
  putAway(caller: Caller): Promise<void> {
    return this.units.run(async () => {
      const { firstRun } = await this.organisations.the();
      await this.organisations.setFirstRun({ ...firstRun, isPutAway: true }, caller.id);
    });
  }

  /** Saves it as the organisation's own, and lets jobs get it. */
  private async saveCalendar(content: CalendarDefinition, caller: Caller): Promise<void> {
    const standard = await this.list.defaultOf('calendar');
    const { version } = await this.list.one('calendar', standard);
    const name = version > 0 ? standard : CALENDAR;
    await this.terms.save('calendar', { name, content, mayBeSame: true }, caller);
    await this.organisations.setDefaults({ calendar: name }, caller.id);
  }

  private step(name: StepName, caller: Caller, work: () => Promise<void>): Promise<void> {
    return this.units.run(async () => {
      await this.units.lock('organisation');
      await work();
      const { firstRun } = await this.organisations.the();
      const done = [...new Set([...firstRun.done, name])];
      await this.organisations.setFirstRun({ ...firstRun, done }, caller.id);
    });
  }
}
