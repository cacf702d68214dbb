import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { DAY_MS } from '../../calendar/civil-date';
import { InputError } from '../../kernel/errors';
import { formatInstant, parseInstant, type Instant } from '../../kernel/instant';
import type { Selection } from '../figures/selection';
import type { Outlook } from '../judgements';
import type { Within } from '../page/report-groups';
import { RecruiterReports } from '../recruiter-report';
import type { RecruiterReportView } from '../recruiter-report.view';
import { ApiQuestions } from './api-questions';
import type { RecruitersForm } from './figures.form';
import { GroupedReports, type Ask } from './grouped-reports';

const MOST_DAYS = 3700;

/** The report as programs get it. */
@Injectable()
export class RecruiterApi {
  constructor(
    private readonly questions: ApiQuestions,
    private readonly recruiters: RecruiterReports,
    private readonly grouped: GroupedReports,
  ) {}

  /** @throws InputError, NotFoundError for somebody else's figures, ForbiddenError `no_ground` */
  async report(form: RecruitersForm, caller: Caller, now: Instant): Promise<RecruiterReportView> {
    const { selection, people } = await this.questions.ask(form, caller);
    const known = form.knownAt === undefined ? null : parseInstant(form.knownAt);
    if (known !== null && known > now) throw new InputError('knownAt must not lie in the future');
    const outlook: Outlook = { until: known ?? now, knownAt: known };
    const asked = form.groupBy ?? 'recruiter';
    const isPersonal = people.isPersonal || selection.recruiter === caller.id;
    const by = asked === 'recruiter' && !isPersonal ? 'team' : asked;
    const within = await this.within(selection, caller);
    const report = await this.figures({ selection, people, by, within }, caller, outlook);
    return {
      policy: onlyOf(report.policies),
      calendar: onlyOf(report.calendars),
      until: formatInstant(outlook.until),
      from: shown(selection.from),
      to: shown(selection.to),
      knownAt: shown(known),
      groupedBy: by,
      totals: report.totals,
      groups: report.groups,
      recruiters: report.recruiters,
    };
  }

  private async figures(ask: Ask, caller: Caller, outlook: Outlook) {
    const { selection, by } = ask;
    if (by !== 'recruiter') return { ...(await this.grouped.of(ask, outlook)), recruiters: [] };
    const report =
      outlook.knownAt === null
        ? await this.recruiters.now(selection, caller, outlook.until, selection)
        : await this.recruiters.over(selection, outlook, caller, selection);
    const groups = report.recruiters.map((row) => ({ ...row, key: row.user }));
    return { ...report, groups };
  }

  /** The days of a period, by the caller's clock. */
  private async within({ from, to }: Selection, caller: Caller): Promise<Within | null> {
    if (from === null || to === null || to - from > MOST_DAYS * DAY_MS) return null;
    const zone = await this.questions.zoneOf(caller);
    return { zone, days: { first: zone.dayAt(from), last: zone.dayAt((to - 1) as Instant) } };
  }
}

function shown(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}

function onlyOf<T>(all: readonly T[]): T | null {
  return all.length === 1 ? all[0]! : null;
}
