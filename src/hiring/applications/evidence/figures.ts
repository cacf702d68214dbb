import type { BusinessTime } from '../../../calendar/business-time';
import { policyIdentity } from '../../../sla/policy/presets';
import { isBroken, judgeOne } from '../../../sla/report/verdict';
import type { Instant } from '../../../kernel/instant';
import type { ApplicationHistory } from '../../../sla/engine/fold';
import type { Case } from './case';
import { countedTimes } from './counted-time';
import type { ChargeView, EvidenceView, ShareView } from './evidence.view';
import { stopsOf } from './pauses';

type Figures = Pick<
  EvidenceView,
  | ('openedAt' | 'countsFrom' | 'dueAt' | 'dayGiven' | 'endedAt' | 'until' | 'verdict' | 'times')
  | ('elapsed' | 'owners' | 'charge' | 'pauses')
>;

/** What a commitment comes to: its times to the second, its verdict, whose time it was. */
export function figuresOf(one: Case): Figures {
  const { application, commitment, termed, now, stopped } = one;
  const { history, calendar } = termed;
  const { openedAt, dueAt, end, daysGiven, promise } = commitment;
  const verdict = judgeOne(application.id, commitment, history, calendar, now);
  const { status, reason, cause, owners, overdueBusinessSeconds } = verdict;
  const countsFrom = startOf(one);
  const stops = stopsOf(commitment, termed, now);
  const times = countedTimes(calendar, { start: countsFrom, due: dueAt, stopped }, stops);
  const charged = { id: verdict.chargedTo, isBroken: isBroken(verdict) };
  return {
    ...{ openedAt, countsFrom, dueAt, endedAt: end?.at ?? null, until: stopped, times },
    dayGiven: daysGiven.some(({ until }) => until === dueAt) ? dueAt : null,
    verdict: {
      ...{ status, reason, lateBy: overdueBusinessSeconds, byTransport: cause === 'transport' },
      earlyBy: status === 'kept' ? times.at(-1)!.counted : 0,
      reschedules: promise?.reschedules ?? 0,
    },
    pauses: stops,
    elapsed: calendar.elapsed(openedAt, stopped),
    owners: owners.map((share) => shareOf(one, share)),
    charge: chargeOf(one, charged, history, calendar),
  };
}

type UnderTerms = Pick<
  EvidenceView,
  'rule' | 'title' | 'within' | 'statutory' | 'policy' | 'calendar'
>;

/** Under which terms it stands. */
export function termsOf({ commitment: { rule }, termed: { policy, calendar } }: Case): UnderTerms {
  return {
    ...{ rule: rule.key, title: rule.title, within: rule.within },
    statutory: rule.statutory ?? null,
    policy: policyIdentity(policy),
    calendar: { ...calendar.identity, zone: calendar.zone.name },
  };
}

/** Who a commitment counts for, and why them (design, section 4, owner). */
function chargeOf(
  one: Case,
  charged: { id: string; isBroken: boolean },
  { owners }: ApplicationHistory,
  calendar: BusinessTime,
): ChargeView {
  const { openedAt, dueAt } = one.commitment;
  const name = one.names.get(charged.id) ?? charged.id;
  if (!charged.isBroken) return { id: charged.id, name, why: 'owner', shares: [] };
  const shares = owners.shares(openedAt, dueAt, calendar);
  const most = Math.max(0, ...shares.map(({ businessSeconds }) => businessSeconds));
  const first = shares.filter(({ businessSeconds }) => businessSeconds === most);
  return {
    ...{ id: charged.id, name, shares: shares.map((share) => shareOf(one, share)) },
    why: whyOf(shares.length, first.length),
  };
}

function whyOf(all: number, first: number): ChargeView['why'] {
  if (all === 0) return 'no_time';
  if (all === 1) return 'alone';
  return first > 1 ? 'tie' : 'largest';
}

function shareOf(
  { names }: Case,
  { owner, businessSeconds }: { owner: string; businessSeconds: number },
): ShareView {
  return { id: owner, name: names.get(owner) ?? owner, seconds: businessSeconds };
}

/** When a commitment begins to count: a closing date for applications may lie after its opening. */
function startOf({ commitment: { rule, openedAt }, termed: { events } }: Case): Instant {
  const first = events[0];
  if (!rule.countFrom || first?.type !== 'application.received') return openedAt;
  return Math.max(openedAt, first.applyUntil ?? openedAt) as Instant;
}
