import type { Within } from '../../calendar/business-time';
import type { EventType, StageKind } from '../../sla/event';
import type { Policy, Rule, Trigger } from '../../sla/policy/policy';

/** What is promised in a stage, and within what time. */
export interface StagePromise {
  rule: string;
  title: string;
  within: Within;
}

/** What happens to an application in a stage of that kind; elsewhere only messages do. */
const HAPPENS: Partial<Record<StageKind, EventType>> = {
  applied: 'application.received',
  assignment: 'assignment.returned',
  interview: 'interview.held',
};
const ENDS: readonly StageKind[] = ['hired', 'withdrawn'];

/**
 * What a policy promises to candidates in a stage: of what a person has to keep, the first that is due. A rule for the
 * stage itself goes before those for what happens there, and these before those that follow any message.
 * @returns null for a stage that promises nothing
 */
export function stagePromise({ rules }: Policy, kind: StageKind): StagePromise | null {
  if (ENDS.includes(kind)) return null;
  const decided: EventType[] = kind === 'rejected' ? ['decision.made'] : [];
  const happens = HAPPENS[kind];
  const looks: ((one: Trigger) => boolean)[] = [
    (one) => one.event === 'stage.entered' && (one.kind ?? kind) === kind,
    (one) => decided.includes(one.event) || one.event === happens,
    (one) => one.event === 'message.delivered' && one.dated !== true,
  ];
  for (const opens of looks) {
    const found = rules.filter((rule) => isPersons(rule) && rule.on.some(opens)).sort(byTime)[0];
    if (found) return { rule: found.key, title: found.title, within: found.within as Within };
  }
  return null;
}

function isPersons({ automated, within }: Rule): boolean {
  return automated !== 'always' && !('fromEvent' in within);
}

const DAY = 86_400;
/** Working hours of a day, to compare days with hours; nothing is reckoned by it. */
const WORKING_DAY = 8 * 3600;

function byTime(a: Rule, b: Rule): number {
  return roughly(a.within as Within) - roughly(b.within as Within);
}

function roughly(within: Within): number {
  if ('businessSeconds' in within) return (within.businessSeconds / WORKING_DAY) * DAY;
  return 'businessDays' in within ? within.businessDays * DAY : within.calendarDays * DAY;
}
