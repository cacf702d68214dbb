import { Injectable } from '@nestjs/common';
import { Users } from '../accounts/users';
import type { BusinessTime } from '../calendar/business-time';
import type { Policy } from '../sla/policy/policy';
import { ReportFigures, type Figures, type RecruiterFigures } from '../sla/report/figures';
import type { Verdict } from '../sla/report/verdict';
import type { Wanted } from './figures/group-figures';
import type { Selection } from './figures/selection';
import { Judgements, type Outlook } from './judgements';

/** What a fold of the journals adds up to, and under which terms it was judged. */
export interface Folded {
  totals: Figures;
  /** By the key of the group, most broken first. */
  groups: RecruiterFigures[];
  policies: Set<Policy>;
  calendars: Set<BusinessTime>;
}

/** Figures from a fold of all journals: slow, but also as they were known at a past instant. */
@Injectable()
export class FoldedFigures {
  constructor(
    private readonly judgements: Judgements,
    private readonly users: Users,
  ) {}

  async by(selection: Selection, outlook: Outlook, wanted: Wanted): Promise<Folded> {
    const ids = new Map([...(await this.users.all()).values()].map(({ id, email }) => [email, id]));
    const personOf = ({ chargedTo }: Verdict) => ids.get(chargedTo) ?? chargedTo;
    const keyOf = keyed(wanted, personOf);
    const [all, grouped] = [new ReportFigures(selection), new ReportFigures(selection)];
    const folded = { policies: new Set<Policy>(), calendars: new Set<BusinessTime>() };
    const isEverything = NARROWING.every((name) => selection[name] == null);
    for await (const { verdicts, policy, calendar } of this.judgements.each(outlook)) {
      const seen = verdicts.filter((verdict) => isIn(selection, verdict, personOf(verdict)));
      if (!isEverything && seen.length === 0) continue;
      folded.policies.add(policy);
      folded.calendars.add(calendar);
      for (const verdict of seen) {
        all.add(verdict);
        const chargedTo = keyOf(verdict);
        if (chargedTo !== null) grouped.add({ ...verdict, chargedTo });
      }
    }
    return { ...folded, totals: all.totals(), groups: grouped.recruiters() };
  }
}

const NARROWING = ['recruiter', 'job', 'rule', 'stage', 'people', 'jobs'] as const;

function isIn(selection: Selection, verdict: Verdict, person: string): boolean {
  const { recruiter, job, rule, stage = null, people = null, jobs = null } = selection;
  return (
    (recruiter === null || person === recruiter) &&
    (job === null || verdict.job === job) &&
    (rule === null || verdict.rule === rule) &&
    (stage === null || verdict.stage === stage) &&
    (people === null || people.includes(person)) &&
    (jobs === null || jobs.includes(verdict.job ?? ''))
  );
}

/** The group of a verdict; null for one that is in none, which is not due yet and so in no stretch of time. */
function keyed(
  wanted: Wanted,
  personOf: (verdict: Verdict) => string,
): (verdict: Verdict) => string | null {
  if ('bounds' in wanted) {
    const { bounds } = wanted;
    return ({ status, dueAt }) => {
      if (status === 'open') return null;
      const after = bounds.findIndex((at) => at > dueAt);
      return after <= 0 ? null : String(after - 1);
    };
  }
  const { of, as = (key: string) => key } = wanted;
  switch (of) {
    case 'person':
      return (verdict) => as(personOf(verdict));
    case 'job':
      return ({ job }) => as(job ?? '');
    case 'rule':
      return ({ rule }) => as(rule);
    case 'stage':
      return ({ stage }) => as(stage);
  }
}
