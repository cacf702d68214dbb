import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Seals } from '../../journey/proof/seals.repository';
import { GroupFigures, type Wanted } from '../figures/group-figures';
import { Lines } from '../lists/lines.repository';
import { daysBefore, instantsOf } from './period';
import type { Standpoint } from './question';
import { Questions, type Answerable } from './questions';
import type { Group, ReportForm } from './report.form';
import { ReportGroups } from './report-groups';
import type { ReportView } from './report-view';
import { rateOf, rowOf, type Rate, type SheetRow } from './sheet';
import { Trends } from './trends';

/** What fell due in the period before: all of it, and by the keys of a table's lines; null where it has none. */
interface Before {
  total: ReportView['before'];
  lines: ReadonlyMap<string, Rate> | null;
}

/** The report as people look at it: what fell due in a period, and who kept it. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly questions: Questions,
    private readonly groups: ReportGroups,
    private readonly figures: GroupFigures,
    private readonly lines: Lines,
    private readonly trends: Trends,
    private readonly seals: Seals,
  ) {}

  /**
   * @throws InputError for an address that asks for what cannot be; NotFoundError for somebody else's figures;
   * ForbiddenError `no_ground` where persons may not be looked at
   */
  async report(form: ReportForm, caller: Caller, at: Standpoint): Promise<ReportView> {
    const answerable = await this.questions.ask(form, caller, at);
    const { question, people } = answerable;
    const { selection, now, by, filters } = question;
    const isPersonal = people.isPersonal || filters.recruiter === caller.id;
    const persons = isPersonal ? 'recruiter' : 'team';
    const main = by === 'recruiter' ? persons : by;
    const tables = new Map<Group, Wanted>();
    for (const one of [persons, 'job', 'rule', main] as const) {
      tables.set(one, await this.groups.wanted(one, question, people));
    }
    const figures = await this.figures.by(selection, now, [...tables.values()]);
    const sheets = new Map<Group, SheetRow[]>();
    for (const [i, one] of [...tables.keys()].entries()) {
      sheets.set(one, await this.groups.rows(one, figures.groups[i]!, question, people));
    }
    sheets.set(persons, await this.groups.rated(sheets.get(persons)!, question, caller));
    const before = await this.before(answerable, main);
    const last = await this.seals.last();
    return {
      ...{ question, isOwn: !seesAll(caller), people: persons },
      why: isPersonal ? null : people.why,
      total: rowOf('', '', figures.total),
      waited: figures.waited ?? (await this.lines.count('waiting', selection, now)),
      before: before.total,
      main: { by: main, rows: compared(sheets.get(main)!, before.lines) },
      recruiters: sheets.get(persons)!,
      ...{ jobs: sheets.get('job')!, rules: sheets.get('rule')! },
      choices: await this.groups.choices(people),
      ...(await this.trends.of(question, people)),
      explained: await this.groups.explained(selection, now, people),
      seal: last && { number: last.number, head: last.head },
    };
  }

  private async before({ question, people }: Answerable, by: Group): Promise<Before> {
    const { selection, filters, days, zone, now } = question;
    const before = daysBefore(days);
    const period = instantsOf(before, zone);
    if (!people.mayReach(period.from, filters)) return { total: null, lines: null };
    const wanted = await this.groups.wanted(by, question, people, period.from);
    const isBeside = !('bounds' in wanted) && (by !== 'recruiter' || people.mayReach(period.from));
    const figures = await this.figures.by(
      { ...selection, ...period },
      now,
      isBeside ? [wanted] : [],
    );
    const rate = rateOf(figures.total);
    const [lines] = figures.groups;
    return {
      total: rate.of === 0 ? null : { days: before, rate },
      lines: lines ? new Map([...lines].map(([key, one]) => [key, rateOf(one)])) : null,
    };
  }
}

function compared(rows: SheetRow[], before: Before['lines']): SheetRow[] {
  if (before === null) return rows;
  return rows.map((row) => ({ ...row, before: before.get(row.key) ?? null }));
}
