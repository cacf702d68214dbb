import { Seals } from '../../src/journey/proof/seals.repository';
import { Verification } from '../../src/journey/proof/verification';
import { parseInstant, type Instant } from '../../src/kernel/instant';
import { FLOW_DATABASES } from '../world/databases';
import { apply, notices, record, sweep, switchOff } from '../world/sweeping';
import { until, World } from '../world/world';

const at = (text: string): Instant => parseInstant(text)!;
const STEP = 5 * 3600_000;

/** Six weeks in which things are recorded, with or without sweeps in between. */
const live = async (of: World, sweeps: boolean) => {
  await of.job();
  await switchOff(of);
  const first = await apply(of);
  const second = await apply(of, 'oili@example.com');
  const delivered = { type: 'message.delivered', channel: 'email', automated: false } as const;
  const plan: [string, (when: Instant) => Promise<unknown>][] = [
    [
      '2026-05-05T10:00:00+03:00',
      (when) =>
        record(of, first, { ...delivered, at: when, message: 'a', purposes: ['invitation'] }),
    ],
    ['2026-05-06T10:00:00+03:00', (when) => record(of, first, { type: 'clock.paused', at: when })],
    [
      '2026-05-07T12:00:00+03:00',
      (when) => record(of, second, { type: 'owner.changed', at: when, to: of.admin.user.id }),
    ],
    [
      '2026-05-12T12:00:00+03:00',
      (when) =>
        record(of, second, { ...delivered, at: when, message: 'b', purposes: ['status_update'] }),
    ],
    [
      '2026-05-13T12:00:00+03:00',
      (when) => record(of, first, { type: 'interview.held', at: when, interview: 'i' }),
    ],
  ];
  const end = at('2026-06-15T12:00:00+03:00');
  for (let now = of.clock.now(); now < end; now = (now + STEP) as Instant) {
    of.clock.moveTo(new Date(now).toISOString());
    for (const [when, what] of plan.filter(([when]) => at(when) >= now && at(when) < now + STEP)) {
      of.clock.moveTo(when);
      await what(at(when));
    }
    if (sweeps) await sweep(of);
  }
  of.clock.moveTo('2026-06-15T12:00:00+03:00');
  await sweep(of);
};

describe.each(FLOW_DATABASES)('a standstill on %s', (kind) => {
  it('notices the same after weeks of standstill as every few hours', async () => {
    const world = await World.start(undefined, kind);
    const idle = await World.start(undefined, kind);
    await live(world, true);
    await live(idle, false);
    const often = await notices(world);
    expect(often.length).toBeGreaterThan(20);
    expect(await notices(idle)).toEqual(often);
    for (const one of [world, idle]) {
      await until('all seals', async () => !(await one.app.get(Seals).anyWaiting()));
      expect((await one.app.get(Verification).run()).findings).toEqual([]);
      await one.stop();
    }
  });
});
