import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Terms } from '../../journey/record/terms';
import type { Instant } from '../../kernel/instant';
import { urgencyOf } from '../commitments/urgency';
import { CommitmentsListRepository } from '../commitments/commitments-list.repository';
import { Sight } from '../jobs/sight.repository';
import { Asked } from './asked';
import { bordersAt, groupOf, type Borders } from './groups';
import { nextStep, type NextStep } from '../commitments/next-step';
import { WaitingRejections } from '../commitments/waiting-rejections.repository';
import { OwedRepository, type Of, type OwedRow } from './owed.repository';
import type { TodayRow, TodayView, Whose } from './today.view';

/** More than anybody does in a day, and a page of less than 100 kB. */
const PART = 75;
const MOST = 2000;

/** What is asked of the list. */
export interface TodayAsked {
  /** Else one's own. */
  whose?: Whose;
  /** How many rows. */
  show?: number;
}

/** What somebody has to do now, as their home page shows it. */
@Injectable()
export class TodayList {
  constructor(
    private readonly owed: OwedRepository,
    private readonly commitments: CommitmentsListRepository,
    private readonly asked: Asked,
    private readonly sight: Sight,
    private readonly terms: Terms,
    private readonly rejections: WaitingRejections,
  ) {}

  /** @param zone whose day today is */
  async of(
    caller: Caller,
    { zone, now }: { zone: string; now: Instant },
    { whose: wanted = 'mine', show = PART }: TodayAsked = {},
  ): Promise<TodayView> {
    // who does not see everybody's work sees what they may
    const whose = wanted === 'all' && !seesAll(caller) ? 'team' : wanted;
    const of = await this.within(whose, caller);
    const limit = Math.min(show, MOST);
    const rows = await this.owed.list(of, limit + 1);
    const isMore = rows.length > limit && limit < MOST;
    const view: TodayView = {
      ...{ whose, choices: seesAll(caller) ? ['mine', 'team', 'all'] : ['mine', 'team'] },
      ...{ late: [], today: [], soon: [], next: null, more: isMore ? limit + PART : null },
      ...{ lateOfOthers: 0, isNew: false },
      waiting: await this.asked.ofColleagues(of, now),
      tasks: await this.asked.ofReader(caller.id),
      undo: await this.asked.lastLetter(caller.id, now),
    };
    await this.sort(rows.slice(0, limit), view, zone, now);
    const isQuiet = view.late.length + view.today.length + view.soon.length === 0;
    if (isQuiet && whose === 'mine') {
      const jobs = await this.sight.jobsOf(caller);
      view.isNew = jobs?.length === 0;
      view.lateOfOthers = await this.owed.lateOfOthers(caller.id, { jobs }, now);
    }
    return view;
  }

  private async within(whose: Whose, { id }: Caller): Promise<Of> {
    if (whose === 'mine') return { owner: id };
    return { jobs: whose === 'all' ? null : await this.sight.jobsOf({ id, role: 'recruiter' }) };
  }

  /** Puts each row into its group. */
  private async sort(
    rows: readonly OwedRow[],
    view: TodayView,
    zone: string,
    now: Instant,
  ): Promise<void> {
    const shown = await this.withWords(rows, now);
    const borders = new Map<string, Borders>();
    for (const [i, row] of rows.entries()) {
      const calendar = await this.terms.calendar(row.calendar);
      const its = borders.get(row.calendar) ?? bordersAt(now, zone, calendar);
      borders.set(row.calendar, its);
      const group = groupOf(row.dueAt, its);
      if (group === 'later') view.next ??= shown[i]!;
      else view[group].push(shown[i]!);
    }
  }

  private async withWords(rows: readonly OwedRow[], now: Instant): Promise<TodayRow[]> {
    const promised = rows.filter(({ promise }) => promise !== null);
    const words = await this.commitments.wordsOf(promised.map(({ application }) => application));
    const isPaused = ({ pausedUntil }: OwedRow) => pausedUntil !== null && pausedUntil > now;
    const paused = rows.filter(isPaused).map(({ application }) => application);
    const reasons = await this.owed.pausesOf(paused);
    const decided = rows.filter(({ status }) => status === 'rejected');
    const waits = await this.rejections.of(
      decided.map(({ application }) => application),
      now,
    );
    const shown: TodayRow[] = [];
    for (const row of rows) {
      const state = urgencyOf(row, await this.terms.calendar(row.calendar), now);
      shown.push({
        ...rowOf(row),
        step: await this.stepOf(row, waits.get(row.application) ?? null),
        words: row.promise === null ? null : (words.get(row.promise) ?? null),
        ...{ state, why: state === 'paused' ? (reasons.get(row.application) ?? null) : null },
      });
    }
    return shown;
  }

  private async stepOf(row: OwedRow, waitsUntil: Instant | null): Promise<NextStep> {
    const { rule, application, status, email, contact, decidedIn } = row;
    const mustTell = decidedIn !== null;
    const { rules } = await this.terms.policy(row.policy);
    const { keptBy = [], datedOnly = [] } = rules.find(({ key }) => key === rule) ?? {};
    const hasMail = email !== null && contact !== 'phone';
    const owed = { rule, keptBy, datedOnly, application, status, mustTell };
    return nextStep({ ...owed, hasMail, waitsUntil });
  }
}

function rowOf(row: OwedRow): Omit<TodayRow, 'state' | 'why' | 'words' | 'step'> {
  const { id, application, candidate, job, jobTitle, rule, title, dueAt, ownerName } = row;
  return {
    ...{ id, application, candidate, job: { id: job, title: jobTitle } },
    ...{ rule, title, dueAt, owner: ownerName },
  };
}
