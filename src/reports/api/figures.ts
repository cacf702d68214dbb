import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { formatInstant, type Instant } from '../../kernel/instant';
import { Weeks } from '../figures/weeks';
import { LineLists, type Line } from '../lists/line-lists';
import { instantsOf, weeksUpTo } from '../page/period';
import { ApiQuestions } from './api-questions';
import type { FiguresForm } from './figures.form';
import type { BreachesView, BreachView, TrendView } from './figures.view';

/** What the API tells beside the figures of recruiters. */
@Injectable()
export class ApiFigures {
  constructor(
    private readonly lists: LineLists,
    private readonly weeks: Weeks,
    private readonly questions: ApiQuestions,
  ) {}

  /** A page of what broke. */
  async breaches(form: FiguresForm, caller: Caller, now: Instant): Promise<BreachesView> {
    const { cursor, limit } = form;
    const { selection } = await this.questions.ask(form, caller);
    const page = await this.lists.of('broken', selection, caller, { now, cursor, limit });
    return { ...page, items: page.items.map(breachView) };
  }

  /** All of what broke, some at a time. */
  async breachLines(
    form: FiguresForm,
    caller: Caller,
    now: Instant,
  ): Promise<AsyncGenerator<Line[]>> {
    const { selection } = await this.questions.ask(form, caller);
    return this.lists.each('broken', selection, caller, now);
  }

  /**
   * The twelve weeks up to that of `to`, or of now; by the caller's clock. Of a person, or a team as small as one, none
   * that is older than figures are kept per person.
   */
  async trend(form: FiguresForm, caller: Caller, now: Instant): Promise<TrendView> {
    const { selection, people } = await this.questions.ask(form, caller);
    const zone = await this.questions.zoneOf(caller);
    const last = selection.to === null ? now : Math.min(now, selection.to - 1);
    const narrowed = { recruiter: selection.recruiter, team: form.team ?? null };
    const weeks = weeksUpTo(zone.dayAt(last as Instant))
      .map((week) => instantsOf(week, zone))
      .filter(({ from }) => people.mayReach(from, narrowed));
    if (weeks.length === 0) return { timezone: zone.name, weeks: [] };
    const bounds = [weeks[0]!.from, ...weeks.map(({ to }) => to)];
    const all = await this.weeks.counts(selection, bounds, now);
    return {
      timezone: zone.name,
      weeks: weeks.map(({ from, to }, i) => ({
        ...{ from: formatInstant(from), to: formatInstant(to) },
        ...all[i]!,
      })),
    };
  }
}

function breachView(line: Line): BreachView {
  const { id, application, job, candidate, rule, title, person, status } = line;
  return {
    ...{ id, application, job, candidate, rule, title, status },
    recruiter: line.isNamed ? person : null,
    team: line.isNamed ? null : person.id,
    openedAt: formatInstant(line.openedAt),
    dueAt: formatInstant(line.dueAt),
    endedAt: line.endedAt === null ? null : formatInstant(line.endedAt),
    cause: line.isTransport ? 'transport' : null,
    overdueBusinessSeconds: line.overdueBusinessSeconds ?? 0,
  };
}
