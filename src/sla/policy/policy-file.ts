import { z } from 'zod';
import type { Within } from '../../calendar/business-time';
import { withinShape, WITHIN_EXPECTED } from '../../calendar/within';
import { InputError } from '../../kernel/errors';
import { pathText, quote, readShape } from '../../kernel/shape';
import { EVENT_TYPES, PROMISE_KINDS, STAGE_KINDS, type EventType } from '../event';
import { ENDS, type Policy, type Rule, type Trigger } from './policy';
import { PURPOSE_GROUPS, PURPOSES, type Purpose } from './purpose';

const KINDS: Partial<Record<EventType, readonly string[]>> = {
  'stage.entered': STAGE_KINDS,
  'promise.made': PROMISE_KINDS,
  'message.received': ['question', 'other'],
  'message.delivered': ['dated'],
};
const AT_ONCE: Within = { businessSeconds: 0 };

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, {
    error: (issue) => `${quote(issue.input)} is not known, expected one of ${values.join(', ')}`,
  });
const purposeNames = [...Object.keys(PURPOSE_GROUPS), ...PURPOSES] as const;
const purposes = z
  .array(oneOf(purposeNames))
  .transform((names) => [...new Set(names.flatMap(expand))]);
const key = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: (issue) => `${quote(issue.input)} is not a key, expected small letters, digits and _`,
});
const days = (least: number) =>
  z.int({ error: (issue) => `${quote(issue.input)} is not a whole number` }).min(least, {
    error: `expected a whole number of at least ${least}`,
  });
const trigger = z.string().transform((text, context): Trigger => {
  const [event, qualifier, ...rest] = text.split(':');
  const type = EVENT_TYPES.find((known) => known === event);
  const kinds = type && KINDS[type];
  const refuse = (message: string) => {
    context.issues.push({ code: 'custom', input: text, message });
    return z.NEVER;
  };
  if (!type)
    return refuse(`${quote(text)} is not an event, expected one of ${EVENT_TYPES.join(', ')}`);
  if (qualifier === undefined) return { event: type };
  if (rest.length > 0 || !kinds?.includes(qualifier)) {
    const known = kinds ? `${type} or ${type}: with ${kinds.join(', ')}` : type;
    return refuse(`${quote(text)} is not known, expected ${known}`);
  }
  if (qualifier === 'dated') return { event: type, dated: true };
  return { event: type, kind: qualifier as Trigger['kind'] };
});
const fromEvent = z.strictObject({ fromEvent: z.literal(true) });
const ruleWithin = z.unknown().transform((value, context): Rule['within'] => {
  if (fromEvent.safeParse(value).success) return { fromEvent: true };
  const read = withinShape.safeParse(value);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) {
    const sentence = path.length > 0 ? message : `${WITHIN_EXPECTED}, {"fromEvent": true}`;
    context.issues.push({ code: 'custom', input: value, path, message: sentence });
  }
  return z.NEVER;
});

const rule = z.strictObject({
  key,
  title: z.string().min(1, { error: 'is empty, expected what is owed in words' }),
  on: z.array(trigger).min(1, { error: 'expected at least one event' }),
  countFrom: oneOf(['applyUntil']).optional(),
  within: ruleWithin,
  whileOpen: oneOf(['keep', 'restart', 'stack']),
  keptBy: purposes.refine((list) => list.length > 0, { error: 'expected at least one purpose' }),
  datedOnly: purposes.default([]),
  automated: oneOf(['never', 'always', 'once']),
  pausable: z.boolean().default(false),
  yieldsTo: z.array(key).default([]),
  yieldsAtMost: days(1).optional(),
  scored: oneOf(['all', 'breaches']).default('all'),
  releasedBy: z.array(oneOf(ENDS)).default([]),
  standsAfterEnd: z.boolean().default(false),
  statutory: z.strictObject({ law: z.string(), source: z.string() }).optional(),
  warnAt: z
    .array(
      z.number().gt(0, { error: 'expected a share of the time between 0 and 1' }).lt(1, {
        error: 'expected a share of the time between 0 and 1',
      }),
    )
    .default([0.5, 0.8]),
  escalateAfter: withinShape.default(AT_ONCE),
  newDateOnBreach: z.boolean().default(false),
});
const file = z.strictObject({
  name: z.string().min(1).default('policy'),
  version: days(1).default(1),
  extends: z.string().optional(),
  maxPause: days(1).optional(),
  maxReschedules: days(0).optional(),
  rules: z.array(rule, { error: 'expected a list of rules' }),
});

/**
 * Reads a policy file. `extends` names the policy whose rules come first; a rule with the key of one of those
 * replaces it.
 * @param baseOf gives the policy that `extends` names
 * @throws InputError giving the path of the fault (`rules[2].within`) and what was expected
 */
export function readPolicy(value: unknown, baseOf: (name: string) => Policy): Policy {
  const read = readShape(file, value, 'policy');
  const base = read.extends === undefined ? undefined : baseOf(read.extends);
  const kept = (base?.rules ?? []).filter(({ key: old }) => !read.rules.some((r) => r.key === old));
  const policy: Policy = {
    name: read.name,
    version: read.version,
    rules: [...kept, ...read.rules],
    maxPause: read.maxPause ?? base?.maxPause ?? 10,
    maxReschedules: read.maxReschedules ?? base?.maxReschedules ?? 1,
  };
  if (policy.rules.length === 0) refuse(['rules'], 'expected at least one rule');
  read.rules.forEach((one, i) => {
    checkRule(one, i, policy, read.rules);
  });
  return policy;
}

function checkRule(one: Rule, i: number, policy: Policy, own: readonly Rule[]): void {
  const at = (...path: PropertyKey[]) => ['rules', i, ...path];
  if (own.findIndex((other) => other.key === one.key) !== i) {
    refuse(at('key'), `${quote(one.key)} stands twice, expected a key of its own`);
  }
  one.yieldsTo.forEach((other, j) => {
    if (!policy.rules.some((r) => r.key === other && 'fromEvent' in r.within)) {
      refuse(
        at('yieldsTo', j),
        `${quote(other)} is not the key of a rule with {"fromEvent": true}`,
      );
    }
  });
  one.datedOnly.forEach((purpose, j) => {
    if (!one.keptBy.includes(purpose)) {
      refuse(at('datedOnly', j), `${quote(purpose)} is not in keptBy`);
    }
  });
  const promised = (t: Trigger) => t.event === 'promise.made' || t.dated === true;
  if ('fromEvent' in one.within && !one.on.every(promised)) {
    refuse(at('within'), 'only promise.made and message.delivered:dated carry a due time');
  }
  if (!('fromEvent' in one.within) && one.on.some(promised)) {
    refuse(at('within'), 'expected {"fromEvent": true}: the promise carries its due time');
  }
}

function refuse(path: PropertyKey[], why: string): never {
  throw new InputError(`policy: ${pathText(path)}: ${why}`);
}

function expand(name: string): readonly Purpose[] {
  return Object.hasOwn(PURPOSE_GROUPS, name)
    ? PURPOSE_GROUPS[name as keyof typeof PURPOSE_GROUPS]
    : [name as Purpose];
}
