import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { Commitments, statesOf } from '../../../journey/record/commitments.repository';
import { Histories, type TermedHistory } from '../../../journey/record/history';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import { Journal } from '../../../journey/record/journal.repository';
import { NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { Commitment } from '../../../sla/engine/commitment';
import { policyIdentity } from '../../../sla/policy/presets';
import { judge } from '../../../sla/report/verdict';
import type { JournalRow } from '../../../store/entities/journey/journal-row.entity';
import { Desk } from '../desk';
import { countedTimes } from './counted-time';
import type { EvidenceView } from './evidence.view';
import { KeptBy } from './kept-by';
import { stopsOf } from './pauses';

/** The proof of what was owed, and of what became of it: folded anew from the application's own journal. */
@Injectable()
export class Evidence {
  constructor(
    private readonly desk: Desk,
    private readonly journal: Journal,
    private readonly histories: Histories,
    private readonly commitments: Commitments,
    private readonly keptBy: KeptBy,
    private readonly users: Users,
  ) {}

  /**
   * @param now what is open is reckoned until then
   * @throws NotFoundError also for what is another application's, or not theirs to see
   */
  async of(id: string, commitment: string, caller: Caller, now: Instant): Promise<EvidenceView> {
    const application = await this.desk.find(id, caller);
    const row = await this.commitments.find(commitment);
    if (row?.application !== application.id) {
      throw new NotFoundError('There is no promise with that id.');
    }
    const rows = await this.journal.of(application.id);
    const termed = await this.histories.fold(rows, now);
    const index = statesOf(application.id, termed).findIndex(({ key }) => key === row.key);
    const found = termed.history.commitments[index];
    if (!found) throw new NotFoundError('There is no promise with that id.');
    const texts = await this.journal.textsOf(application.id);
    const wordsOf = (where: (row: JournalRow) => boolean) => {
      const event = rows.findLast(where);
      return event ? (texts.get(event.id)?.text ?? null) : null;
    };
    const users = await this.users.all();
    const nameOf = (owner: string) => users.get(owner)?.name ?? owner;
    return {
      ...{ id: row.id, pausedUntil: row.pausedUntil },
      ...figuresOf(application.id, found, termed, now, nameOf),
      ...termsOf(found, termed),
      words: found.promise
        ? wordsOf((one) => isPromise(one) && messageOf(one) === found.promise!.message)
        : null,
      keptBy:
        found.end?.how === 'kept'
          ? await this.keptBy.of(found.end.evidence.message, termed.events, (event) =>
              noteIn(rows, event, wordsOf),
            )
          : null,
    };
  }
}

function figuresOf(
  application: string,
  commitment: Commitment,
  termed: TermedHistory,
  now: Instant,
  nameOf: (owner: string) => string,
) {
  const { history, calendar } = termed;
  const { openedAt, dueAt, end, daysGiven, promise } = commitment;
  // judged alone: what else is owed says nothing about it
  const [judged] = judge(application, { ...history, commitments: [commitment] }, calendar, now);
  const { status, reason, cause, owners, chargedTo, overdueBusinessSeconds } = judged!;
  const stopped = end?.at ?? now;
  const countsFrom = startOf(commitment, termed.events);
  const times = countedTimes(
    calendar,
    { start: countsFrom, due: dueAt, stopped },
    stopsOf(commitment, termed, now),
  );
  return {
    ...{ openedAt, countsFrom, dueAt, endedAt: end?.at ?? null, until: stopped, times },
    dayGiven: daysGiven.some(({ until }) => until === dueAt) ? dueAt : null,
    verdict: {
      ...{ status, reason, lateBy: overdueBusinessSeconds, byTransport: cause === 'transport' },
      earlyBy: status === 'kept' ? times.at(-1)!.counted : 0,
      reschedules: promise?.reschedules ?? 0,
    },
    elapsed: calendar.elapsed(openedAt, stopped),
    owners: owners.map(({ owner, businessSeconds }) => ({
      ...{ name: nameOf(owner), seconds: businessSeconds },
    })),
    chargedTo: nameOf(chargedTo),
  };
}

function termsOf({ rule }: Commitment, { policy, calendar }: TermedHistory) {
  return {
    ...{ rule: rule.key, title: rule.title, within: rule.within },
    statutory: rule.statutory ?? null,
    policy: policyIdentity(policy),
    calendar: { ...calendar.identity, zone: calendar.zone.name },
  };
}

/** When a commitment begins to count: a closing date for applications may lie after its opening. */
function startOf({ rule, openedAt }: Commitment, events: readonly JourneyEvent[]): Instant {
  const first = events[0];
  if (!rule.countFrom || first?.type !== 'application.received') return openedAt;
  return Math.max(openedAt, first.applyUntil ?? openedAt) as Instant;
}

function isPromise({ type }: JournalRow): boolean {
  return type === 'promise.made' || type === 'promise.rescheduled';
}

function messageOf(row: JournalRow): string | undefined {
  return (row.fields as { message?: string }).message;
}

function noteIn(
  rows: readonly JournalRow[],
  event: JourneyEvent,
  wordsOf: (where: (row: JournalRow) => boolean) => string | null,
) {
  const isIt = (row: JournalRow) =>
    row.type === event.type &&
    row.at === event.at &&
    'message' in event &&
    messageOf(row) === event.message;
  return { note: wordsOf(isIt), writtenAt: rows.findLast(isIt)?.recordedAt ?? null };
}
