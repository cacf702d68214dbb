import { Injectable } from '@nestjs/common';
import { calendarFrom } from '../../calendar/presets';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { DEFAULT_CALENDAR, JobTerms } from '../../hiring/terms/job-terms';
import { WorkingDays } from './working-days';

/** On which days and from when to when the organisation works. */
@Injectable()
export class OfficeHours {
  /** Read anew only when it is another: it is asked for at every sweep. */
  private known: { source: unknown; days: WorkingDays } | null = null;

  constructor(
    private readonly organisations: Organisations,
    private readonly terms: JobTerms,
  ) {}

  /** By its calendar as it is now; `timezone` is of people who say none of their own. */
  async now(): Promise<{ timezone: string; days: WorkingDays }> {
    const { timezone, calendar } = await this.organisations.the();
    const source = await this.terms.contentOf('calendar', calendar ?? DEFAULT_CALENDAR);
    const known =
      this.known !== null && this.known.source === source
        ? this.known
        : { source, days: new WorkingDays(calendarFrom(source).definition) };
    this.known = known;
    return { timezone, days: known.days };
  }
}
