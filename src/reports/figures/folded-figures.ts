import { Injectable } from '@nestjs/common';
import { Histories, type TermedHistory } from '../../journey/record/history';
import { silencesOf } from '../../journey/record/silences.repository';
import type { Instant } from '../../kernel/instant';
import { counts } from '../../sla/report/figures';
import { Tally } from '../../sla/report/tally';
import { judge } from '../../sla/report/verdict';
import { waitedMs, type Request } from '../../sla/report/waiting';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { Journals } from '../journals.repository';
import { CELL_GROUPS, type CellGroup, type Grouped } from './cells';
import { RequestTimes } from './requests.repository';
import type { Selection } from './selection';

/** Whose something is, of which job, rule and stage. */
type Keys = Record<CellGroup, string>;

/** The figures of a report from the journals alone: slow, for any time in the past, and what `LiveFigures` must equal. */
@Injectable()
export class FoldedFigures {
  constructor(
    private readonly journals: Journals,
    private readonly histories: Histories,
    private readonly requests: RequestTimes,
  ) {}

  /** @param knownAt only what had been recorded by then; null for everything */
  async groups(
    selection: Selection,
    { until, knownAt }: { until: Instant; knownAt: Instant | null },
  ): Promise<Grouped> {
    const sheet = new Sheet(selection, until);
    const requests = await this.requests.all();
    for await (const { application, rows } of this.journals.each(knownAt)) {
      if (rows[0]!.at > until) continue;
      const asked = (requests.get(application) ?? [])
        .filter(({ askedAt }) => askedAt <= until)
        .map(({ askedAt, answeredAt }) => ({
          askedAt,
          answeredAt: answeredAt !== null && answeredAt > until ? null : answeredAt,
        }));
      sheet.add(application, await this.histories.fold(rows, until), asked);
    }
    return sheet.grouped();
  }
}

class Sheet {
  private readonly total = new Tally();
  private readonly tallies = Object.fromEntries(
    CELL_GROUPS.map((group) => [group, new Map<string, Tally>()]),
  ) as Record<CellGroup, Map<string, Tally>>;

  constructor(
    private readonly selection: Selection,
    private readonly until: Instant,
  ) {}

  add(application: ApplicationId, termed: TermedHistory, asked: readonly Request[]): void {
    const { history, calendar } = termed;
    for (const verdict of judge(application, history, calendar, this.until)) {
      if (!counts(verdict, this.selection)) continue;
      const { chargedTo: person, rule, stage, openedAt, timelyBusinessSeconds } = verdict;
      const timely = Math.round(timelyBusinessSeconds * 1000);
      const waited = asked.length === 0 ? 0 : waitedMs(openedAt, timely, asked, calendar);
      this.each({ person, job: verdict.job ?? '', rule, stage }, (tally) => {
        tally.add(verdict, waited);
      });
    }
    const { from, to } = this.selection;
    for (const { longAt, owner, job, stage } of silencesOf(application, termed)) {
      const isIn = (from === null || longAt >= from) && (to === null || longAt < to);
      if (longAt >= this.until || !isIn) continue;
      this.each({ person: owner, job, rule: '', stage }, (tally) => {
        tally.addSilent(application);
      });
    }
  }

  grouped(): Grouped {
    const of = (group: CellGroup) =>
      new Map([...this.tallies[group]].map(([key, tally]) => [key, tally.reported()]));
    return {
      total: this.total.reported(),
      ...{ person: of('person'), job: of('job'), rule: of('rule'), stage: of('stage') },
    };
  }

  /** What the selection has is added to all groups that it is in. */
  private each(keys: Keys, add: (tally: Tally) => void): void {
    const { recruiter, job, rule, stage = null } = this.selection;
    const wanted = { person: recruiter, job, rule, stage };
    if (CELL_GROUPS.some((group) => wanted[group] !== null && wanted[group] !== keys[group]))
      return;
    add(this.total);
    for (const group of CELL_GROUPS) {
      const key = keys[group];
      // silences are of no rule
      if (group === 'rule' && key === '') continue;
      const tally = this.tallies[group].get(key) ?? new Tally();
      this.tallies[group].set(key, tally);
      add(tally);
    }
  }
}
