import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../accounts/caller';
import { Users } from '../accounts/users';
import type { BusinessTime } from '../calendar/business-time';
import { Terms } from '../journey/record/terms';
import type { Instant } from '../kernel/instant';
import { designFigures } from '../sla/report/tally';
import { policyIdentity } from '../sla/policy/presets';
import type { Policy } from '../sla/policy/policy';
import {
  byBroken,
  ReportFigures,
  type Figures,
  type Period,
  type RecruiterFigures,
} from '../sla/report/figures';
import { totalOf } from './figures/cells';
import { LiveFigures } from './figures/live-figures';
import { Sums } from './figures/sums.repository';
import { Judgements, type Outlook } from './judgements';

type Identity = BusinessTime['identity'];

/** One recruiter's figures. */
export interface RecruiterRow extends RecruiterFigures {
  /** The e-mail address: two people may have one name. */
  recruiter: string;
  name: string;
  /** The user's id. */
  user: string;
}

/** Who kept what was promised, and under which terms. */
export interface RecruiterReport {
  /** Every policy version under which something was judged. */
  policies: Identity[];
  calendars: Identity[];
  totals: Figures;
  recruiters: RecruiterRow[];
}

/** The figures per recruiter. */
@Injectable()
export class RecruiterReports {
  constructor(
    private readonly judgements: Judgements,
    private readonly users: Users,
    private readonly live: LiveFigures,
    private readonly sums: Sums,
    private readonly terms: Terms,
  ) {}

  /** As `over`, as of now and with all that is known: the same figures, without folding the journals. */
  async now(period: Period, caller: Caller, now: Instant): Promise<RecruiterReport> {
    const only = seesAll(caller) ? null : caller.id;
    const everything = { ...period, recruiter: null, job: null, rule: null };
    const selection = { ...everything, recruiter: only };
    const users = await this.users.all();
    const charged = (await this.sums.everCharged(now)).filter((id) => !only || id === only);
    const { total, person } = await this.live.groups(selection, now);
    const recruiters = charged.map((id) => {
      const { email = id, name = id } = users.get(id) ?? {};
      const figures = designFigures(person.get(id) ?? totalOf([]));
      return { recruiter: email, name, user: id, ...figures };
    });
    const terms = await this.sums.terms(only, now);
    const [policies, calendars] = [new Set<Policy>(), new Set<BusinessTime>()];
    for (const { policy, calendar } of terms) {
      policies.add(await this.terms.policy(policy));
      calendars.add(await this.terms.calendar(calendar));
    }
    return {
      policies: [...policies].map(policyIdentity),
      calendars: [...calendars].map(({ identity }) => identity),
      totals: designFigures(total),
      recruiters: recruiters.sort(byBroken),
    };
  }

  /**
   * Over what fell due in a period. HR leads see everybody; a recruiter sees the figures of what they are charged
   * with themselves, also where they have left the team since, and nobody else's: the totals are theirs too.
   */
  async over(period: Period, outlook: Outlook, caller: Caller): Promise<RecruiterReport> {
    const people = new Map(
      [...(await this.users.all()).values()].map((user) => [user.email, user]),
    );
    const only = seesAll(caller) ? null : (await this.users.of(caller.id)).email;
    const figures = new ReportFigures(period);
    const policies = new Set<Policy>();
    const calendars = new Set<BusinessTime>();
    for await (const { verdicts, policy, calendar } of this.judgements.each(outlook)) {
      const seen = verdicts.filter(({ chargedTo }) => only === null || chargedTo === only);
      if (only !== null && seen.length === 0) continue;
      policies.add(policy);
      calendars.add(calendar);
      for (const verdict of seen) figures.add(verdict);
    }
    return {
      policies: [...policies].map(policyIdentity),
      calendars: [...calendars].map(({ identity }) => identity),
      totals: figures.totals(),
      recruiters: figures.recruiters().map(({ recruiter, ...row }) => {
        const { name = recruiter, id = recruiter } = people.get(recruiter) ?? {};
        return { recruiter, name, user: id, ...row };
      }),
    };
  }
}
