import { FLOW_DATABASES } from '../../world/databases';
import { ReturningOffice } from '../../world/returned';

const RIGHT = 'maija.meri@example.com';

describe.each(FLOW_DATABASES)('a corrected address, on %s', (kind) => {
  let r: ReturningOffice;
  beforeEach(async () => {
    r = await ReturningOffice.open(kind);
  });
  afterEach(() => r.close());

  it('gets what waits, with everything else in it as it was', async () => {
    const waiting = await r.write({ sendAfter: '2026-05-04T12:00:00+03:00' });
    const { redirected, sentAgain } = await r.correct(RIGHT);
    expect([redirected, sentAgain]).toEqual([[{ message: waiting, application: r.id }], []]);
    r.office.world.clock.moveTo('2026-05-04T12:00:01+03:00');
    await r.got(2);
    expect(r.sent().to).toEqual([RIGHT]);
    expect(r.sent().raw).toContain(`<${RIGHT}>`);
    expect(r.sent().raw).toContain(`Message-ID: <${waiting}@`);
  });

  it('gets what became a call when the old one was given up', async () => {
    const waiting = await r.write({ sendAfter: '2026-05-04T12:00:00+03:00' });
    await r.report({}, r.sent(0));
    const kinds = (await r.see()).tasks.map(({ kind: what, about }) => [what, about]);
    expect(kinds).toContainEqual(['call', waiting]);
    r.office.world.clock.moveTo('2026-05-04T12:00:01+03:00');
    expect((await r.see()).messages.map(({ status }) => status)).toEqual([
      'delivered',
      'cancelled',
    ]);
    const { redirected } = await r.correct(RIGHT);
    expect(redirected).toEqual([{ message: waiting, application: r.id }]);
    await r.office.delivered(r.id, waiting);
    expect((await r.see()).tasks.map(({ about }) => about)).not.toContain(waiting);
  });

  it('gets a mail at once of which it is only known later that it came back', async () => {
    await r.correct(RIGHT);
    await r.report();
    await r.got(2);
    expect(r.sent().to).toEqual([RIGHT]);
    expect(await r.see()).toMatchObject({ addressFails: null, tasks: [] });
    const { body } = await r.office.world.get('suppressions');
    expect(body).toMatchObject({ items: [{ address: 'maija@example.com', by: 'system' }] });
  });

  it('gets of several mails the newest that tells what is owed, and none that is out of date', async () => {
    const answer = await r.write({ purpose: ['status_update'], due: '2026-06-01T12:00:00+03:00' });
    await r.office.delivered(r.id, answer);
    await r.report({}, r.sent(0));
    await r.report({ said: '550 5.1.1 nobody' }, r.sent(1));
    const [receipt] = (await r.see()).messages;
    r.office.world.clock.moveTo('2026-05-04T10:00:00+03:00');
    const { sentAgain } = await r.correct(RIGHT);
    // the answer acknowledges the application, too
    expect(sentAgain.map(({ insteadOf }) => insteadOf)).toEqual([answer]);
    expect((await r.see()).tasks.map(({ about }) => about)).toEqual([receipt!.id]);
    await r.office.delivered(r.id, sentAgain[0]!.message);
    const promised = await r.office.owed(r.id, 'promise_contact');
    expect(promised).toMatchObject([{ status: 'open', dueAt: '2026-06-01T09:00:00Z' }]);
  });

  it('gets a promise in writing that came back, once, while the promise stands', async () => {
    const form = { kind: 'answer', due: '2026-05-08T14:00:00+03:00', text: 'You will know.' };
    const { body } = await r.office.verb(r.id, 'promises', form);
    const { message } = body.said[0]!;
    await r.office.delivered(r.id, message);
    await r.report();
    const { sentAgain } = await r.correct(RIGHT);
    expect(sentAgain.map(({ insteadOf }) => insteadOf)).toEqual([message]);
    await r.office.delivered(r.id, sentAgain[0]!.message);
    expect((await r.correct('third@example.com')).sentAgain).toEqual([]);
  });

  it('does not get what was overtaken since: that is left to the owner', async () => {
    const { id } = (await r.see()).messages[0]!;
    await r.report();
    r.office.world.clock.moveTo('2026-05-04T09:40:00+03:00');
    const moved = await r.office.verb(r.id, 'moves', { stage: 'Interview' });
    expect(moved.body.warnings).toMatchObject([{ code: 'address_fails' }]);
    const { tasks } = await r.see();
    expect(tasks.map(({ kind: what }) => what)).toEqual(['mail_bounced', 'call']);
    expect(tasks[0]!.about).toBe(id);
    expect((await r.correct(RIGHT)).sentAgain).toEqual([]);
    expect((await r.see()).tasks).toEqual(tasks);
  });

  it('taken away altogether leaves calls', async () => {
    const waiting = await r.write({ sendAfter: '2026-05-04T12:00:00+03:00' });
    await r.correct(null);
    expect((await r.see()).tasks).toMatchObject([{ kind: 'call', about: waiting }]);
  });
});
