import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Zone } from '../../calendar/zone';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { Clock } from '../../kernel/clock';
import { ForbiddenError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import { monthBefore } from '../page/period';
import { Grounds } from './grounds.repository';
import { Recruiting } from './recruiting.repository';
import { ReportSettings } from './report-settings.repository';
import { maskedTeams, NO_TEAM, plainTeams, SMALLER_TEAMS } from './teams';

/** How figures that are about people are put together for one who asks. */
export interface PeopleGrouping {
  /** True where each person stands for themselves; else people stand for their team. */
  isPersonal: boolean;
  /** Why figures are not per person: no ground is recorded, or the period is older than they are kept. */
  why: 'no_ground' | 'too_old' | null;
  /**
   * The key under which somebody's figures are put: their own id, or their team's.
   * @param dueAt of one commitment that fell due then, which may be older than figures are kept per person
   */
  keyOf(userId: string, dueAt?: Instant): string;
  /** What a key is called, in English: a person's name, a team's, or "smaller teams". */
  nameOf(key: string): string;
  /**
   * The team somebody is put to, whether persons are shown or not.
   * @param dueAt as for `keyOf`: a team of one is a person
   */
  teamOf(userId: string, dueAt?: Instant): string;
  /** The people of a team, by that key. */
  peopleOf(team: string): string[];
  /** The keys of all teams, in the order of their names. */
  teams(): string[];
  /**
   * Whether figures of a period that begins then may be shown: of single persons, or of what they are narrowed to.
   * @param to with it, of that person or team, or of all where it names neither
   */
  mayReach(since: Instant, to?: Narrowing): boolean;
}

/** To whom figures are narrowed: a person's id, a team's key; null for all. */
export interface Narrowing {
  recruiter: string | null;
  team: string | null;
}

/** About which period somebody asks, and whether about nobody but themselves. */
interface About {
  since?: Instant | null;
  isOwn?: boolean;
}

/** Whom figures may name. */
@Injectable()
export class Grouping {
  constructor(
    private readonly users: Users,
    private readonly grounds: Grounds,
    private readonly settings: ReportSettings,
    private readonly recruiting: Recruiting,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /**
   * Per person where a ground is recorded and the period is not too old; else per team, but everybody sees their own.
   * @param since when the period begins; without it, only the ground is asked for
   * @param isOwn true where somebody asks about nobody but themselves
   */
  async of(
    caller: Caller,
    { since = null, isOwn = !seesAll(caller) }: About = {},
  ): Promise<PeopleGrouping> {
    const users = await this.users.all();
    const oldest = await this.oldest();
    const isTooOld = (at: Instant | null) => at !== null && oldest !== null && at < oldest;
    const why = oldest === null ? 'no_ground' : isTooOld(since) ? 'too_old' : null;
    const isPersonal = why === null;
    const masked = maskedTeams(users.values(), await this.recruiting.ids());
    const shown = new Set(masked.values());
    const teams = isPersonal ? plainTeams(users.values()) : masked;
    const isTheirs = (id: string) => isOwn && id === caller.id;
    return {
      ...{ isPersonal, why },
      keyOf: (id, dueAt) => {
        if (isTheirs(id) || (isPersonal && !isTooOld(dueAt ?? null))) return id;
        return masked.get(id) ?? SMALLER_TEAMS;
      },
      nameOf: (key) => {
        const mayBeNamed = isPersonal || isTheirs(key);
        return (mayBeNamed ? users.get(key)?.name : undefined) ?? teamName(key);
      },
      teamOf: (id, dueAt) => {
        if (isTooOld(dueAt ?? null)) return masked.get(id) ?? SMALLER_TEAMS;
        return teams.get(id) ?? (isPersonal ? NO_TEAM : SMALLER_TEAMS);
      },
      peopleOf: (team) => [...teams].filter(([, one]) => one === team).map(([id]) => id),
      teams: () => [...new Set(teams.values())].sort(),
      mayReach: (at, to) => {
        if (isOwn || !isPersonal || !isTooOld(at)) return true;
        return to?.recruiter === null && (to.team === null || shown.has(to.team));
      },
    };
  }

  /**
   * As `of`, for figures that are narrowed to a person or a team.
   * @throws ForbiddenError `no_ground` for somebody else, or a team too small, where persons may not be looked at
   */
  async narrowed(
    caller: Caller,
    { recruiter, team = null }: { recruiter: string | null; team?: string | null },
    since: Instant | null,
  ): Promise<PeopleGrouping> {
    const isOwn = recruiter === caller.id;
    const people = await this.of(caller, { since, isOwn });
    if (people.isPersonal || isOwn) return people;
    if (recruiter !== null) throw notNamed(people.why);
    if (team !== null && people.peopleOf(team).length === 0) throw tooSmall();
    return people;
  }

  /** The first instant of which figures may be per person, a month's by the organisation's clock; null where none may. */
  private async oldest(): Promise<Instant | null> {
    if ((await this.grounds.current()) === null) return null;
    const { personMonths } = await this.settings.the();
    const zone = Zone.named((await this.organisations.the()).timezone);
    return zone.startOfDay(monthBefore(zone.dayAt(this.clock.now()), personMonths));
  }
}

/** What a team is called, in English. */
export function teamName(key: string): string {
  if (key === SMALLER_TEAMS) return 'smaller teams';
  return key === NO_TEAM ? 'no team' : key;
}

function notNamed(why: PeopleGrouping['why']): ForbiddenError {
  const because =
    why === 'too_old'
      ? 'the period is older than figures are kept per person'
      : 'no ground for figures per person is recorded in the settings';
  return new ForbiddenError(
    `Figures of one person are not shown: ${because}. Ask for a team, or for everybody.`,
    'no_ground',
  );
}

function tooSmall(): ForbiddenError {
  return new ForbiddenError(
    'Figures of that team are not shown: fewer than three people in it recruit, and no ground for figures per person is recorded. It is in "smaller teams".',
    'no_ground',
  );
}
