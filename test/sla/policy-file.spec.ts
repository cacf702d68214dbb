import { InputError } from '../../src/kernel/errors';
import type { Policy } from '../../src/sla/policy/policy';
import { readPolicy } from '../../src/sla/policy/policy-file';
import { POLICY_NAMES, policyFrom, policyIdentity } from '../../src/sla/policy/presets';
import goodPractice from '../../src/sla/policy/presets/good-practice.json';
import { ruleFile } from '../world/history';

const refusal = (source: unknown): string => {
  try {
    policyFrom(source);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  return 'accepted';
};
const promise = { on: ['promise.made:answer'], within: { fromEvent: true }, whileOpen: 'stack' };
const rules = (...list: unknown[]) => ({ rules: list });
/** The third rule of a file is at fault. */
const third = (fields: Record<string, unknown>) =>
  rules(ruleFile({ key: 'a' }), ruleFile({ key: 'b' }), ruleFile({ key: 'c', ...fields }));

describe('a policy file is refused with the path of the fault', () => {
  it.each<[string, unknown, string]>([
    ['no object', 7, 'policy: expected object'],
    ['no rules', {}, 'policy: rules: is missing, expected array'],
    ['rules that are no list', { rules: {} }, 'policy: rules: expected a list of rules'],
    ['an empty list', { rules: [] }, 'policy: rules: expected at least one rule'],
    ['a field that nobody knows', { ...third({}), rule: 1 }, 'policy: rule: is not a field'],
    ['a version that is no number', { ...third({}), version: '2' }, 'policy: version: "2" is not'],
    ['a version of nothing', { ...third({}), version: 0 }, 'policy: version: expected a whole'],
    [
      'half a day of pause',
      { ...third({}), maxPause: 0.5 },
      'policy: maxPause: 0.5 is not a whole',
    ],
    ['no pause at all', { ...third({}), maxPause: 0 }, 'policy: maxPause: expected a whole'],
    ['negative reschedules', { ...third({}), maxReschedules: -1 }, 'policy: maxReschedules: '],
    ['an unknown base', { ...third({}), extends: 'best' }, 'policy: "best" is no preset'],
    ['a rule that is none', rules('x'), 'policy: rules[0]: '],
    ['a missing key', third({ key: undefined }), 'policy: rules[2].key: '],
    ['a key in capitals', third({ key: 'Reply' }), 'policy: rules[2].key: "Reply" is not a key'],
    ['a duplicate key', third({ key: 'a' }), 'policy: rules[2].key: "a" stands twice'],
    ['a missing title', third({ title: undefined }), 'policy: rules[2].title: is missing'],
    ['no event', third({ on: [] }), 'policy: rules[2].on: expected at least one event'],
    [
      'an unknown event',
      third({ on: ['decision.made', 'interview.done'] }),
      'policy: rules[2].on[1]: "interview.done" is not an event, expected one of application.received',
    ],
    [
      'an unknown kind of event',
      third({ on: ['message.received:answer'] }),
      'policy: rules[2].on[0]: "message.received:answer" is not known, expected message.received or message.received: with question, other',
    ],
    [
      'a kind of an event that has none',
      third({ on: ['decision.made:no'] }),
      'policy: rules[2].on[0]: "decision.made:no" is not known, expected decision.made',
    ],
    [
      'a kind of a kind',
      third({ on: ['message.received:question:now'] }),
      'policy: rules[2].on[0]: "message.received:question:now" is not known',
    ],
    ['no time', third({ within: undefined }), 'policy: rules[2].within: expected one of'],
    ['an empty time', third({ within: {} }), 'policy: rules[2].within: expected one of'],
    [
      'an unknown unit',
      third({ within: { weeks: 1 } }),
      'policy: rules[2].within: expected one of',
    ],
    [
      'two units',
      third({ within: { businessDays: 1, businessHours: 1 } }),
      'policy: rules[2].within: expected one of',
    ],
    ['half a day', third({ within: { businessDays: 1.5 } }), 'policy: rules[2].within'],
    ['no day', third({ within: { businessDays: 0 } }), 'policy: rules[2].within'],
    ['fromEvent false', third({ within: { fromEvent: false } }), 'policy: rules[2].within'],
    [
      'a promise with a time of its own',
      third({ ...promise, within: { businessDays: 1 } }),
      'policy: rules[2].within: expected {"fromEvent": true}',
    ],
    [
      'a time of the event that carries none',
      third({ within: { fromEvent: true } }),
      'policy: rules[2].within: only promise.made and message.delivered:dated carry a due time',
    ],
    ['an unknown whileOpen', third({ whileOpen: 'wait' }), 'policy: rules[2].whileOpen: "wait"'],
    [
      'an unknown purpose',
      third({ keptBy: ['reply', 'greeting'] }),
      'policy: rules[2].keptBy[1]: "greeting" is not known, expected one of CONTACT, HUMAN',
    ],
    [
      'an unknown purpose that needs a date',
      third({ datedOnly: ['greeting'] }),
      'policy: rules[2].datedOnly[0]: "greeting" is not known',
    ],
    [
      'a date needed of a purpose that keeps nothing',
      third({ datedOnly: ['offer'] }),
      'policy: rules[2].datedOnly[0]: "offer" is not in keptBy',
    ],
    ['an unknown automation', third({ automated: true }), 'policy: rules[2].automated: true'],
    ['an unknown count', third({ countFrom: 'now' }), 'policy: rules[2].countFrom: "now"'],
    ['pausable maybe', third({ pausable: 'yes' }), 'policy: rules[2].pausable: '],
    [
      'an unknown yieldsTo',
      third({ yieldsTo: ['promise_x'] }),
      'policy: rules[2].yieldsTo[0]: "promise_x" is not the key of a rule with {"fromEvent": true}',
    ],
    [
      'a yieldsTo that is no promise',
      third({ yieldsTo: ['a'] }),
      'policy: rules[2].yieldsTo[0]: "a" is not the key of a rule with {"fromEvent": true}',
    ],
    ['no days to yield', third({ yieldsAtMost: 0 }), 'policy: rules[2].yieldsAtMost: '],
    ['an unknown score', third({ scored: 'none' }), 'policy: rules[2].scored: "none"'],
    ['an unknown end', third({ releasedBy: ['fired'] }), 'policy: rules[2].releasedBy[0]: "fired"'],
    ['a warning at once', third({ warnAt: [0] }), 'policy: rules[2].warnAt[0]: expected a share'],
    ['a warning too late', third({ warnAt: [0.5, 1] }), 'policy: rules[2].warnAt[1]: expected'],
    [
      'a law without source',
      third({ statutory: { law: 'x' } }),
      'policy: rules[2].statutory.source',
    ],
    ['an unknown field', third({ within_: 1 }), 'policy: rules[2].within_: is not a field'],
  ])('%s', (_name, file, start) => {
    expect(refusal(file).slice(0, start.length)).toBe(start);
  });

  it('an unknown preset is refused with those there are', () => {
    expect(refusal('best')).toBe(
      'policy: "best" is no preset, expected one of good-practice, ontario-esa, korea-fair-hiring',
    );
    expect(refusal('constructor')).toContain('is no preset');
    expect(POLICY_NAMES).toHaveLength(3);
  });
});

describe('a policy file is read', () => {
  it('with these defaults', () => {
    const policy = policyFrom(rules(ruleFile()));
    expect(policy).toEqual({
      name: 'policy',
      version: 1,
      maxPause: 10,
      maxReschedules: 1,
      rules: [
        {
          ...ruleFile(),
          on: [{ event: 'decision.made' }],
          datedOnly: [],
          pausable: false,
          yieldsTo: [],
          scored: 'all',
          releasedBy: [],
          standsAfterEnd: false,
          warnAt: [0.5, 0.8],
          escalateAfter: { businessSeconds: 0 },
          newDateOnBreach: false,
        },
      ],
    });
  });

  it('businessHours may be given, also in parts', () => {
    const policy = policyFrom(rules(ruleFile({ within: { businessHours: 1.5 } })));
    expect(policy.rules[0]!.within).toEqual({ businessSeconds: 5400 });
  });

  it('groups of purposes are spelt out, each purpose once', () => {
    const policy = policyFrom(rules(ruleFile({ keptBy: ['offer', 'DECISION'] })));
    expect(policy.rules[0]!.keptBy).toEqual(['offer', 'rejection', 'outcome']);
  });

  it('a promise rule of its own may be yielded to', () => {
    const file = rules(ruleFile({ yieldsTo: ['mine'] }), ruleFile({ ...promise, key: 'mine' }));
    expect(refusal(file)).toBe('accepted');
  });
});

describe('extends', () => {
  const extended = (...list: unknown[]) => policyFrom({ extends: 'good-practice', rules: list });
  const keys = (policy: Policy) => policy.rules.map(({ key }) => key);
  const base = policyFrom('good-practice');

  it('adds rules after those of the base', () => {
    expect(keys(extended(ruleFile()))).toEqual([...keys(base), 'custom']);
  });

  it('without rules of its own it is the base', () => {
    expect(extended().rules).toEqual(base.rules);
  });

  it('a rule with the key of one of those replaces it', () => {
    const policy = extended(ruleFile({ key: 'reply', within: { businessDays: 9 } }));
    expect(policy.rules).toHaveLength(base.rules.length);
    expect(policy.rules.find(({ key }) => key === 'reply')!.within).toEqual({ businessDays: 9 });
  });

  it('takes limits over, unless it has its own', () => {
    expect(policyFrom({ extends: 'good-practice', maxPause: 3, rules: [] })).toMatchObject({
      maxPause: 3,
      maxReschedules: 1,
    });
    expect(extended()).toMatchObject({ maxPause: 10, maxReschedules: 1 });
  });

  it('takes over limits that are not the default', () => {
    const strict = { ...base, maxPause: 4, maxReschedules: 3 };
    const policy = readPolicy({ extends: 'strict', rules: [] }, () => strict);
    expect(policy).toMatchObject({ name: 'policy', maxPause: 4, maxReschedules: 3 });
  });

  it('rules of its own may yield to promises of the base', () => {
    expect(keys(extended(ruleFile({ yieldsTo: ['promise_contact'] })))).toContain('custom');
  });

  it('a fault is named by its place in the file, not in what it extends', () => {
    const file = { extends: 'good-practice', rules: [ruleFile({ yieldsTo: ['nobody'] })] };
    expect(refusal(file)).toContain('policy: rules[0].yieldsTo[0]');
  });
});

describe('the hash', () => {
  const hash = (source: unknown) => policyIdentity(policyFrom(source)).hash;
  const [firstRule, ...others] = goodPractice.rules;

  it('is of the content, not of name and version', () => {
    const copy = { ...goodPractice, name: 'copy', version: 7 };
    expect(hash(copy)).toBe(hash('good-practice'));
    expect(policyIdentity(policyFrom(copy))).toMatchObject({ name: 'copy', version: 7 });
    expect(hash('good-practice')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not change with the order of fields or a default spelt out', () => {
    const turned = Object.fromEntries(Object.entries(firstRule!).reverse());
    const spelt = { ...turned, pausable: false, warnAt: [0.5, 0.8] };
    expect(hash({ ...goodPractice, rules: [spelt, ...others] })).toBe(hash('good-practice'));
  });

  it.each<[string, Record<string, unknown>]>([
    ['a time', { within: { businessDays: 2 } }],
    ['a title', { title: 'Another' }],
    ['a purpose less', { keptBy: ['reply'] }],
    ['a default', { warnAt: [0.9] }],
    ['an end less', { releasedBy: [] }],
  ])('changes with %s', (_name, fields) => {
    const file = { ...goodPractice, rules: [{ ...firstRule, ...fields }, ...others] };
    expect(hash(file)).not.toBe(hash('good-practice'));
  });

  it.each([{ maxPause: 9 }, { maxReschedules: 2 }, { rules: others }])(
    'changes with %j',
    (part) => {
      expect(hash({ ...goodPractice, ...part })).not.toBe(hash('good-practice'));
    },
  );

  it('is another for each preset', () => {
    expect(new Set(POLICY_NAMES.map(hash)).size).toBe(3);
  });
});
