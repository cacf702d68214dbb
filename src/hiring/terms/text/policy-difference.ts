import { canonicalJson } from '../../../kernel/hash';
import type { Policy, Rule } from '../../../sla/policy/policy';

/** What one policy says otherwise than another. */
export type PolicyDifference =
  | { what: 'added' | 'removed'; rule: Rule }
  | { what: 'within' | 'escalateAfter' | 'warnAt'; rule: Rule; before: Rule; after: Rule }
  | { what: 'rest'; rule: Rule; fields: string[] }
  | { what: 'maxPause' | 'maxReschedules'; before: number; after: number };

/** What people set themselves on the page; the rest is named by its field. */
const SHOWN = ['within', 'escalateAfter', 'warnAt'] as const;

/** What is different in `after`, rule by rule, in the order of its rules. */
export function policyDifferences(before: Policy, after: Policy): PolicyDifference[] {
  const found: PolicyDifference[] = [];
  for (const rule of after.rules) {
    const old = before.rules.find(({ key }) => key === rule.key);
    if (!old) {
      found.push({ what: 'added', rule });
      continue;
    }
    for (const what of SHOWN) {
      if (!isSame(old[what], rule[what])) found.push({ what, rule, before: old, after: rule });
    }
    const names = [...new Set([...Object.keys(old), ...Object.keys(rule)])] as (keyof Rule)[];
    const fields = names.filter(
      (name) => !SHOWN.some((shown) => shown === name) && !isSame(old[name], rule[name]),
    );
    if (fields.length > 0) found.push({ what: 'rest', rule, fields: fields.sort() });
  }
  for (const rule of before.rules) {
    if (!after.rules.some(({ key }) => key === rule.key)) found.push({ what: 'removed', rule });
  }
  for (const what of ['maxPause', 'maxReschedules'] as const) {
    if (before[what] !== after[what])
      found.push({ what, before: before[what], after: after[what] });
  }
  return found;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
