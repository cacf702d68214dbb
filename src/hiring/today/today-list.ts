import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import type { EpochDay } from '../../calendar/civil-date';
import { Zone } from '../../calendar/zone';
import { Terms } from '../../journey/record/terms';
import type { Instant } from '../../kernel/instant';
import { urgencyOf } from '../commitments/urgency';
import {
  CommitmentsListRepository,
  type ListedCommitment,
} from '../commitments/commitments-list.repository';
import type { TodayRow, TodayView } from './today.view';

/** More than anybody does in a day. */
const MOST = 200;
const WORKING_DAYS = 2;

/** What somebody owes now, as their home page shows it. */
@Injectable()
export class TodayList {
  constructor(
    private readonly commitments: CommitmentsListRepository,
    private readonly terms: Terms,
  ) {}

  /** @param zone whose day today is */
  async of(caller: Caller, { zone, now }: { zone: string; now: Instant }): Promise<TodayView> {
    const rows = await this.commitments.list(
      { jobs: null, owner: caller.id, after: null },
      now,
      MOST,
    );
    const theirs = Zone.named(zone);
    const tomorrow = theirs.startOfDay((theirs.dayAt(now) + 1) as EpochDay);
    const view: TodayView = { late: [], today: [], soon: [], next: null };
    for (const row of rows) {
      const calendar = await this.terms.calendar(row.calendar);
      const shown = rowOf(row, urgencyOf(row, calendar, now));
      if (shown.state === 'late') view.late.push(shown);
      else if (row.dueAt < tomorrow) view.today.push(shown);
      else if (row.dueAt <= calendar.due(now, { businessDays: WORKING_DAYS }))
        view.soon.push(shown);
      else view.next ??= shown;
    }
    return view;
  }
}

function rowOf(row: ListedCommitment, state: TodayRow['state']): TodayRow {
  const { id, application, candidateName, job, jobTitle, rule, title, dueAt } = row;
  return {
    ...{ id, application, candidate: candidateName, job: { id: job, title: jobTitle } },
    ...{ rule, title, dueAt, state },
  };
}
