import { Logger } from '@nestjs/common';
import { Dispatch } from '../../src/journey/letters/dispatch';
import { Journey } from '../../src/journey/journey';
import { Delivery } from '../../src/mail/delivery';
import { Outbox } from '../../src/mail/outbox';
import type { Outcome } from '../../src/mail/outcome';
import type { Database } from '../../src/store/database';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import type { Message } from '../../src/store/entities/mail/message.entity';
import { DATABASES } from '../world/databases';
import { until, World } from '../world/world';

const MESSAGES = 10;

let world: World;
let applications: ApplicationId[];
/** What the mail server is to say; until then the messages are on the wire. */
let answer: (outcome: Outcome) => void;
let onWire: Message[];

describe.each(DATABASES)('results that come in together, on %s', (kind) => {
  beforeEach(async () => {
    world = await World.start('smtp://127.0.0.1:1', kind);
    onWire = [];
    const answered = new Promise<Outcome>((done) => (answer = done));
    jest.spyOn(world.app.get(Delivery), 'send').mockImplementation((message) => {
      onWire.push(message);
      return answered;
    });
    const job = await world.job();
    applications = [];
    for (let i = 0; i < MESSAGES; i++) {
      const candidate = { name: 'Maija', email: `maija@${i}.example.com` };
      const { body } = await world.post<{ id: ApplicationId }>('applications', { job, candidate });
      applications.push(body.id);
    }
    await until('the messages', async () => {
      await world.app.get(Dispatch).begin();
      return onWire.length === MESSAGES;
    });
  });
  afterEach(async () => {
    answer(taken());
    await world.stop();
    jest.restoreAllMocks();
  });
  const taken = (): Outcome => ({ how: 'accepted', at: world.clock.now(), answer: '250 ok' });
  const statuses = () =>
    Promise.all(
      applications.map(async (id) => {
        const [message] = await world.app.get(Outbox).about(id);
        const { body } = await world.get<{ timeline: { event: string }[] }>(`applications/${id}`);
        const told = body.timeline.some(({ event }) => event === 'message.delivered');
        return `${message!.status}, ${told ? 'told' : 'not told'}`;
      }),
    );
  const allTold = applicationsTold(MESSAGES);

  it('are written in a few units, and each holds its applications in one order and once', async () => {
    const { database } = world.units as unknown as {
      database: Database;
    };
    const units = jest.spyOn(world.app.get(Outbox), 'settleAll');
    const locks = jest.spyOn(database, 'lock');
    const record = jest.spyOn(world.app.get(Journey), 'recordAll');
    answer(taken());
    await world.app.get(Dispatch).finish();
    expect(await statuses()).toEqual(allTold);
    expect(units.mock.calls.length).toBeLessThanOrEqual(2);
    const held = locks.mock.calls.flatMap(([, names]) => names);
    const own = held.filter((name) => name.startsWith('application/'));
    expect(own.sort()).toEqual(applications.map((id) => `application/${id}`).sort());
    for (const [, names] of locks.mock.calls) expect(names).toEqual([...names].sort());
    // the first waits a moment for the others
    const together = record.mock.calls.map(([facts]) => facts.length);
    expect(together.length).toBeLessThanOrEqual(2);
    expect(together.reduce((sum, n) => sum + n)).toBe(MESSAGES);
  });

  it('do not wait for one that cannot be written, and that one is written later', async () => {
    const outbox = world.app.get(Outbox);
    const settleAll = outbox.settleAll.bind(outbox);
    const broken = onWire[4]!.id;
    jest.spyOn(Logger.prototype, 'error').mockImplementation();
    let isBroken = true;
    jest.spyOn(outbox, 'settleAll').mockImplementation((tried) => {
      if (isBroken && tried.some(({ message }) => message.id === broken)) {
        throw new Error('on purpose');
      }
      return settleAll(tried);
    });
    answer(taken());
    const now = await until('the others', async () => {
      const all = await statuses();
      return all.filter((one) => one === 'delivered, told').length === MESSAGES - 1 ? all : null;
    });
    expect(now).toContain('sending, not told');
    isBroken = false;
    await world.app.get(Dispatch).finish();
    expect(await statuses()).toEqual(allTold);
  });
});

function applicationsTold(n: number): string[] {
  return Array<string>(n).fill('delivered, told');
}
