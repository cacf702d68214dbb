import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { Commitments } from '../../../journey/record/commitments.repository';
import { Terms } from '../../../journey/record/terms';
import type { Instant } from '../../../kernel/instant';
import type { Rule } from '../../../sla/policy/policy';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import { nextStep } from '../../commitments/next-step';
import { urgencyOf } from '../../commitments/urgency';
import type { ApplicationHead } from '../application-heads';
import { BelongingsRepository, type Belongings } from '../belongings.repository';
import type { TimelineEntry } from '../timeline/timeline.view';
import { Timelines } from '../timeline/timelines';
import type { ApplicationPageView, OwedView, PendingView } from './application-page.view';

type View = Pick<
  ApplicationPageView,
  'owed' | 'pausedUntil' | 'undoUntil' | 'waivable' | 'pending'
> & { entries: TimelineEntry[] };

/** What is owed on an application now, and how it came to that. */
@Injectable()
export class OwedNow {
  constructor(
    private readonly commitments: Commitments,
    private readonly belongings: BelongingsRepository,
    private readonly timelines: Timelines,
    private readonly terms: Terms,
    private readonly users: Users,
  ) {}

  async of(head: ApplicationHead, now: Instant): Promise<View> {
    const rows = await this.commitments.of(head.id);
    const belongings = await this.belongings.of(head.id);
    const names = new Map(head.stages.map(({ id, name }): [string, string] => [id, name]));
    for (const { id, name } of (await this.users.all()).values()) names.set(id, name);
    const around = { commitments: rows, belongings, names };
    const entries = await this.timelines.of(head, around, now);
    const { rules } = await this.terms.policy(head.policy);
    const byKey = new Map(rules.map((rule) => [rule.key, rule]));
    const standing = rows.filter(({ ended }) => ended === null);
    const calendar = await this.terms.calendar(head.calendar);
    const reason = entries.findLast(({ type }) => type === 'clock.paused')?.text ?? null;
    const { email, contact } = head.candidate;
    const hasMail = email !== null && contact !== 'phone';
    const waitsUntil = undoUntil(entries, now);
    const mustTell = head.decidedIn !== null;
    const of = { application: head.id, status: head.status, mustTell, hasMail, waitsUntil };
    const owedOf = (row: CommitmentRow): OwedView => {
      const { id, rule, title, dueAt, promise } = row;
      const { keptBy = [], datedOnly = [] } = byKey.get(rule) ?? {};
      const state = urgencyOf(row, calendar, now);
      return {
        ...{ id, rule, title, dueAt, state, pauseReason: state === 'paused' ? reason : null },
        ...{ owner: names.get(row.owner) ?? row.owner, isPromise: promise !== null },
        words: wordsOf(promise, entries),
        step: nextStep({ ...of, rule, keptBy, datedOnly }),
        needsDate: datedOnly.includes('status_update'),
      };
    };
    const stops = standing.flatMap(({ pausedUntil }) => (pausedUntil! > now ? [pausedUntil!] : []));
    return {
      ...{ entries, pausedUntil: stops[0] ?? null, pending: pendingOf(belongings, now) },
      owed: standing.sort((a, b) => a.dueAt - b.dueAt).map(owedOf),
      undoUntil: waitsUntil,
      waivable: waivable(standing, byKey, belongings),
    };
  }
}

function wordsOf(promise: string | null, entries: readonly TimelineEntry[]): string | null {
  if (promise === null) return null;
  const isIt = ({ type, id }: TimelineEntry) =>
    (type === 'promise.made' || type === 'promise.rescheduled') && id.endsWith(`/${promise}`);
  return entries.findLast(isIt)?.text ?? null;
}

function undoUntil(entries: readonly TimelineEntry[], now: Instant): Instant | null {
  for (const { mail, facts } of entries) {
    const isRejection = facts.purposes?.includes('rejection') === true && mail?.canCancel === true;
    if (isRejection && mail.undoUntil !== null && mail.undoUntil > now) return mail.undoUntil;
  }
  return null;
}

/** Questions that are owed an answer and may be said to need none. */
function waivable(
  standing: readonly CommitmentRow[],
  rules: ReadonlyMap<string, Rule>,
  { received }: Belongings,
): string[] {
  const owed = standing.filter(({ rule }) => rules.get(rule)?.releasedBy.includes('waived'));
  return received
    .filter(({ kind, waivedAt }) => kind === 'question' && waivedAt === null)
    .filter(({ receivedAt }) => owed.some(({ openedAt }) => openedAt <= receivedAt))
    .map(({ id }) => id);
}

function pendingOf(
  { interviews, assignments, requests, tasks }: Belongings,
  now: Instant,
): PendingView {
  return {
    interviews: interviews.filter(
      ({ status, ends }) => status === 'scheduled' || (status === 'held' && now - ends < WEEK_MS),
    ),
    assignments: assignments.filter(({ returnedAt }) => returnedAt === null),
    requests: requests.filter(({ answeredAt }) => answeredAt === null),
    tasks,
  };
}

const WEEK_MS = 7 * 86_400_000;
