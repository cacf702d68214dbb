import { Injectable } from '@nestjs/common';
import type { ReportedFigures } from '../../sla/report/tally';
import { GroupFigures } from '../figures/group-figures';
import { totalOf } from '../figures/cells';
import type { Selection } from '../figures/selection';
import { FoldedFigures } from '../folded-figures';
import type { PeopleGrouping } from '../ground/grouping';
import type { Outlook } from '../judgements';
import { ReportGroups, type Within } from '../page/report-groups';
import type { Group } from '../page/report.form';
import { brokenOf } from '../page/sheet';
import { identities, RecruiterReports, type RecruiterReport } from '../recruiter-report';

/** What a report is asked for, by a program. */
export interface Ask {
  selection: Selection;
  people: PeopleGrouping;
  by: Group;
  /** What weeks and months are made of; null without both ends of a period. */
  within: Within | null;
}

/** A group's figures. */
export type GroupRow = ReportedFigures & { key: string; name: string };

/** The figures of all, and of each group. */
export interface GroupedReport extends Omit<RecruiterReport, 'recruiters'> {
  groups: GroupRow[];
}

/** Figures by anything, for programs. */
@Injectable()
export class GroupedReports {
  constructor(
    private readonly groups: ReportGroups,
    private readonly figures: GroupFigures,
    private readonly folded: FoldedFigures,
    private readonly recruiters: RecruiterReports,
  ) {}

  /**
   * As of now, or as known at an instant; most broken first, weeks and months in their order.
   * @throws InputError for weeks or months without a period
   */
  async of(ask: Ask, outlook: Outlook): Promise<GroupedReport> {
    const { by, within, people } = ask;
    const { totals, figures, ...terms } =
      outlook.knownAt === null ? await this.now(ask, outlook) : await this.over(ask, outlook);
    const rows = await this.groups.rows(by, figures, within, people);
    const groups = rows.map(({ key, name, figures: one }): GroupRow => ({ key, name, ...one }));
    const isOfTime = by === 'week' || by === 'month';
    return { ...terms, totals, groups: isOfTime ? groups : groups.sort(mostBroken) };
  }

  private async now({ selection, people, by, within }: Ask, { until }: Outlook) {
    const wanted = await this.groups.wanted(by, within, people);
    const { total, groups } = await this.figures.by(selection, until, [wanted]);
    const figures = new Map(groups[0]);
    if (by === 'team') {
      // as with recruiters: whoever was ever charged with anything is listed
      for (const id of await this.recruiters.charged(selection, until)) {
        const key = people.teamOf(id);
        if (!figures.has(key)) figures.set(key, totalOf([]));
      }
    }
    const terms = await this.recruiters.termsOf(selection.recruiter, until);
    return { ...terms, totals: total, figures };
  }

  private async over({ selection, people, by, within }: Ask, outlook: Outlook) {
    const wanted = await this.groups.wanted(by, within, people);
    const folded = await this.folded.by(selection, outlook, wanted);
    return { ...identities(folded), totals: folded.totals, figures: folded.groups };
  }
}

function mostBroken(a: GroupRow, b: GroupRow): number {
  return brokenOf(b) - brokenOf(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
