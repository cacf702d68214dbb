import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { AllowedTo } from '../accounts/access';
import { SignedIn, type Caller } from '../accounts/caller';
import { Clock } from '../kernel/clock';
import { RecruitersForm } from './api/figures.form';
import { RecruiterApi } from './api/recruiter-api';
import { CSV_TYPE, written } from './page/csv';
import type { GroupFiguresView, RecruiterReportView, RecruiterView } from './recruiter-report.view';

@AllowedTo('recruiter')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly reports: RecruiterApi,
    private readonly clock: Clock,
  ) {}

  /**
   * The figures per recruiter, or by what `groupBy` names, of what fell due in [from, to), as known at an instant, which
   * is now unless `knownAt` names one. A recruiter gets their own; where no ground for figures per person is recorded,
   * or the period is older than they are kept, others get teams in place of recruiters.
   */
  @Get('recruiters')
  recruiters(
    @SignedIn() caller: Caller,
    @Query() form: RecruitersForm,
  ): Promise<RecruiterReportView> {
    return this.reports.report(form, caller, this.clock.now());
  }

  /** The same as a file. */
  @Get('recruiters.csv')
  @ApiProduces('text/csv')
  @Header('content-type', CSV_TYPE)
  async recruitersFile(@SignedIn() caller: Caller, @Query() form: RecruitersForm): Promise<string> {
    const report = await this.reports.report(form, caller, this.clock.now());
    if (report.groupedBy === 'recruiter') return written(report.recruiters, COLUMNS);
    return written(report.groups, GROUP_COLUMNS);
  }
}

const FIGURES = [
  ...(['due', 'kept', 'keptAutomatically', 'late', 'lateInTransport'] as const),
  ...(['overdue', 'rescheduled', 'open', 'released', 'onTimeRate', 'medianBusinessHours'] as const),
  ...(['p90BusinessHours', 'worstOverdueBusinessHours', 'selfReportedShare'] as const),
  ...(['candidatesAffected', 'automatedShare', 'chargedAfterHandOver', 'feedbackAsked'] as const),
  ...(['feedbackGiven', 'feedbackDeclined', 'colleagueShare', 'leftSilent'] as const),
];
const COLUMNS = Object.fromEntries(
  (['recruiter', 'name', ...FIGURES] as const).map((name) => [
    name,
    (row: RecruiterView) => row[name],
  ]),
);
const GROUP_COLUMNS = Object.fromEntries(
  (['key', 'name', ...FIGURES] as const).map((name) => [
    name,
    (row: GroupFiguresView) => row[name],
  ]),
);
