import { Logger } from '@nestjs/common';
import { Dispatch } from '../../src/journey/letters/dispatch';
import { Tasks } from '../../src/journey/letters/tasks.repository';
import { Delivery } from '../../src/mail/delivery';
import { Outbox } from '../../src/mail/outbox';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import type { Message } from '../../src/store/entities/mail/message.entity';
import { until, World } from '../world/world';
import type { Fault } from './fault';
import { openLane, sendTo, type Lane } from './lanes';
import { COMBINATIONS, type Combination, type Letter } from './outcomes';

/** A receipt goes out to its end before anybody can go wrong in the middle of it; answers count there too. */
const ASKED = COMBINATIONS.filter(({ stage, letter }) => stage !== 'body' || letter !== 'C');
const STATUS: Record<Letter, Message['status']> = {
  ...{ A: 'delivered', X: 'rejected', U: 'uncertain' },
  ...{ L: 'pending', C: 'pending', R: 'pending' },
};

interface Case extends Combination {
  lane: Lane;
  application: ApplicationId;
}
interface Shown {
  timeline: { event: string }[];
  commitments: { rule: string; status: string }[];
  messages: { id: string }[];
}

let world: World;
let cases: Case[] = [];
const lanes = new Map<string, { lane: Lane; fault: Fault }>();

/** An application, whose receipt keeps a promise, with a mail server of its own that goes wrong so often. */
async function apply(job: string, combination: Combination, times: number): Promise<Case> {
  const { stage, name, fault } = combination;
  const email = `maija@${stage}-${name}.example.com`.toLowerCase();
  const lane = await openLane([], world.clock);
  lanes.set(email, { lane, fault });
  lane.server.script = Array.from({ length: times }, () => [stage, fault]);
  const candidate = { name: 'Maija', email };
  const form = { job, candidate };
  const { status, body } = await world.post<{ id: ApplicationId }>('applications', form);
  if (status !== 201) throw new Error(`applications: ${status}`);
  return { ...combination, lane, application: body.id };
}

const shown = async ({ application }: Case) =>
  (await world.get<Shown>(`applications/${application}`)).body;
const message = async ({ application }: Case) =>
  (await world.app.get(Outbox).about(application))[0]!;
const failed = ({ application }: Case) => world.app.get(Tasks).openOf(application, 'mail_failed');
/** What the journal and the promises say of it. */
const told = async (one: Case) => {
  const { timeline, commitments } = await shown(one);
  const acknowledge = commitments.find(({ rule }) => rule === 'acknowledge')!;
  return {
    delivered: timeline.filter(({ event }) => event === 'message.delivered').length,
    isKept: acknowledge.status === 'kept',
  };
};
/** Waits until nothing is on the wire and nothing is due. */
const settle = () =>
  until('the mails', async () => {
    await world.app.get(Dispatch).sendDue();
    const all = await Promise.all(cases.map(message));
    const now = world.clock.now();
    return all.every(({ status, nextAttemptAt }) => {
      const waits = status === 'pending' || status === 'uncertain';
      return status !== 'sending' && !(waits && nextAttemptAt <= now);
    });
  });
const start = async (combinations: readonly Combination[], times: number) => {
  jest.spyOn(Logger.prototype, 'warn').mockImplementation();
  world = await World.start('smtp://127.0.0.1:1');
  // each mail to the server of its own; so none waits for another's
  jest.spyOn(world.app.get(Delivery), 'send').mockImplementation((one) => {
    const { lane, fault } = lanes.get(one.recipient)!;
    return sendTo(lane, one, fault);
  });
  const job = await world.job();
  // a few at a time: a busy machine refuses those of a hundred that have waited for ten seconds
  cases = [];
  for (let i = 0; i < combinations.length; i += 5) {
    const some = combinations.slice(i, i + 5);
    cases.push(...(await Promise.all(some.map((one) => apply(job, one, times)))));
  }
  await settle();
};
const stop = async () => {
  await world.stop();
  await Promise.all([...lanes.values()].map(({ lane }) => lane.close()));
  lanes.clear();
  jest.restoreAllMocks();
};

describe('after every combination', () => {
  beforeAll(() => start(ASKED, 1));
  afterAll(stop);

  it('a message is where the table says, after one attempt', async () => {
    expect(ASKED.length).toBeGreaterThan(90);
    for (const one of cases) {
      const { status, attempts, uncertain } = await message(one);
      const found = { stage: one.stage, name: one.name, status, attempts, uncertain };
      const { stage, name, letter } = one;
      const wanted = { stage, name, status: STATUS[letter], attempts: 1 };
      expect(found).toEqual({ ...wanted, uncertain: letter === 'U' ? 1 : 0 });
    }
  });

  it('no promise is kept but by a mail that the server said it has', async () => {
    for (const one of cases) {
      const isTaken = one.letter === 'A';
      const { stage, name } = one;
      const found = { stage, name, ...(await told(one)) };
      expect(found).toEqual({ stage, name, delivered: Number(isTaken), isKept: isTaken });
      if (isTaken) expect(one.lane.server.mails).toHaveLength(1);
    }
  });

  it('only an answer about it has somebody write to another address', async () => {
    for (const one of cases) expect(await failed(one)).toHaveLength(Number(one.letter === 'X'));
  });

  it('what certainly did not arrive is sent within a minute, the rest not before two', async () => {
    world.clock.moveTo('2026-05-04T09:12:40+03:00');
    await settle();
    for (const one of cases) {
      const { stage, name, letter } = one;
      const status = letter === 'X' || letter === 'U' ? STATUS[letter] : 'delivered';
      expect({ stage, name, status: (await message(one)).status }).toEqual({ stage, name, status });
    }
  });

  it('what may have arrived is sent within five, the same bytes, and says so', async () => {
    world.clock.moveTo('2026-05-04T09:17:10+03:00');
    await settle();
    for (const one of cases) {
      const { stage, name, letter, lane } = one;
      const { id, status, uncertain, mime } = await message(one);
      const lost = letter === 'X';
      const wanted = { stage, name, status: lost ? 'rejected' : 'delivered' };
      expect({ stage, name, status }).toEqual(wanted);
      expect(await told(one)).toEqual({ delivered: Number(!lost), isKept: !lost });
      const { body } = await world.get<{ uncertain: number }>(`messages/${id}`);
      expect(body.uncertain).toBe(letter === 'U' ? 1 : 0);
      expect(uncertain).toBe(body.uncertain);
      // all that came to its end is the mail as it was written, and names itself so
      const stored = mime.replace(/\r\n$/, '');
      for (const got of lane.server.mails) expect(got.replace(/^\.\./gm, '.')).toBe(stored);
      expect(stored).toContain(`Message-ID: <${id}@`);
      if (!lost) expect(lane.server.ended).toBeGreaterThan(0);
    }
  });
});

describe('a server that never says whether it has the mail', () => {
  const DOUBTFUL = COMBINATIONS.filter(({ letter }) => letter === 'U');
  beforeAll(() => start(DOUBTFUL, 9));
  afterAll(stop);

  it('gets it three times, and then the owner is asked', async () => {
    for (const [attempt, minute] of [17, 22, 27, 60].entries()) {
      for (const one of cases) {
        const isOver = attempt >= 2;
        const { stage, name, lane } = one;
        const { status, uncertain } = await message(one);
        const times = Math.min(attempt + 1, 3);
        expect({ stage, name, status, uncertain, ended: lane.server.ended }).toEqual({
          ...{ stage, name, status: isOver ? 'expired' : 'uncertain' },
          ...{ uncertain: times, ended: times },
        });
        expect(await told(one)).toEqual({ delivered: 0, isKept: false });
        expect(await failed(one)).toHaveLength(Number(isOver));
        expect(new Set(lane.server.mails).size).toBe(1);
      }
      world.clock.moveTo(`2026-05-04T${minute === 60 ? '12:00' : `09:${minute}`}:20+03:00`);
      await settle();
    }
  });
});
