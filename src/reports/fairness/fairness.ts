import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Sight } from '../../hiring/jobs/sight.repository';
import { compare } from '../../sla/report/verdict';
import type { Job } from '../../store/entities/hiring/job.entity';
import type { Selection } from '../figures/selection';
import type { PeopleGrouping } from '../ground/grouping';
import type { Question, Standpoint } from '../page/question';
import { Questions } from '../page/questions';
import { CaseTitles } from './case-titles.repository';
import type { Asked, Gathered } from './case';
import { BASE_OF, countOf, FACTS, type Count, type Fact } from './facts';
import type { FairnessForm } from './fairness.form';
import { Gatherers } from './gatherers';

/** Somebody's facts, or a team's. */
export interface FairnessRow {
  /** A user's id, or a team's key. */
  key: string;
  of: 'recruiter' | 'team';
  name: string;
  /** In the order of FACTS. */
  counts: Count[];
}

/** What could be gaming, per recruiter: facts, no verdict. */
export interface FairnessSheet {
  /** By name: there is no ranking. */
  rows: FairnessRow[];
  /** True where it is about the one who asks and nobody else. */
  isOwn: boolean;
  /** Why lines are teams; null where they are persons. */
  why: PeopleGrouping['why'];
}

/** The same, with what was asked. */
export interface FairnessView extends FairnessSheet {
  question: Question;
  team: string | null;
  /** True for one who sees nobody else's. */
  isAlone: boolean;
  /** Those that it can be narrowed to. */
  jobs: readonly Pick<Job, 'id' | 'title'>[];
}

/** What is asked about, whom the answer may name, and who it is about. */
export interface Scope {
  asked: Asked;
  people: PeopleGrouping;
  team: string | null;
  isOwn: boolean;
}

/** Counts what could be gaming. */
@Injectable()
export class Fairness {
  constructor(
    private readonly questions: Questions,
    private readonly gatherers: Gatherers,
    private readonly users: Users,
    private readonly titles: CaseTitles,
    private readonly sight: Sight,
  ) {}

  /**
   * The facts of a period, as its address asks for them.
   * @throws InputError for an address that asks for what cannot be; NotFoundError and ForbiddenError for somebody else's
   */
  async view(form: FairnessForm, caller: Caller, at: Standpoint): Promise<FairnessView> {
    const { question, people } = await this.questions.ask(form, caller, at);
    const team = form.team ?? null;
    const scope = scopeOf(question.selection, { people, team, caller, now: at.now });
    const jobs = await this.titles.jobs(await this.sight.jobsOf(caller));
    const isAlone = !seesAll(caller);
    return { ...(await this.sheet(scope)), question, team, isAlone, jobs };
  }

  /** As `view`, of what is understood already. */
  async sheet(scope: Scope): Promise<FairnessSheet> {
    const { asked, people, isOwn } = scope;
    const found = await this.gatherers.everything(asked);
    const users = await this.users.all();
    const isAsked = personFilter(scope, users);
    const bases = new Map<string, Map<string, number>>();
    const counts = new Map<string, Map<Fact, number>>();
    const put = (person: string, fact: Fact, n: number) => {
      if (isAsked(person)) add(of(counts, people.keyOf(person)), fact, n);
    };
    for (const one of found) {
      for (const [person, n] of one.of) {
        if (one.base !== null && isAsked(person)) add(of(bases, people.keyOf(person)), one.base, n);
      }
      for (const [person, fact, n] of countsIn(one)) put(person, fact, n);
    }
    const keys = new Set([...bases.keys(), ...counts.keys()]);
    const rows = [...keys].map((key): FairnessRow => ({
      ...{ key, of: users.has(key) ? 'recruiter' : 'team', name: people.nameOf(key) },
      counts: FACTS.map((fact) => {
        const base = BASE_OF[fact];
        const of = base === null ? null : (bases.get(key)?.get(base) ?? 0);
        return countOf(fact, counts.get(key)?.get(fact) ?? 0, of);
      }),
    }));
    rows.sort((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
    return { rows, isOwn, why: people.isPersonal || isOwn ? null : people.why };
  }
}

/** What a selection asks about. */
export function scopeOf(
  selection: Selection & { from: Asked['from']; to: Asked['to'] },
  {
    people,
    team,
    caller,
    now,
  }: Pick<Scope, 'people' | 'team'> & { caller: Caller; now: Asked['now'] },
): Scope {
  const { from, to, recruiter: person, job, jobs = null } = selection;
  const isOwn = person === caller.id;
  return {
    asked: { from, to, person, jobs: job === null ? jobs : [job], now },
    people,
    team,
    isOwn,
  };
}

/** Which people count: users, and of a team its own. What the clock or a candidate did is nobody's. */
export function personFilter(
  { people, team }: Scope,
  users: ReadonlyMap<string, unknown>,
): (person: string) => boolean {
  const members = team === null ? null : new Set(people.peopleOf(team));
  return (person) => users.has(person) && (members === null || members.has(person));
}

function countsIn({ cases, counts }: Gathered): (readonly [string, Fact, number])[] {
  const single = cases.flatMap(({ person, facts }) =>
    facts.map((fact) => [person, fact, 1] as const),
  );
  const summed = [...(counts ?? [])].map(([person, n]) => [person, 'selfReported', n] as const);
  return [...single, ...summed];
}

function of<K>(map: Map<string, Map<K, number>>, key: string): Map<K, number> {
  const found = map.get(key) ?? new Map<K, number>();
  map.set(key, found);
  return found;
}

function add<K>(map: Map<K, number>, key: K, n: number): void {
  map.set(key, (map.get(key) ?? 0) + n);
}
