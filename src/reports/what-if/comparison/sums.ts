import { counts } from '../../../sla/report/figures';
import { isBroken, type Verdict } from '../../../sla/report/verdict';
import type { Policy } from '../../../sla/policy/policy';
import { addVerdict, noCounts, type SideCounts } from './side-counts';
import type { Change, Judged, Window } from './changes';

/** As it was, and as it would have been. */
export interface Both<T> {
  was: T;
  would: T;
}

/** How many promises differ, and how: a promise may be counted under several. */
export type Differences = Record<ChangeKind, number>;
export const CHANGE_KINDS = [
  ...(['all', 'broke', 'spared', 'earlier', 'later', 'gone', 'added'] as const),
];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What is counted of a rule; whether the terms that are replaced, and the draft, have it. */
export interface RuleSums extends Both<SideCounts> {
  title: string;
  inOld: boolean;
  inNew: boolean;
  differ: number;
}

/** What a comparison has come to so far, as JSON. */
export interface WhatIfSums {
  total: Both<SideCounts>;
  /** By the user's id. */
  people: Record<string, Both<SideCounts>>;
  rules: Record<string, RuleSums>;
  /** How many applications have broken promises charged to just these people, by their ids with a plus between. */
  affected: Both<Record<string, number>>;
  /** How many promises that differ were, or would have been, charged to just these. */
  differ: Record<string, number>;
  differences: Differences;
}

/** Before anything is counted. */
export function noSums(): WhatIfSums {
  const differences = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Differences;
  return {
    ...{ total: both(noCounts), people: {}, rules: {}, differ: {}, differences },
    affected: { was: {}, would: {} },
  };
}

/** Adds one application: what became of it, what would have, and what of that differs. */
export function addApplication(
  sums: WhatIfSums,
  judged: Both<Judged>,
  changes: readonly Change[],
  { since, until }: Window,
): void {
  for (const side of ['was', 'would'] as const) {
    const counted = [...judged[side].values()].filter((one) =>
      counts(one, { from: since, to: until }),
    );
    for (const verdict of counted) {
      addVerdict(sums.total[side], verdict);
      addVerdict((sums.people[verdict.chargedTo] ??= both(noCounts))[side], verdict);
      addVerdict(ruleOf(sums, verdict.rule, verdict.title)[side], verdict);
    }
    addAffected(sums, side, counted);
  }
  for (const change of changes) addChange(sums, change);
}

/** Notes which rules there are on either side, also those on which nothing was owed. */
export function addRules(sums: WhatIfSums, { was, would }: Both<Policy>): void {
  for (const { key, title } of was.rules) ruleOf(sums, key, title).inOld = true;
  for (const { key, title } of would.rules) ruleOf(sums, key, title).inNew = true;
}

/** People's ids as one text, to be told apart by `peopleIn`. */
function peopleKey(people: Iterable<string>): string {
  return [...new Set(people)].sort().join('+');
}

export function peopleIn(key: string): string[] {
  return key.split('+');
}

function addAffected(sums: WhatIfSums, side: 'was' | 'would', counted: readonly Verdict[]): void {
  const broken = counted.filter(isBroken);
  if (broken.length === 0) return;
  sums.total[side].candidates++;
  for (const rule of new Set(broken.map((one) => one.rule))) sums.rules[rule]![side].candidates++;
  add(sums.affected[side], peopleKey(broken.map(({ chargedTo }) => chargedTo)));
}

function addChange(sums: WhatIfSums, { was, would, movement, turn }: Change): void {
  const { differences } = sums;
  differences.all++;
  if (turn !== 'same') differences[turn]++;
  if (movement !== 'same') differences[movement]++;
  const sides = [was, would].filter((one) => one !== null);
  add(sums.differ, peopleKey(sides.map(({ chargedTo }) => chargedTo)));
  const { rule, title } = sides[0]!;
  ruleOf(sums, rule, title).differ++;
}

function ruleOf({ rules }: WhatIfSums, key: string, title: string): RuleSums {
  return (rules[key] ??= { title, inOld: false, inNew: false, differ: 0, ...both(noCounts) });
}

function add(counted: Record<string, number>, key: string): void {
  counted[key] = (counted[key] ?? 0) + 1;
}

function both<T>(make: () => T): Both<T> {
  return { was: make(), would: make() };
}
