import type { Users } from '../../accounts/users';
import type { BusinessTime } from '../../calendar/business-time';
import type { Zone } from '../../calendar/zone';
import type { Judgements, Outlook } from '../../reports/judgements';
import type { Journals } from '../../reports/journals.repository';
import { policyIdentity } from '../../sla/policy/presets';
import type { Policy } from '../../sla/policy/policy';
import type { Period } from '../../sla/report/figures';
import type { ReplayReport, ReportedApplication } from '../replay/replay-report';

interface Sources {
  judgements: Judgements;
  journals: Journals;
  users: Users;
}
interface Wanted {
  period: Period;
  outlook: Outlook;
  zone: Zone;
  rows: ReplayReport['rows'];
  withTexts: boolean;
}

/** A report from the database in the shape that the formats of a replay write. */
export async function databaseReport(
  { judgements, journals, users }: Sources,
  { period, outlook, zone, rows, withTexts }: Wanted,
): Promise<ReplayReport> {
  const policies = new Set<Policy>();
  const calendars = new Set<BusinessTime>();
  async function* applications(): AsyncGenerator<ReportedApplication> {
    for await (const judged of judgements.each(outlook, withTexts)) {
      const { application, verdicts, irregular, policy, calendar } = judged;
      policies.add(policy);
      calendars.add(calendar);
      yield { verdicts, irregular: irregular.map((row) => ({ ...row, application })) };
    }
  }
  const titles = await journals.jobTitles();
  const people = new Map([...(await users.all()).values()].map((user) => [user.email, user]));
  return {
    applications,
    size: await journals.count(),
    terms: () => ({
      policy: onlyOf([...policies].map(policyIdentity)),
      calendar: onlyOf([...calendars].map(({ identity }) => identity)),
    }),
    ...{ zone, period, rows, until: outlook.until, skipped: null },
    jobName: (job) => titles.get(job) ?? job,
    person: (recruiter) => {
      const user = people.get(recruiter);
      return { name: user?.name ?? recruiter, user: user?.id ?? recruiter };
    },
  };
}

function onlyOf<T>(all: readonly T[]): T | null {
  return all.length === 1 ? all[0]! : null;
}
