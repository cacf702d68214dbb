import { Injectable } from '@nestjs/common';
import { reaches } from '../../accounts/access';
import type { Caller } from '../../accounts/caller';
import { formatDate } from '../../calendar/civil-date';
import { PRESET_NAMES, calendarFrom } from '../../calendar/presets';
import { Zone } from '../../calendar/zone';
import { FirstRun } from '../../hiring/organisation/first-run';
import type { StepName } from '../../hiring/organisation/first-run-steps';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { comingHolidays } from '../../hiring/terms/text/holidays';
import { Grounds } from '../../reports/ground/grounds.repository';
import { ReportSettings } from '../../reports/ground/report-settings.repository';
import { MailStates } from '../mail-settings/mail-states';
import { typedIn } from '../answering/answering';
import type { Frame } from '../page/frames';
import { WORDS } from './first-run.words';
import type { StepView } from './step.page';

/** Fills the fields of a step with what was typed, else with what is set, else with what can be used as it is. */
@Injectable()
export class StepViewsOf {
  constructor(
    private readonly run: FirstRun,
    private readonly organisations: Organisations,
    private readonly mail: MailStates,
    private readonly grounds: Grounds,
    private readonly report: ReportSettings,
  ) {}

  /** Whether an administrator has still to be asked if figures may name persons. */
  async asksGround({ role }: Caller): Promise<boolean> {
    if (!reaches(role, 'admin') || (await this.report.the()).askedAt !== null) return false;
    return (await this.grounds.current()) === null;
  }

  /** @param body what was typed; null for a page that nothing was typed on yet */
  async of(step: StepName, frame: Frame, body: unknown): Promise<StepView> {
    const of = (name: string, stored: string) => (body === null ? stored : typedIn(body, name));
    const organisation = await this.organisations.the();
    switch (step) {
      case 'company': {
        const { name, timezone, locale } = organisation;
        return {
          ...{ step, name: of('name', name), timezone: of('timezone', timezone) },
          locale: of('locale', locale),
        };
      }
      case 'hours': {
        const { hours, timezone } = await this.run.calendar();
        const zone = organisation.name === '' ? timezone : organisation.timezone;
        const preset = PRESET_NAMES.find((one) => calendarFrom(one).definition.timezone === zone);
        const [from, to] = hours.mon?.[0] ?? ['08:00', '16:00'];
        const days = hours.sun?.length ? '7' : hours.sat?.length ? '6' : '5';
        return {
          ...{ step, presets: PRESET_NAMES, preset: of('preset', preset ?? 'FI') },
          ...{ days: of('days', days), from: of('from', from), to: of('to', to) },
        };
      }
      case 'holidays': {
        const calendar = await this.run.calendar();
        const today = formatDate(Zone.named(frame.reader.zone).dayAt(frame.reader.now));
        const listed = comingHolidays(calendar, today);
        return { step, listed, ticked: body === null ? [...calendar.holidays] : tickedIn(body) };
      }
      case 'mail': {
        return { step, state: await this.mail.look() };
      }
      case 'pipeline': {
        const { pipelineDefault, stages } = WORDS[frame.reader.locale];
        const made = await this.run.firstPipeline();
        const all = Object.keys(stages);
        const has = (kind: string) =>
          made ? made.stages.some((stage) => stage.kind === kind) : kind !== 'assignment';
        const ticked = all.filter((kind) => typedIn(body, `stage-${kind}`) !== '');
        return {
          ...{ step, name: of('name', made?.name ?? pipelineDefault) },
          ticked: body === null ? all.filter(has) : ticked,
        };
      }
    }
  }
}

/** The dates that were ticked. */
export function tickedIn(body: unknown): string[] {
  return Object.keys(body ?? {}).flatMap((name) => /^h-(\d{4}-\d\d-\d\d)$/.exec(name)?.[1] ?? []);
}
