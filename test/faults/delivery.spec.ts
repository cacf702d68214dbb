import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Outcome } from '../../src/mail/outcome';
import type { Message, MessageId } from '../../src/store/entities/mail/message.entity';
import { openLane, sendTo } from './lanes';
import { COMBINATIONS, type Combination } from './outcomes';

/** Each combination so often, on a server of either kind. */
const RUNS = 3;
const KINDS = [[], ['PIPELINING']];
const AT_ONCE = 50;
const LARGE_AT_ONCE = 6;
/** Longer than what two sockets hold by themselves. */
const LARGE = 'x'.repeat(70).concat('\r\n').repeat(100_000);

interface Run {
  combination: Combination;
  outcome: Outcome;
  ended: number;
  /** Connections that are left after all was over. */
  open: number;
}
let runs: Run[] = [];

async function run(combination: Combination, extensions: string[]): Promise<Run> {
  const { stage, fault } = combination;
  const lane = await openLane(extensions);
  const { server, delivery, close } = lane;
  server.script = [[stage, fault]];
  const message = {
    ...{ id: '01J0000000000000000000000A' as MessageId, sender: 'a@b.fi', recipient: 'c@d.fi' },
    mime: `Subject: x\r\n\r\n${stage === 'body' ? LARGE : 'Good day.\r\n'}`,
  } as Message;
  try {
    const outcome = await sendTo(lane, message, fault);
    await delivery.onApplicationShutdown();
    for (let i = 0; i < 400 && stage !== 'body' && server.open > 0; i++) await sleep(50);
    return { combination, outcome, ended: server.ended, open: server.open };
  } finally {
    await close();
  }
}

async function all(combinations: readonly Combination[], atOnce: number): Promise<Run[]> {
  const left = combinations.flatMap((combination) =>
    KINDS.flatMap((kind) => Array.from({ length: RUNS }, () => () => run(combination, kind))),
  );
  const done: Run[] = [];
  const next = async () => {
    for (let one = left.pop(); one; one = left.pop()) done.push(await one());
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return done;
}

beforeAll(async () => {
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
  const isLarge = ({ stage }: Combination) => stage === 'body';
  const small = COMBINATIONS.filter((one) => !isLarge(one));
  runs = await all(small, AT_ONCE);
  runs.push(...(await all(COMBINATIONS.filter(isLarge), LARGE_AT_ONCE)));
  warn.mockRestore();
});

it('asks for as many combinations as were promised', () => {
  expect(COMBINATIONS.length).toBeGreaterThanOrEqual(60);
  expect(runs).toHaveLength(COMBINATIONS.length * KINDS.length * RUNS);
});

describe.each(COMBINATIONS)('a mail server that at $stage does $name', (combination) => {
  const { stage, outcome } = combination;
  const own = () => runs.filter((one) => one.combination === combination);

  it(`leaves the message ${outcome.how}, every time`, () => {
    expect(own().map((one) => one.outcome)).toEqual(
      own().map(() => expect.objectContaining(outcome) as Outcome),
    );
  });

  it('is believed to have the mail only if it said so of a mail that it has', () => {
    for (const { outcome, ended } of own()) {
      if (outcome.how !== 'accepted') continue;
      expect(ended).toBe(1);
      expect(outcome.answer).toMatch(/^250 /);
    }
  });

  it('has no connection of ours afterwards', () => {
    // one that does not read does not see the end either
    if (stage === 'body') return;
    expect(own().map(({ open }) => open)).toEqual(own().map(() => 0));
  });

  it('and to be without it only if it never had the end of it, or refused it', () => {
    for (const { outcome, ended } of own()) {
      if (outcome.how !== 'deferred' || stage === 'dot') continue;
      expect(ended).toBe(0);
    }
  });
});
