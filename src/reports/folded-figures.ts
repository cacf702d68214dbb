import { Injectable } from '@nestjs/common';
import { Users } from '../accounts/users';
import type { BusinessTime } from '../calendar/business-time';
import type { Instant } from '../kernel/instant';
import type { Policy } from '../sla/policy/policy';
import { counts } from '../sla/report/figures';
import { Tally, type ReportedFigures } from '../sla/report/tally';
import { waitedMs, type Request } from '../sla/report/waiting';
import type { Wanted } from './figures/group-figures';
import { RequestTimes } from './figures/requests.repository';
import type { Selection } from './figures/selection';
import type { CellKey } from './figures/sums.repository';
import { Judgements, type JudgedApplication, type Outlook } from './judgements';

/** What a fold of the journals adds up to, and under which terms it was judged. */
export interface Folded {
  totals: ReportedFigures;
  /** By the key of the group: every one that anything was ever charged to. */
  groups: Map<string, ReportedFigures>;
  policies: Set<Policy>;
  calendars: Set<BusinessTime>;
}

/** What is counted, and whose, of which job, rule and stage; null while it is not due. */
interface Counted extends CellKey {
  at: Instant | null;
  isCounted: boolean;
  add: (tally: Tally) => void;
}

/** Figures from a fold of all journals: slow, but also as they were known at a past instant. */
@Injectable()
export class FoldedFigures {
  constructor(
    private readonly judgements: Judgements,
    private readonly requests: RequestTimes,
    private readonly users: Users,
  ) {}

  async by(selection: Selection, outlook: Outlook, wanted: Wanted): Promise<Folded> {
    const ids = new Map([...(await this.users.all()).values()].map(({ id, email }) => [email, id]));
    const requests = await this.requests.all();
    const total = new Tally();
    const groups = new Map<string, Tally>();
    const folded = { policies: new Set<Policy>(), calendars: new Set<BusinessTime>() };
    const isEverything = NARROWING.every((name) => selection[name] == null);
    for await (const judged of this.judgements.each(outlook)) {
      const asked = askedBy(outlook.until, requests.get(judged.application) ?? []);
      const seen = countedOf(judged, selection, asked, ids).filter((one) => isIn(selection, one));
      // a silence is judged by no policy
      if (isEverything || seen.some(({ rule }) => rule !== '')) {
        folded.policies.add(judged.policy);
        folded.calendars.add(judged.calendar);
      }
      for (const one of seen) {
        if (one.isCounted) one.add(total);
        const key = keyOf(wanted, one);
        if (key === null) continue;
        const tally = groups.get(key) ?? new Tally();
        groups.set(key, tally);
        if (one.isCounted) one.add(tally);
      }
    }
    const reported = [...groups].map(([key, tally]) => [key, tally.reported()] as const);
    return { ...folded, totals: total.reported(), groups: new Map(reported) };
  }
}

const NARROWING = ['recruiter', 'job', 'rule', 'stage', 'people', 'jobs'] as const;

/** What of an application may be in a report. */
function countedOf(
  { application, verdicts, silences, calendar }: JudgedApplication,
  period: Selection,
  asked: readonly Request[],
  ids: ReadonlyMap<string, string>,
): Counted[] {
  const judged = verdicts.map((verdict): Counted => {
    const { chargedTo, job, rule, stage, status, dueAt, openedAt } = verdict;
    const timely = Math.round(verdict.timelyBusinessSeconds * 1000);
    const waited = asked.length === 0 ? 0 : waitedMs(openedAt, timely, asked, calendar);
    return {
      ...{ person: ids.get(chargedTo) ?? chargedTo, job: job ?? '', rule, stage },
      at: status === 'open' ? null : dueAt,
      isCounted: counts(verdict, period),
      add: (tally) => {
        tally.add(verdict, waited);
      },
    };
  });
  const { from, to } = period;
  const silent = silences.filter(
    ({ longAt }) => (from === null || longAt >= from) && (to === null || longAt < to),
  );
  return [
    ...judged,
    ...silent.map(({ owner, job, stage, longAt }): Counted => ({
      ...{ person: owner, job, rule: '', stage, at: longAt, isCounted: true },
      add: (tally) => {
        tally.addSilent(application);
      },
    })),
  ];
}

/** What had been asked and answered by then. */
function askedBy(until: Instant, requests: readonly Request[]): Request[] {
  return requests
    .filter(({ askedAt }) => askedAt <= until)
    .map(({ askedAt, answeredAt }) => {
      const isAnswered = answeredAt !== null && answeredAt <= until;
      return { askedAt, answeredAt: isAnswered ? answeredAt : null };
    });
}

function isIn(selection: Selection, one: Counted): boolean {
  const { recruiter, job, rule, stage = null, people = null, jobs = null } = selection;
  return (
    (recruiter === null || one.person === recruiter) &&
    (job === null || one.job === job) &&
    (rule === null || one.rule === rule) &&
    (stage === null || one.stage === stage) &&
    (people === null || people.includes(one.person)) &&
    (jobs === null || jobs.includes(one.job))
  );
}

/** Null for what is in no group: what is not due yet in no stretch of time, a silence in no rule. */
function keyOf(wanted: Wanted, one: Counted): string | null {
  if ('bounds' in wanted) {
    const after = one.at === null ? -1 : wanted.bounds.findIndex((bound) => bound > one.at!);
    return after <= 0 ? null : String(after - 1);
  }
  const { of, as = (key: string) => key } = wanted;
  return of === 'rule' && one.rule === '' ? null : as(one[of]);
}
