import type { Policy, Rule, Trigger } from '../../../sla/policy/policy';

/** A policy as a policy file has it: what `policyFrom` reads gives the same policy again. */
export function policyFile({ rules, ...policy }: Policy): object {
  return { ...policy, rules: rules.map(ruleFile) };
}

/** A rule as a policy file has it. */
export function ruleFile({ on, ...rule }: Rule): object {
  const { key, title, ...rest } = rule;
  return { key, title, on: on.map(triggerText), ...rest };
}

/** "message.received:question". */
export function triggerText({ event, kind, dated }: Trigger): string {
  if (dated === true) return `${event}:dated`;
  return kind === undefined ? event : `${event}:${kind}`;
}
