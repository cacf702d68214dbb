import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { formatDate, type EpochDay } from '../../calendar/civil-date';
import { Seals } from '../../journey/proof/seals.repository';
import type { Figures } from '../../sla/report/tally';
import { ExplainedCounts } from '../figures/explained.repository';
import { LiveFigures } from '../figures/live-figures';
import { Weeks } from '../figures/weeks';
import { daysBefore, instantsOf, weeksUpTo } from './period';
import { understand, type Question, type Standpoint } from './question';
import type { ReportForm } from './report.form';
import type { HeatRow, ReportView, WeekRow } from './report-view';
import { ranked, rateOf, rowOf, type SheetRow } from './sheet';
import { Titles } from './titles.repository';

/** The report as people look at it: what fell due in a period, and who kept it. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly figures: LiveFigures,
    private readonly weeks: Weeks,
    private readonly titles: Titles,
    private readonly users: Users,
    private readonly seals: Seals,
    private readonly explained: ExplainedCounts,
  ) {}

  /** @throws InputError for an address that asks for what cannot be; NotFoundError for somebody else's figures */
  async report(form: ReportForm, caller: Caller, at: Standpoint): Promise<ReportView> {
    const question = understand(form, caller, at);
    const { selection, now } = question;
    const figures = await this.figures.groups(selection, now);
    const users = await this.users.all();
    const person = (id: string) => users.get(id)?.name ?? id;
    const jobs = await this.titles.jobs([...figures.job.keys()]);
    const rules = await this.titles.rules();
    const last = await this.seals.last();
    return {
      ...{ question, isOwn: !seesAll(caller), total: rowOf('', '', figures.total) },
      before: await this.before(question),
      // figures per person: a place that may keep them back is here
      recruiters: sheet(figures.person, person),
      jobs: sheet(figures.job, (id) => jobs.get(id) ?? id),
      rules: sheet(figures.rule, (key) => rules.get(key) ?? key),
      ...(await this.trend(question, person)),
      explained: await this.explained.of(selection, now),
      seal: last && { number: last.number, head: last.head },
    };
  }

  /** Twelve weeks up to the end of the period, or to today. */
  async trend(
    question: Question,
    person: (id: string) => string,
  ): Promise<{ weeks: WeekRow[]; heat: HeatRow[] }> {
    const { selection, zone, days, now } = question;
    const weeks = weeksUpTo(Math.min(days.last, zone.dayAt(now)) as EpochDay);
    const bounds = [
      ...weeks.map((week) => instantsOf(week, zone).from),
      instantsOf(weeks.at(-1)!, zone).to,
    ];
    const { counts: all, broken } = await this.weeks.trend(selection, bounds, now);
    return {
      weeks: weeks.map((week, i) => {
        const first = formatDate(week.first);
        return { ...rowOf(first, first, all[i]!), days: week };
      }),
      heat: [...broken]
        .map(([key, counts]): HeatRow => ({ key, name: person(key), weeks: counts }))
        .sort((a, b) => brokenIn(b) - brokenIn(a) || (a.name < b.name ? -1 : 1)),
    };
  }

  private async before({ selection, days, zone, now }: Question): Promise<ReportView['before']> {
    const before = daysBefore(days);
    const { from, to } = instantsOf(before, zone);
    const [counts] = await this.weeks.counts(selection, [from, to], now);
    const rate = rateOf(counts!);
    return rate.of === 0 ? null : { days: before, rate };
  }
}

/** A line for each of what figures are grouped by. */
function sheet(groups: ReadonlyMap<string, Figures>, nameOf: (key: string) => string): SheetRow[] {
  return ranked([...groups].map(([key, figures]) => rowOf(key, nameOf(key), figures)));
}

function brokenIn({ weeks }: HeatRow): number {
  return weeks.reduce((sum, n) => sum + n, 0);
}
