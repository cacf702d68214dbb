import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { pageOf, readCursor } from '../../forms/cursor';
import { PAGE } from '../../forms/page.form';
import { Sight } from '../../hiring/jobs/sight.repository';
import type { Instant } from '../../kernel/instant';
import type { Question, Standpoint } from '../page/question';
import { Questions } from '../page/questions';
import type { Case, Detail } from './case';
import { CaseTitles } from './case-titles.repository';
import type { Fact } from './facts';
import { personFilter, scopeOf, type Scope } from './fairness';
import type { FairnessForm } from './fairness.form';
import { Gatherers } from './gatherers';

/** A case with the names of what it is about. */
export interface CaseLine {
  id: string;
  at: Instant;
  application: string;
  job: string;
  /** Null where the one who asks does not see the application any more. */
  candidate: string | null;
  /** Who it counts for: a person, or their team. */
  person: string;
  commitment: string | null;
  /** With names in place of ids; what would name somebody who may not be named is left out. */
  details: readonly Detail[];
}

/** What a number counts. */
export interface CaseList {
  question: Question;
  team: string | null;
  fact: Fact;
  /** On all pages. */
  total: number;
  items: CaseLine[];
  next: string | null;
  /** A contested contact can be opened by who decides. */
  mayDecide: boolean;
}

/** Lists what is behind each number. */
@Injectable()
export class FairnessCases {
  constructor(
    private readonly questions: Questions,
    private readonly gatherers: Gatherers,
    private readonly titles: CaseTitles,
    private readonly sight: Sight,
    private readonly users: Users,
  ) {}

  /**
   * A page of what a number counts, in order of time.
   * @throws InputError for an address that asks for what cannot be; NotFoundError and ForbiddenError for somebody else's
   */
  async page(form: FairnessForm, caller: Caller, at: Standpoint): Promise<CaseList> {
    const { question, people } = await this.questions.ask(form, caller, at);
    const { team = null, fact = 'lateHandOvers', limit = PAGE } = form;
    const scope = scopeOf(question.selection, { people, team, caller, now: at.now });
    const all = await this.casesOf(fact, scope);
    const after = readCursor(form.cursor, ['number', 'string']);
    const rest = after === null ? all : all.filter((one) => isAfter(one, after));
    const { items, next } = pageOf(rest.slice(0, limit + 1), limit, ({ at: when, id }) => [
      when,
      id,
    ]);
    const lines = await this.lines(items, scope, caller);
    const mayDecide = seesAll(caller);
    return { question, team, fact, total: all.length, items: lines, next, mayDecide };
  }

  /** As `page`, all of them. */
  async whole(form: FairnessForm, caller: Caller, at: Standpoint): Promise<CaseLine[]> {
    const { question, people } = await this.questions.ask(form, caller, at);
    const { team = null, fact = 'lateHandOvers' } = form;
    const scope = scopeOf(question.selection, { people, team, caller, now: at.now });
    return this.all(fact, scope, caller);
  }

  /** All of them, of what is understood already. */
  async all(fact: Fact, scope: Scope, caller: Caller): Promise<CaseLine[]> {
    return this.lines(await this.casesOf(fact, scope), scope, caller);
  }

  private async casesOf(fact: Fact, scope: Scope): Promise<Case[]> {
    const { cases } = await this.gatherers.of(fact, scope.asked);
    const isAsked = personFilter(scope, await this.users.all());
    return cases
      .filter(({ facts, person }) => facts.includes(fact) && isAsked(person))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  private async lines(cases: readonly Case[], scope: Scope, caller: Caller): Promise<CaseLine[]> {
    const { people, isOwn } = scope;
    const users = await this.users.all();
    const jobs = await this.sight.jobsOf(caller);
    const titles = await this.titles.of(cases.map(({ application }) => application));
    const mayName = people.isPersonal || isOwn;
    return cases.map(({ id, at, application, person, commitment, details }) => {
      const { job, jobTitle, candidate } = titles.get(application)!;
      const sees = jobs === null || jobs.some((one) => one === job);
      return {
        ...{ id, at, application, commitment, job: jobTitle },
        candidate: sees ? candidate : null,
        person: people.nameOf(people.keyOf(person)),
        details: details
          .filter(({ who }) => mayName || who === undefined)
          .map((one) =>
            one.who === undefined ? one : { ...one, who: users.get(one.who)?.name ?? one.who },
          ),
      };
    });
  }
}

function isAfter({ at, id }: Case, [after, last]: readonly [number, string]): boolean {
  return at > after || (at === after && id > last);
}
