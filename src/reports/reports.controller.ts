import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { AllowedTo } from '../accounts/access';
import { SignedIn, type Caller } from '../accounts/caller';
import { Clock } from '../kernel/clock';
import { InputError } from '../kernel/errors';
import { formatInstant, parseInstant, type Instant } from '../kernel/instant';
import { RecruiterReports } from './recruiter-report';
import { CSV_TYPE, written } from './page/csv';
import type { RecruiterReportView, RecruiterView } from './recruiter-report.view';

@AllowedTo('recruiter')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly reports: RecruiterReports,
    private readonly clock: Clock,
  ) {}

  /**
   * The figures per recruiter of what fell due in [from, to), as known at an instant, which is now unless `knownAt` names one; a recruiter gets their own.
   */
  @Get('recruiters')
  async recruiters(
    @SignedIn() caller: Caller,
    @Query('from') from?: unknown,
    @Query('to') to?: unknown,
    @Query('knownAt') knownAt?: unknown,
  ): Promise<RecruiterReportView> {
    const period = { from: timeOf('from', from), to: timeOf('to', to) };
    if (period.from !== null && period.to !== null && period.from >= period.to) {
      throw new InputError('from must be before to');
    }
    const now = this.clock.now();
    const known = timeOf('knownAt', knownAt);
    if (known !== null && known > now) throw new InputError('knownAt must not lie in the future');
    const outlook = { until: known ?? now, knownAt: known };
    const report =
      known === null
        ? await this.reports.now(period, caller, now)
        : await this.reports.over(period, outlook, caller);
    return {
      policy: onlyOf(report.policies),
      calendar: onlyOf(report.calendars),
      until: formatInstant(outlook.until),
      from: shown(period.from),
      to: shown(period.to),
      knownAt: shown(known),
      totals: report.totals,
      recruiters: report.recruiters,
    };
  }

  /** The same as a file. */
  @Get('recruiters.csv')
  @ApiProduces('text/csv')
  @Header('content-type', CSV_TYPE)
  async recruitersFile(
    @SignedIn() caller: Caller,
    @Query('from') from?: unknown,
    @Query('to') to?: unknown,
    @Query('knownAt') knownAt?: unknown,
  ): Promise<string> {
    const { recruiters } = await this.recruiters(caller, from, to, knownAt);
    return written(recruiters, COLUMNS);
  }
}

const FIGURES = [
  ...([
    'recruiter',
    'name',
    'due',
    'kept',
    'keptAutomatically',
    'late',
    'lateInTransport',
  ] as const),
  ...(['overdue', 'rescheduled', 'open', 'released', 'onTimeRate', 'medianBusinessHours'] as const),
  ...(['p90BusinessHours', 'worstOverdueBusinessHours', 'selfReportedShare'] as const),
  'candidatesAffected' as const,
];
const COLUMNS = Object.fromEntries(
  FIGURES.map((name) => [name, (row: RecruiterView) => row[name]]),
);

function timeOf(name: string, value: unknown): Instant | null {
  if (value === undefined) return null;
  // a plus that was not encoded has become a space
  const at = typeof value === 'string' ? parseInstant(value.replace(' ', '+')) : null;
  if (at !== null) return at;
  throw new InputError(`${name} must be a time with its offset, such as 2026-05-04T00:00:00+03:00`);
}

function shown(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}

function onlyOf<T>(all: readonly T[]): T | null {
  return all.length === 1 ? all[0]! : null;
}
