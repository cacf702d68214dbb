import { StaffMails } from '../../src/accounts/mails/staff-mails.repository';
import { Noticing } from '../../src/journey/sweep/noticing';
import { StaffMail } from '../../src/journey/sweep/staff-mail';
import { parseInstant, type Instant } from '../../src/kernel/instant';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { Message } from '../../src/store/entities/mail/message.entity';
import { apply, record, rows, settled, sweep } from '../world/sweeping';
import { World } from '../world/world';

let world: World;
let id: ApplicationId;

/** Two promises of word, by noon on Wednesday and twenty minutes later. */
beforeEach(async () => {
  world = await World.start();
  id = await apply(world);
  for (const [message, due] of [
    ['p1', '12:00'],
    ['p2', '12:20'],
  ] as const) {
    await record(world, id, {
      ...{ type: 'promise.made', kind: 'contact', message, text: `Word by ${due}.` },
      ...{ at: world.clock.now(), due: on(due) },
    });
  }
  await settled(world);
});
afterEach(() => world.stop());

const on = (time: string) => parseInstant(`2026-05-06T${time}+03:00`)!;
const sweepAt = async (time: string) => {
  world.clock.moveTo(`2026-05-06T${time}+03:00`);
  await sweep(world);
};
/** What was written to the owner, or to HR, of promises past their date. */
const broken = async (to: 'kaisa.virta' | 'anna.admin') =>
  (await rows(world, Message))
    .filter(({ recipient, subject }) => recipient.startsWith(to) && subject.includes('past their'))
    .map(({ text }) => text.replace(/\s+/g, ' '));
const tell = (at: Instant, channel: 'email' | 'phone') =>
  record(world, id, {
    ...{ type: 'message.delivered', at, channel, automated: false, message: 'm' },
    purposes: ['status_update'],
  });

describe('what broke', () => {
  it('is told to HR without who owns it, and to the owner with it, while no ground is recorded', async () => {
    await sweepAt('12:00:01');
    const [hr] = await broken('anna.admin');
    expect(hr).toMatch(/Maija, Sales lead .*the applicant is still waiting/);
    expect(hr).not.toMatch(/Kaisa|Owner/);
    expect((await broken('kaisa.virta'))[0]).toContain('Owner: Kaisa Virta');
  });

  it('is told once an hour, and that it was kept since, though late', async () => {
    await world.ground();
    await sweepAt('12:00:01');
    await sweepAt('12:20:01');
    const [first, ...none] = await broken('anna.admin');
    expect(none).toEqual([]);
    expect(first).toMatch(
      /was due Wed.* at 12:00 \(Helsinki\) Owner: Kaisa Virta the applicant is still/,
    );
    world.clock.moveTo('2026-05-06T12:30:00+03:00');
    await tell(on('12:30'), 'email');
    await sweepAt('13:00:00');
    expect(await broken('anna.admin')).toHaveLength(1);
    await sweepAt('13:00:01');
    const [, second] = await broken('anna.admin');
    expect(second).toMatch(
      /at 12:20 \(Helsinki\) Owner: Kaisa Virta kept late, Wed.* at 12:30 \(Helsinki\)/,
    );
    expect(second).not.toContain('still waiting');
    // nobody is asked for a new date of what was kept
    expect(await broken('kaisa.virta')).toHaveLength(1);
  });

  it('is not told any more when it turns out to have been kept', async () => {
    await sweepAt('12:00:01');
    await sweepAt('12:20:01');
    world.clock.moveTo('2026-05-06T12:40:00+03:00');
    await tell(on('12:10'), 'phone');
    await sweepAt('13:30:00');
    expect(await broken('anna.admin')).toHaveLength(1);
  });

  it('is told of one that has ended unkept that nobody waits any longer', async () => {
    await sweepAt('12:00:01');
    await sweepAt('12:20:01');
    world.clock.moveTo('2026-05-06T12:40:00+03:00');
    await record(world, id, { type: 'application.withdrawn', at: on('12:40') });
    await sweepAt('13:30:00');
    expect((await broken('anna.admin'))[1]).toContain('not kept, and no longer owed');
  });

  it('is not put away untold by a sweep that began before it broke', async () => {
    const { app, clock } = world;
    clock.moveTo('2026-05-06T12:00:01+03:00');
    await app.get(Noticing).run(clock.now());
    await app.get(StaffMail).run(on('11:59'));
    expect(await broken('anna.admin')).toEqual([]);
    await app.get(StaffMail).run(clock.now());
    expect(await broken('anna.admin')).toHaveLength(1);
  });

  it('is told to nobody who wants no such mail, neither then nor later', async () => {
    const mails = world.app.get(StaffMails);
    await mails.change(world.admin.user, { broken: false });
    await mails.change(world.kaisa.user, { broken: false, atRisk: false });
    await sweepAt('12:00:01');
    await mails.change(world.admin.user, { broken: true });
    await mails.change(world.kaisa.user, { broken: true });
    await sweepAt('12:10:00');
    expect(await broken('anna.admin')).toEqual([]);
    expect(await broken('kaisa.virta')).toEqual([]);
    await sweepAt('12:20:01');
    expect(await broken('anna.admin')).toHaveLength(1);
    expect(await broken('kaisa.virta')).toHaveLength(1);
    const all = await rows(world, Message);
    expect(all.filter(({ subject }) => subject.includes('fall due soon'))).toEqual([]);
  });
});
