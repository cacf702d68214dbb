import { BusinessTime } from '../../../calendar/business-time';
import type { CalendarDefinition } from '../../../calendar/definition';
import { lawsOf } from '../../../hiring/terms/trial/effect';
import type { TermedHistory } from '../../../journey/record/history';
import { foldApplication } from '../../../sla/engine/fold';
import { policyFrom } from '../../../sla/policy/presets';
import type { Policy } from '../../../sla/policy/policy';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { JobId } from '../../../store/entities/hiring/job.entity';
import type { WhatIfLine } from '../../../store/entities/reports/what-if-line.entity';
import type { WhatIfRun } from '../../../store/entities/reports/what-if-run.entity';
import { changesOf, judgedByKey, type Change } from './changes';
import { addApplication, addRules, type WhatIfSums } from './sums';

/** Tries a run's draft out on one application after the other, and adds up. */
export class TrialRun {
  readonly lines: WhatIfLine[] = [];
  readonly sums: WhatIfSums;
  private readonly draft: Policy | null;
  private readonly calendar: BusinessTime | null;
  /** The draft with the rules of the laws that each policy has. */
  private readonly policies = new Map<Policy, Policy>();

  constructor(private readonly run: WhatIfRun) {
    const isPolicy = run.kind === 'policy';
    this.draft = isPolicy ? policyFrom(run.draft) : null;
    this.calendar = isPolicy ? null : new BusinessTime(run.draft as CalendarDefinition);
    this.sums = run.sums as WhatIfSums;
  }

  /** @param termed what the journal comes to under the application's own terms */
  add(application: ApplicationId, termed: TermedHistory): void {
    const { since, until } = this.run;
    const policy = this.policyFor(termed.policy);
    const calendar = this.calendar ?? termed.calendar;
    const history = foldApplication(policy, calendar, termed.events, until);
    const judged = {
      was: judgedByKey(application, termed.history, termed.calendar, until),
      would: judgedByKey(application, history, calendar, until),
    };
    const changes = changesOf(judged.was, judged.would, { since, until });
    addRules(this.sums, { was: termed.policy, would: policy });
    addApplication(this.sums, judged, changes, { since, until });
    for (const change of changes) this.lines.push(this.lineOf(change));
  }

  private policyFor(old: Policy): Policy {
    if (this.draft === null) return old;
    const known = this.policies.get(old) ?? lawsOf(old, this.draft);
    this.policies.set(old, known);
    return known;
  }

  private lineOf({ key, was, would, movement, turn }: Change): WhatIfLine {
    const { application, job, rule, title, dueAt } = (was ?? would)!;
    return {
      ...{ run: this.run.id, number: this.run.lines + this.lines.length + 1 },
      ...{ application: application as ApplicationId, job: job as JobId, rule, title, key },
      ...{ at: dueAt, movement, turn },
      ...{ wasDue: was?.dueAt ?? null, wasStatus: was?.status ?? null },
      ...{ wasCharged: was?.chargedTo ?? null, wouldDue: would?.dueAt ?? null },
      ...{ wouldStatus: would?.status ?? null, wouldCharged: would?.chargedTo ?? null },
    };
  }
}
