import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Zone } from '../../calendar/zone';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { InputError, NotFoundError } from '../../kernel/errors';
import { formatInstant, parseInstant, type Instant } from '../../kernel/instant';
import type { Selection } from '../figures/selection';
import { Weeks } from '../figures/weeks';
import { LineLists, type Line } from '../lists/line-lists';
import { instantsOf, weeksUpTo } from '../page/period';
import type { FiguresForm } from './figures.form';
import type { BreachesView, BreachView, TrendView } from './figures.view';

/** What the API tells beside the figures of recruiters. */
@Injectable()
export class ApiFigures {
  constructor(
    private readonly lists: LineLists,
    private readonly weeks: Weeks,
    private readonly users: Users,
    private readonly organisations: Organisations,
  ) {}

  /** A page of what broke. */
  async breaches(form: FiguresForm, caller: Caller, now: Instant): Promise<BreachesView> {
    const { cursor, limit } = form;
    const selection = await this.selectionOf(form, caller);
    const page = await this.lists.of('broken', selection, caller, { now, cursor, limit });
    return { ...page, items: page.items.map(breachView) };
  }

  /** All of what broke, some at a time. */
  async breachLines(
    form: FiguresForm,
    caller: Caller,
    now: Instant,
  ): Promise<AsyncGenerator<Line[]>> {
    return this.lists.each('broken', await this.selectionOf(form, caller), caller, now);
  }

  /** The twelve weeks up to that of `to`, or of now; by the caller's clock. */
  async trend(form: FiguresForm, caller: Caller, now: Instant): Promise<TrendView> {
    const selection = await this.selectionOf(form, caller);
    const { timezone } = await this.users.of(caller.id);
    const zone = Zone.named(timezone ?? (await this.organisations.the()).timezone);
    const last = selection.to === null ? now : Math.min(now, selection.to - 1);
    const weeks = weeksUpTo(zone.dayAt(last as Instant)).map((week) => instantsOf(week, zone));
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

  /** A recruiter asks about themselves, whatever they say. */
  private async selectionOf(form: FiguresForm, caller: Caller): Promise<Selection> {
    const { recruiter, job = null, rule = null } = form;
    const [from, to] = [instantOf(form.from), instantOf(form.to)];
    if (from !== null && to !== null && from >= to) throw new InputError('from must be before to');
    const asked =
      recruiter === undefined || recruiter === 'me'
        ? null
        : (await this.users.named(recruiter, 'recruiter')).id;
    const isOwn = !seesAll(caller) || recruiter === 'me';
    if (isOwn && asked !== null && asked !== caller.id) {
      throw new NotFoundError('There is no such report.');
    }
    return { from, to, job, rule, recruiter: isOwn ? caller.id : asked };
  }
}

function instantOf(text: string | undefined): Instant | null {
  return text === undefined ? null : parseInstant(text);
}

function breachView(line: Line): BreachView {
  const { id, application, job, candidate, rule, title, person, status } = line;
  return {
    ...{ id, application, job, candidate, rule, title, recruiter: person, status },
    openedAt: formatInstant(line.openedAt),
    dueAt: formatInstant(line.dueAt),
    endedAt: line.endedAt === null ? null : formatInstant(line.endedAt),
    cause: line.isTransport ? 'transport' : null,
    overdueBusinessSeconds: line.overdueBusinessSeconds ?? 0,
  };
}
