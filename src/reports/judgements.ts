import { Injectable } from '@nestjs/common';
import { Users } from '../accounts/users';
import type { BusinessTime } from '../calendar/business-time';
import { Histories, type TermedHistory } from '../journey/record/history';
import { silencesOf, type SilenceState } from '../journey/record/silences.repository';
import type { Instant } from '../kernel/instant';
import type { Policy } from '../sla/policy/policy';
import { judge, type Verdict } from '../sla/report/verdict';
import type { ApplicationId } from '../store/entities/hiring/application.entity';
import type { User } from '../store/entities/accounts/user.entity';
import { JournalRow } from '../store/entities/journey/journal-row.entity';
import { Journals } from './journals.repository';

/** As of when a report speaks, and what it knows. */
export interface Outlook {
  /** "Now": what happened later is ignored, what is due later is open. */
  until: Instant;
  /** Only what had been recorded by then; null for everything. */
  knownAt: Instant | null;
}

/** What became of one application. */
export interface JudgedApplication {
  application: ApplicationId;
  /** Owners by their e-mail addresses: unlike names, no two people have the same. */
  verdicts: Verdict[];
  /** Those that were too long by then; whose they are, by the user's id. */
  silences: SilenceState[];
  irregular: { id: string; event: string; why: string }[];
  policy: Policy;
  calendar: BusinessTime;
}

/** Judges what the journal holds, by the engine that replays files. */
@Injectable()
export class Judgements {
  constructor(
    private readonly journals: Journals,
    private readonly histories: Histories,
    private readonly users: Users,
  ) {}

  /**
   * Application by application, in the order of their ids; one received after `until` is not there yet.
   * @param withTexts gives verdicts the words of their promises, which are personal
   */
  async *each({ until, knownAt }: Outlook, withTexts = false): AsyncGenerator<JudgedApplication> {
    const users = await this.users.all();
    for await (const { application, rows, texts } of this.journals.each(knownAt, withTexts)) {
      if (rows[0]!.at > until) continue;
      const termed = await this.histories.fold(worded(rows, texts), until);
      const verdicts = judge(application, termed.history, termed.calendar, until);
      yield {
        application,
        silences: silencesOf(application, termed).filter(({ longAt }) => longAt < until),
        verdicts: verdicts.map((verdict) => withAddresses(verdict, users)),
        irregular: irregularOf(termed, rows),
        policy: termed.policy,
        calendar: termed.calendar,
      };
    }
  }
}

/** Rows whose events have their words, as a log has them. */
function worded(rows: JournalRow[], texts: ReadonlyMap<string, string>): JournalRow[] {
  if (texts.size === 0) return rows;
  return rows.map((row) => {
    const text = texts.get(row.id);
    const fields = { ...row.fields, text };
    return text === undefined ? row : Object.assign(new JournalRow(), row, { fields });
  });
}

function withAddresses(verdict: Verdict, users: ReadonlyMap<string, User>): Verdict {
  const addressOf = (id: string) => users.get(id)?.email ?? id;
  const owners = verdict.owners.map(({ owner, businessSeconds }) => ({
    owner: addressOf(owner),
    businessSeconds,
  }));
  return { ...verdict, chargedTo: addressOf(verdict.chargedTo), owners };
}

/** The journal's ids of what the engine ignored. */
function irregularOf({ events, history }: TermedHistory, rows: readonly JournalRow[]) {
  if (history.irregular.length === 0) return [];
  const inOrder = [...rows].sort((a, b) => a.at - b.at);
  return history.irregular.map(({ event, why }) => ({
    id: inOrder[events.indexOf(event as (typeof events)[number])]!.id,
    event: event.type,
    why,
  }));
}
