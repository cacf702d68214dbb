import { policyFile, ruleFile } from '../../../hiring/terms/text/policy-text';
import type { Policy, Rule } from '../../../sla/policy/policy';
import { policyFrom } from '../../../sla/policy/presets';
import { typedIn } from '../../answering/answering';
import { amountOf, percent, type Unit } from './rule-words';

/** A rule as it is being typed. */
export interface RuleDraft {
  rule: Rule;
  isOn: boolean;
  /** Null for a date that is given. */
  within: Amount | null;
  warn: string;
  escalate: Amount;
}

export interface Amount {
  n: string;
  unit: Unit;
}

/** A policy as it is being typed. */
export interface PolicyDraft {
  rules: RuleDraft[];
  maxPause: string;
  maxReschedules: string;
}

/** A policy that is there, as a draft; the usual rules that it has not are in it, off. */
export function draftOf(policy: Policy): PolicyDraft {
  const rules = allRules(policy).map((rule): RuleDraft => {
    const within = amountOf(rule.within);
    const escalate = amountOf(rule.escalateAfter)!;
    return {
      rule,
      isOn: policy.rules.includes(rule),
      within: within === null ? null : { ...within, n: String(within.n) },
      warn: rule.warnAt.map(percent).join(', '),
      escalate: { ...escalate, n: String(escalate.n) },
    };
  });
  return {
    rules,
    maxPause: String(policy.maxPause),
    maxReschedules: String(policy.maxReschedules),
  };
}

/** What was typed, to be shown again. @param base the policy that the form began with */
export function draftTyped(body: unknown, base: Policy): PolicyDraft {
  const amount = (name: string): Amount => ({
    n: typedIn(body, `${name}-n`),
    unit: typedIn(body, `${name}-unit`) as Unit,
  });
  return {
    rules: allRules(base).map((rule) => ({
      rule,
      isOn: typedIn(body, `${rule.key}-on`) !== '',
      within: 'fromEvent' in rule.within ? null : amount(`${rule.key}-within`),
      warn: typedIn(body, `${rule.key}-warn`),
      escalate: amount(`${rule.key}-escalate`),
    })),
    maxPause: typedIn(body, 'maxPause'),
    maxReschedules: typedIn(body, 'maxReschedules'),
  };
}

/** The policy file that a draft comes to; what is no number in it stays as it was typed, to be refused by its path. */
export function policyOf(draft: PolicyDraft, base: Policy): object {
  return {
    ...policyFile(base),
    maxPause: numberOf(draft.maxPause),
    maxReschedules: numberOf(draft.maxReschedules),
    rules: draft.rules
      .filter(({ isOn }) => isOn)
      .map(({ rule, within, warn, escalate }) => ({
        ...ruleFile(rule),
        ...(within === null ? {} : { within: { [within.unit]: numberOf(within.n) } }),
        warnAt: sharesOf(warn),
        escalateAfter: { [escalate.unit]: numberOf(escalate.n) },
      })),
  };
}

function allRules(policy: Policy): Rule[] {
  const usual = policyFrom('good-practice').rules;
  const off = usual.filter(({ key }) => !policy.rules.some((rule) => rule.key === key));
  return [...policy.rules, ...off];
}

/** "50, 80" as [0.5, 0.8]. */
function sharesOf(text: string): unknown[] {
  const parts = text.split(/[\s,;%]+/).filter((part) => part !== '');
  return parts.map((part) => {
    const n = numberOf(part);
    return typeof n === 'number' ? n / 100 : n;
  });
}

function numberOf(text: string): unknown {
  const n = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(n) ? text : n;
}
