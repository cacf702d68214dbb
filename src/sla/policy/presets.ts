import { InputError } from '../../kernel/errors';
import { contentHash } from '../../kernel/hash';
import { quote } from '../../kernel/shape';
import type { Policy } from './policy';
import { readPolicy } from './policy-file';
import goodPractice from './presets/good-practice.json';
import koreaFairHiring from './presets/korea-fair-hiring.json';
import ontarioEsa from './presets/ontario-esa.json';

const PRESETS: Record<string, unknown> = {
  'good-practice': goodPractice,
  'ontario-esa': ontarioEsa,
  'korea-fair-hiring': koreaFairHiring,
};

/** The names that `policyFrom` knows. The statutory ones are good-practice and the rule of the law. */
export const POLICY_NAMES = Object.keys(PRESETS);

/**
 * A policy from a preset's name or a policy file's content.
 * @throws InputError with the path of the fault, or the presets there are
 */
export function policyFrom(source: unknown): Policy {
  if (typeof source !== 'string') return readPolicy(source, policyFrom);
  if (!Object.hasOwn(PRESETS, source)) {
    throw new InputError(
      `policy: ${quote(source)} is no preset, expected one of ${POLICY_NAMES.join(', ')}`,
    );
  }
  return readPolicy(PRESETS[source], policyFrom);
}

/** The presets that are law somewhere, by which a job may be marked. */
export const STATUTORY_NAMES = ['ontario-esa', 'korea-fair-hiring'] as const;

/** A policy with the rules of the laws that a job falls under. */
export function withStatutory(policy: Policy, names: readonly string[]): Policy {
  const laws = [...new Set(names)].sort();
  const rules = laws.flatMap((name) => policyFrom(name).rules.filter(({ statutory }) => statutory));
  const added = rules.filter(({ key }) => !policy.rules.some((rule) => rule.key === key));
  if (added.length === 0) return policy;
  return { ...policy, name: [policy.name, ...laws].join('+'), rules: [...policy.rules, ...added] };
}

/** What identifies this policy version in results: name, version and SHA-256 of the rules in force. */
export function policyIdentity(policy: Policy): { name: string; version: number; hash: string } {
  const { name, version, ...content } = policy;
  return { name, version, hash: contentHash(content) };
}
