import { Intake } from '../../../src/mail/inbound/intake';
import { InboundMails } from '../../../src/mail/inbound/inbound-mails.repository';
import { FLOW_DATABASES } from '../../world/databases';
import { reportOf } from '../../world/delivery-reports';
import { ReturningOffice } from '../../world/returned';
import { until } from '../../world/world';

/** Ten thousand of them take minutes: `TEST_FORGED=10000`. */
const MANY = Number(process.env.TEST_FORGED ?? 200);
const MAIJA = 'maija@example.com';

describe.each(FLOW_DATABASES)('a report, on %s', (kind) => {
  let r: ReturningOffice;
  beforeEach(async () => {
    r = await ReturningOffice.open(kind);
  });
  afterEach(() => r.close());
  const metrics = async () => (await fetch(`${r.office.world.url}/metrics`)).text();

  it('that is forged is quarantined and counted, and changes nothing', async () => {
    const waiting = await r.write({ sendAfter: '2026-05-04T12:00:00+03:00' });
    const before = await r.see();
    const { from } = r.sent();
    const other = from.replace(/^b/, 'r');
    const wrong = from.replace(/.(?=@)/, (last) => (last === '0' ? '1' : '0'));
    const neverLeft = await r.office.world.units.manager.query<{ sender: string }[]>(
      `SELECT sender FROM messages WHERE id = '${waiting}'`,
    );
    const cases = [
      [{ to: 'jobs@reply.example.fi' }, 'without the token'],
      [{ to: wrong }, 'without the token'],
      [{ to: other }, 'without the token'],
      [{ recipient: 'somebody@example.com' }, 'another recipient'],
      [{ recipient: `${MAIJA}.example.net` }, 'another recipient'],
      [{ recipient: 'nonsense' }, 'another recipient'],
      [{ action: 'bounced' }, 'does not say what became'],
      [{ to: neverLeft[0]!.sender }, 'never left'],
    ] as const;
    for (const [said, why] of cases) {
      const { status, why: told } = await r.report(said);
      expect([said, status, told]).toEqual([
        said,
        'quarantined',
        expect.stringContaining(why) as unknown,
      ]);
    }
    expect(await r.see()).toEqual(before);
    expect(await metrics()).toContain(`lupaus_inbound_mails{status="quarantined"} ${cases.length}`);
  });

  it('that is played again is quarantined, and changes nothing', async () => {
    const said = { id: 'the-same', said: '550 5.1.1 gone' };
    await r.report(said);
    const before = await r.see();
    for (const again of [said, { ...said, id: 'another' }, { ...said, said: '550 5.1.1 no' }]) {
      await r.post.hand('', r.sent().from, reportOf({ ...toMaija(), ...again }));
    }
    const all = await r.post.read();
    // the same bytes are not even kept twice
    expect(all.map(({ status }) => status)).toEqual(['filed', 'quarantined', 'quarantined']);
    expect(await r.see()).toEqual(before);
    expect(await metrics()).toContain('lupaus_bounces{class="hard"} 1');
  });
  const toMaija = () => ({ to: r.sent().from, recipient: MAIJA });

  it('that says nothing certain of the address does not give it up, and says what to do', async () => {
    const cases = [
      ['5.7.1', '550 5.7.1 blocked', 'ours', /mail from us/],
      ['5.4.4', '550 5.4.4 cannot route', 'unknown', /Decide whether/],
      ['5.2.2', '552 5.2.2 mailbox full', 'soft', /Try again later/],
    ] as const;
    const mails = [r.sent()];
    for (const [, said] of cases.slice(1)) {
      await r.office.delivered(r.id, await r.write({ body: said }));
      mails.push(r.sent());
    }
    for (const [i, [code, said, bounce, advice]] of cases.entries()) {
      await r.report({ code, said }, mails[i]);
      const { addressFails, tasks, messages } = await r.see();
      expect(addressFails).toBeNull();
      const evidence = { bounce, code, diagnostic: `smtp; ${said}` };
      expect(messages[i]!.reports).toMatchObject([evidence]);
      expect(tasks[i]!.kind).toBe('mail_bounced');
      expect(tasks[i]!.text).toMatch(advice);
    }
    expect(await r.office.owed(r.id, 'acknowledge')).toMatchObject([{ status: 'open' }]);
  });

  it('that mail from us is refused is told to HR leads and administrators, once a day', async () => {
    const refused = { code: '5.7.26', said: '550 5.7.26 unauthenticated mail' };
    const about = await r.write();
    await r.got(2);
    await r.office.delivered(r.id, about);
    const mails = [r.sent(0), r.sent(1)];
    for (const mail of mails) await r.report(refused, mail);
    await r.got(3);
    expect(r.sent().to).toEqual([r.office.world.admin.user.email]);
    expect(r.office.mail('because it came from us')).toContain('550 5.7.26 unauthenticated mail');
    const [{ n }] = await r.office.world.units.manager.query<[{ n: number | string }]>(
      'SELECT COUNT(*) AS n FROM messages WHERE about IS NULL',
    );
    expect(Number(n)).toBe(1);
  });

  it('about a mail to staff is noted: their address is not given up', async () => {
    await r.report({ code: '5.7.1', said: '550 5.7.1 no' });
    await r.got(2);
    const noted = await r.report({}, r.sent());
    expect(noted).toMatchObject({
      status: 'noted',
      about: null,
      why: expect.stringContaining('to staff') as unknown,
    });
    expect((await r.office.world.get('suppressions')).body).toMatchObject({ items: [] });
  });

  it('that a mail is late or has arrived adds to the evidence, and takes nothing back', async () => {
    const late = { action: 'delayed', code: '4.4.1', said: 'connect timed out' };
    for (const one of [late, { ...late, said: 'still timed out' }]) await r.report(one);
    await r.report({ action: 'delivered', code: '2.0.0', said: '250 2.0.0 ok' });
    const { messages, tasks, addressFails } = await r.see();
    expect(messages[0]).toMatchObject({
      status: 'delivered',
      reports: [
        { action: 'delayed' },
        { action: 'delayed' },
        { action: 'delivered', bounce: null },
      ],
    });
    expect([tasks, addressFails]).toEqual([[], null]);
    expect(await r.office.owed(r.id, 'acknowledge')).toMatchObject([{ status: 'kept' }]);
    expect(await r.office.events(r.id)).not.toContain('message.bounced');
  });

  it('three times soft in 14 days gives the address up; once lifted it begins anew', async () => {
    const full = { code: '4.2.2', said: '452 4.2.2 full' };
    const fail = async () => {
      const count = r.office.server.arrived.length;
      await r.write({ body: `News ${count}` });
      await r.got(count + 1);
      await r.office.settled(r.id);
      await r.report(full);
      return (await r.see()).addressFails;
    };
    await r.report(full);
    r.office.world.clock.moveTo('2026-05-18T09:12:01+03:00');
    // the first is older than 14 days
    expect([await fail(), await fail()]).toEqual([null, null]);
    expect(await fail()).toMatchObject({ reason: 'soft', detail: '452 4.2.2 full' });
    r.office.world.clock.moveTo('2026-05-18T10:00:00+03:00');
    const path = `suppressions/${MAIJA}?reason=emptied`;
    expect((await r.office.world.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect(await fail()).toBeNull();
  });

  it('about a mail of which nobody knows whether it was taken shows that it was', async () => {
    r.office.server.hold();
    const id = await r.write();
    await r.got(2);
    r.office.world.clock.moveTo('2026-05-04T09:20:00+03:00');
    await r.report({ action: 'delivered', code: '2.0.0', said: '250 ok' });
    const at = '2026-05-04T06:20:00Z';
    expect((await r.see()).messages[1]).toMatchObject({ id, status: 'delivered', deliveredAt: at });
    r.office.server.release();
    await new Promise((done) => setTimeout(done, 300));
    const told = (await r.office.show(r.id)).timeline.filter(({ message }) => message === id);
    expect(told.map(({ event, at: when }) => [event, when])).toEqual([
      ['message.queued', '2026-05-04T06:12:00Z'],
      ['message.delivered', at],
    ]);
  });

  it(
    'that claims what it cannot prove keeps nobody waiting, however many come',
    async () => {
      const { app } = r.office.world;
      const intake = app.get(Intake);
      for (let i = 0; i < MANY; i++) {
        const to = `b+${'0'.repeat(26)}${String(i).padStart(32, '0')}@reply.example.fi`;
        const raw = Buffer.from(reportOf({ to, recipient: MAIJA }));
        await intake.take({ source: 'smtp', sender: '', recipients: [to], raw });
      }
      const counted = () =>
        r.office.world.app
          .get(InboundMails)
          .count('quarantined')
          .then((n) => n === MANY);
      await until('all to be read', counted, 60 + MANY / 10);
      expect((await r.see()).tasks).toEqual([]);
    },
    180_000 + MANY * 100,
  );
});
