import { FLOW_DATABASES } from '../../world/databases';
import { reportOf } from '../../world/delivery-reports';
import { ReturningOffice } from '../../world/returned';
import { until } from '../../world/world';

const RIGHT = 'right@example.com';
const LATER = { code: 451, text: '4.2.0 later' };
const UNKNOWN = { code: 554, text: '5.1.1 no such user' };

describe.each(FLOW_DATABASES)('a mail that was on the wire, on %s', (kind) => {
  let r: ReturningOffice;
  beforeEach(async () => {
    r = await ReturningOffice.open(kind);
  });
  afterEach(() => r.close());

  /** A mail that the mail server has and has not answered; then what it says to it. */
  async function onWire(answer: { code: number; text: string }): Promise<string> {
    r.office.server.hold();
    r.office.server.willAnswer(answer);
    const message = await r.write();
    await r.got(2);
    return message;
  }
  const has = (message: string, status: string) =>
    until(`the mail to be ${status}`, async () => {
      const { messages } = await r.see();
      return messages.some((one) => one.id === message && one.status === status);
    });

  it('goes to the corrected address when the mail server puts it off', async () => {
    const message = await onWire(LATER);
    await r.correct(RIGHT);
    r.office.server.release();
    await has(message, 'pending');
    r.office.world.clock.moveTo('2026-05-04T10:30:00+03:00');
    await r.got(3);
    expect(r.sent().to).toEqual([RIGHT]);
  });

  it('is sent again to the corrected address when the old one is refused', async () => {
    const message = await onWire(UNKNOWN);
    await r.correct(RIGHT);
    r.office.server.release();
    await has(message, 'rejected');
    await r.got(3);
    expect(r.sent().to).toEqual([RIGHT]);
  });

  it('becomes a call when the mail server puts it off and its address was given up meanwhile', async () => {
    const first = r.sent();
    const message = await onWire(LATER);
    await r.report({}, first);
    expect((await r.see()).addressFails).not.toBeNull();
    r.office.server.release();
    await has(message, 'cancelled');
    expect((await r.see()).tasks).toMatchObject([
      { kind: 'mail_bounced' },
      { kind: 'call', about: message },
    ]);
  });

  it('that is refused for an address that is none gives the address up, as a report would', async () => {
    const message = await onWire(UNKNOWN);
    r.office.server.release();
    await has(message, 'rejected');
    expect((await r.see()).addressFails).toMatchObject({ reason: 'hard' });
    expect((await r.see()).tasks).toMatchObject([{ kind: 'mail_failed', about: message }]);
    const { sentAgain } = await r.correct(RIGHT);
    expect(sentAgain).toMatchObject([{ insteadOf: message }]);
  });

  it('is not sent again by hand to an address that was given up', async () => {
    const { server, world } = r.office;
    const first = r.sent();
    const message = await onWire({ code: 554, text: '5.6.0 no' });
    server.release();
    await has(message, 'rejected');
    expect((await r.see()).addressFails).toBeNull();
    await r.post.hand('', first.from, reportOf({ to: first.from, recipient: first.to[0]! }));
    await r.post.read();
    const retried = await world.post(`messages/${message}/retry`, {});
    expect(retried).toMatchObject({ status: 409, body: { code: 'address_fails' } });
  });
});
