import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { InputError, NotFoundError } from '../../kernel/errors';
import { formatInstant, parseInstant, type Instant } from '../../kernel/instant';
import { Grouping } from '../ground/grouping';
import type { CaseLine } from './cases';
import { FairnessCases } from './cases';
import type { Fact } from './facts';
import { Fairness, scopeOf, type Scope } from './fairness';
import type { FairnessQuery } from './fairness.form';
import type { CasesView, CaseView, FairnessReportView } from './fairness.view';

/** What could be gaming, over HTTP. */
@Injectable()
export class ApiFairness {
  constructor(
    private readonly fairness: Fairness,
    private readonly cases: FairnessCases,
    private readonly grouping: Grouping,
    private readonly users: Users,
  ) {}

  /** @throws NotFoundError and ForbiddenError for somebody else's */
  async report(form: FairnessQuery, caller: Caller, now: Instant): Promise<FairnessReportView> {
    const scope = await this.scope(form, caller, now);
    const { rows, why } = await this.fairness.sheet(scope);
    return {
      from: formatInstant(scope.asked.from),
      to: formatInstant(scope.asked.to),
      of: why === null ? 'recruiter' : 'team',
      recruiters: rows.map(({ key, name, counts }) => ({
        recruiter: { id: key, name },
        facts: counts,
      })),
    };
  }

  /** What a number counts. */
  async list(fact: Fact, form: FairnessQuery, caller: Caller, now: Instant): Promise<CasesView> {
    const lines = await this.cases.all(fact, await this.scope(form, caller, now), caller);
    return { fact, total: lines.length, items: lines.map(caseView) };
  }

  private async scope(form: FairnessQuery, caller: Caller, now: Instant): Promise<Scope> {
    const to = instantOf(form.to) ?? now;
    const from = instantOf(form.from) ?? monthOf(to);
    if (from >= to) throw new InputError('from must be before to');
    const { team = null, job = null } = form;
    const recruiter = await this.recruiterIn(form, caller);
    const people = await this.grouping.narrowed(caller, { recruiter, team }, from);
    const selection = { from, to, recruiter, job, rule: null };
    return scopeOf(selection, { people, team, caller, now });
  }

  /** A recruiter asks about themselves, whatever they say. */
  private async recruiterIn({ recruiter }: FairnessQuery, caller: Caller): Promise<string | null> {
    const asked =
      recruiter === undefined
        ? null
        : recruiter === 'me'
          ? caller.id
          : (await this.users.named(recruiter, 'recruiter')).id;
    if (seesAll(caller)) return asked;
    if (asked !== null && asked !== caller.id) throw new NotFoundError('There is no such report.');
    return caller.id;
  }
}

function instantOf(text: string | undefined): Instant | null {
  return text === undefined ? null : parseInstant(text);
}

/** The beginning of a month (UTC). */
function monthOf(at: Instant): Instant {
  const date = new Date(at - 1);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) as Instant;
}

function caseView(line: CaseLine): CaseView {
  const { id, at, application, job, candidate, person, commitment, details } = line;
  return {
    ...{ id, at: formatInstant(at), application, job, candidate, recruiter: person, commitment },
    details: details.map(({ code, at: when, who = null, share = null }) => ({
      ...{ code, at: when === undefined ? null : formatInstant(when), who, share },
    })),
  };
}
