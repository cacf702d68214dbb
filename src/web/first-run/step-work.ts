import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { formatDate } from '../../calendar/civil-date';
import { Zone } from '../../calendar/zone';
import { FirstRun } from '../../hiring/organisation/first-run';
import { BETWEEN } from '../../hiring/organisation/first-run-stages';
import type { StepName } from '../../hiring/organisation/first-run-steps';
import { comingHolidays } from '../../hiring/terms/text/holidays';
import { readForm, typedIn } from '../answering/answering';
import type { Frame } from '../page/frames';
import { CompanyStepForm, HoursStepForm, PipelineStepForm } from './step.form';
import { tickedIn } from './step-views';

/** Reads what a step sends and hands it on. */
@Injectable()
export class StepWork {
  constructor(private readonly run: FirstRun) {}

  /** @throws InputError for what cannot be read */
  async take(step: StepName, body: unknown, caller: Caller, { reader }: Frame): Promise<void> {
    switch (step) {
      case 'company': {
        const { name, timezone, locale } = await readForm(CompanyStepForm, body);
        return this.run.company({ name, timezone, locale }, caller);
      }
      case 'hours': {
        const { days, ...rest } = await readForm(HoursStepForm, body);
        return this.run.hours({ ...rest, days: Number(days) }, caller);
      }
      case 'holidays': {
        const today = formatDate(Zone.named(reader.zone).dayAt(reader.now));
        const listed = comingHolidays(await this.run.calendar(), today);
        const ticked = tickedIn(body).filter((date) => listed.includes(date));
        return this.run.holidays(listed, ticked, caller);
      }
      case 'mail':
        return this.run.mail(caller);
      case 'pipeline': {
        const { name } = await readForm(PipelineStepForm, { name: typedIn(body, 'name') });
        const between = BETWEEN.filter((kind) => typedIn(body, `stage-${kind}`) !== '');
        return this.run.pipeline(name, between, caller);
      }
    }
  }
}
