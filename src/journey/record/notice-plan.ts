import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import type { Commitment } from '../../sla/engine/commitment';
import type { Rule } from '../../sla/policy/policy';

/** What is to be noticed about a commitment, and the instant at which it is so. */
export interface PlannedNotice {
  kind: NoticeKind;
  at: Instant;
}
export type NoticeKind = `warning:${number}` | 'holding_note' | 'breach' | 'escalation';

/** How much open time before its due time a sign of life is sent, in seconds: a working day. */
const HOLDING_LEAD = -8 * 3600;

/**
 * Everything that the sweep does about a commitment while it stands, in order of time: a warning at each share of
 * its open time, a holding note where a machine may keep it, its breach, its escalation (design, section 4).
 */
export function plannedNotices(
  { rule, openedAt, dueAt, end }: Pick<Commitment, 'rule' | 'openedAt' | 'dueAt' | 'end'>,
  calendar: BusinessTime,
): PlannedNotice[] {
  const whole = calendar.elapsed(openedAt, dueAt);
  const warnings = rule.warnAt.map((share): PlannedNotice => {
    const at = calendar.due(openedAt, { businessSeconds: Math.round(share * whole) });
    return { kind: `warning:${share}`, at };
  });
  const plan: PlannedNotice[] = [
    // a due time outside open hours has no open time before it to be warned in
    ...warnings.filter(({ at }) => at < dueAt),
    ...(takesHoldingNote(rule) ? [holdingNote(openedAt, dueAt, calendar)] : []),
    { kind: 'breach', at: dueAt },
    { kind: 'escalation', at: escalatedAt(rule, dueAt, calendar) },
  ];
  return plan.filter(({ at }) => end === null || at < end.at).sort((a, b) => a.at - b.at);
}

/** At the breach itself unless the policy gives more time; by the calendar no time at all would end at the next opening. */
function escalatedAt({ escalateAfter }: Rule, dueAt: Instant, calendar: BusinessTime): Instant {
  const atOnce = 'businessSeconds' in escalateAfter && escalateAfter.businessSeconds === 0;
  return atOnce ? dueAt : calendar.due(dueAt, escalateAfter);
}

/** True when an automated sign of life may keep it. */
function takesHoldingNote(rule: Rule): boolean {
  return rule.automated === 'once' && rule.keptBy.includes('holding_note');
}

function holdingNote(openedAt: Instant, dueAt: Instant, calendar: BusinessTime): PlannedNotice {
  const at = calendar.due(dueAt, { businessSeconds: HOLDING_LEAD });
  return { kind: 'holding_note', at: Math.max(openedAt, at) as Instant };
}
