import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../accounts/caller';
import { Users } from '../accounts/users';
import type { BusinessTime } from '../calendar/business-time';
import { Terms } from '../journey/record/terms';
import type { Instant } from '../kernel/instant';
import type { ReportedFigures } from '../sla/report/tally';
import { policyIdentity } from '../sla/policy/presets';
import type { Policy } from '../sla/policy/policy';
import { byBroken, type Period } from '../sla/report/figures';
import { GroupFigures } from './figures/group-figures';
import { totalOf } from './figures/cells';
import type { Selection } from './figures/selection';
import { Sums } from './figures/sums.repository';
import { FoldedFigures } from './folded-figures';
import type { Outlook } from './judgements';

type Identity = BusinessTime['identity'];

/** One recruiter's figures. */
export interface RecruiterRow extends ReportedFigures {
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
  totals: ReportedFigures;
  recruiters: RecruiterRow[];
}

/** To what a report is narrowed beside its period. */
export type Narrowing = Partial<Omit<Selection, 'from' | 'to'>>;

/** The figures per recruiter; who may ask for them is decided before. */
@Injectable()
export class RecruiterReports {
  constructor(
    private readonly folded: FoldedFigures,
    private readonly users: Users,
    private readonly figures: GroupFigures,
    private readonly sums: Sums,
    private readonly terms: Terms,
  ) {}

  /** As `over`, as of now and with all that is known: the same figures, without folding the journals. */
  async now(
    period: Period,
    caller: Caller,
    now: Instant,
    narrowing: Narrowing = {},
  ): Promise<RecruiterReport> {
    const selection = selectionOf(period, caller, narrowing);
    const users = await this.users.all();
    const { total, groups } = await this.figures.by(selection, now, [{ of: 'person' }]);
    const charged = new Set([...groups[0]!.keys(), ...(await this.charged(selection, now))]);
    const recruiters = [...charged].map((id) => {
      const { email = id, name = id } = users.get(id) ?? {};
      const figures = groups[0]!.get(id) ?? totalOf([]);
      return { recruiter: email, name, user: id, ...figures };
    });
    return {
      ...(await this.termsOf(selection.recruiter, now)),
      totals: total,
      recruiters: recruiters.sort(byBroken),
    };
  }

  /** The policies and calendars under which something was judged. @param recruiter charged with it; null for all */
  async termsOf(
    recruiter: string | null,
    now: Instant,
  ): Promise<Pick<RecruiterReport, 'policies' | 'calendars'>> {
    const terms = await this.sums.terms(recruiter, now);
    const [policies, calendars] = [new Set<Policy>(), new Set<BusinessTime>()];
    for (const { kind, hash } of terms) {
      if (kind === 'policy') policies.add(await this.terms.policy(hash));
      else calendars.add(await this.terms.calendar(hash));
    }
    return identities({ policies, calendars });
  }

  /** Who was ever charged with anything, whatever the period. */
  async charged({ recruiter, people = null }: Selection, now: Instant): Promise<string[]> {
    return (await this.sums.everCharged(now)).filter(
      (id) => (recruiter === null || id === recruiter) && (people === null || people.includes(id)),
    );
  }

  /**
   * Over what fell due in a period. HR leads see everybody; a recruiter sees the figures of what they are charged
   * with themselves, also where they have left the team since, and nobody else's: the totals are theirs too.
   */
  async over(
    period: Period,
    outlook: Outlook,
    caller: Caller,
    narrowing: Narrowing = {},
  ): Promise<RecruiterReport> {
    const users = await this.users.all();
    const selection = selectionOf(period, caller, narrowing);
    const folded = await this.folded.by(selection, outlook, { of: 'person' });
    const recruiters = [...folded.groups].map(([id, all]) => {
      const { email = id, name = id } = users.get(id) ?? {};
      return { recruiter: email, name, user: id, ...all };
    });
    return {
      ...identities(folded),
      totals: folded.totals,
      recruiters: recruiters.sort(byBroken),
    };
  }
}

/** What names the terms of a report. */
export function identities({
  policies,
  calendars,
}: {
  policies: ReadonlySet<Policy>;
  calendars: ReadonlySet<BusinessTime>;
}): Pick<RecruiterReport, 'policies' | 'calendars'> {
  return {
    policies: [...policies].map(policyIdentity),
    calendars: [...calendars].map(({ identity }) => identity),
  };
}

function selectionOf(period: Period, caller: Caller, narrowing: Narrowing): Selection {
  const asked = { recruiter: null, job: null, rule: null, ...narrowing };
  const { from, to } = period;
  return { ...asked, from, to, recruiter: seesAll(caller) ? asked.recruiter : caller.id };
}
