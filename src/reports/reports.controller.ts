import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo } from '../accounts/access';
import { InputError } from '../kernel/errors';
import { formatInstant, parseInstant, type Instant } from '../kernel/instant';
import { RecruiterReports } from './recruiter-report';

@AllowedTo('recruiter')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(private readonly reports: RecruiterReports) {}

  /** The shape of a replay's result (design, section 5). Policy and calendar are null where several were in force. */
  @Get('recruiters')
  async recruiters(@Query('from') from?: unknown, @Query('to') to?: unknown): Promise<object> {
    const period = { from: timeOf('from', from), to: timeOf('to', to) };
    if (period.from !== null && period.to !== null && period.from >= period.to) {
      throw new InputError('from must be before to');
    }
    const { policies, calendars, until, totals, recruiters } = await this.reports.over(period);
    return {
      policy: onlyOf(policies),
      calendar: onlyOf(calendars),
      until: formatInstant(until),
      from: period.from === null ? null : formatInstant(period.from),
      to: period.to === null ? null : formatInstant(period.to),
      totals,
      recruiters,
    };
  }
}

function timeOf(name: string, value: unknown): Instant | null {
  if (value === undefined) return null;
  // a plus that was not encoded has become a space
  const at = typeof value === 'string' ? parseInstant(value.replace(' ', '+')) : null;
  if (at !== null) return at;
  throw new InputError(`${name} must be a time with its offset, such as 2026-05-04T00:00:00+03:00`);
}

function onlyOf<T>(all: readonly T[]): T | null {
  return all.length === 1 ? all[0]! : null;
}
