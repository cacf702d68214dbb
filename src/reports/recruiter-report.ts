import { Injectable } from '@nestjs/common';
import { Users } from '../accounts/users';
import type { BusinessTime } from '../calendar/business-time';
import { Histories } from '../journey/record/history';
import { Journal } from '../journey/record/journal.repository';
import { Clock } from '../kernel/clock';
import { policyIdentity } from '../sla/policy/presets';
import type { Policy } from '../sla/policy/policy';
import {
  ReportFigures,
  type Figures,
  type Period,
  type RecruiterFigures,
} from '../sla/report/figures';
import { judge } from '../sla/report/verdict';
import type { ApplicationId } from '../store/entities/hiring/application.entity';
import type { Instant } from '../kernel/instant';

type Identity = BusinessTime['identity'];

/** Who kept what was promised, and under which terms. */
export interface RecruiterReport {
  /** Every policy version under which something was judged. */
  policies: Identity[];
  calendars: Identity[];
  until: Instant;
  totals: Figures;
  recruiters: RecruiterFigures[];
}

/** The figures per recruiter, from the journal, by the engine that replays files. */
@Injectable()
export class RecruiterReports {
  constructor(
    private readonly journal: Journal,
    private readonly histories: Histories,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** As of now, for what fell due in the period. */
  async over(period: Period): Promise<RecruiterReport> {
    const until = this.clock.now();
    const users = await this.users.all();
    const figures = new ReportFigures(period);
    const policies = new Set<Policy>();
    const calendars = new Set<BusinessTime>();
    for await (const rows of this.journal.each()) {
      const { history, policy, calendar } = await this.histories.fold(rows, until);
      policies.add(policy);
      calendars.add(calendar);
      const application: ApplicationId = rows[0]!.application;
      for (const verdict of judge(application, history, calendar, until)) {
        figures.add({
          ...verdict,
          chargedTo: users.get(verdict.chargedTo)?.email ?? verdict.chargedTo,
        });
      }
    }
    return {
      policies: [...policies].map(policyIdentity),
      calendars: [...calendars].map(({ identity }) => identity),
      until,
      totals: figures.totals(),
      recruiters: figures.recruiters(),
    };
  }
}
