import { FLOW_DATABASES } from '../../world/databases';
import { ReturningOffice } from '../../world/returned';

const RIGHT = 'maija.meri@example.com';

describe.each(FLOW_DATABASES)('a mail that comes back, on %s', (kind) => {
  let r: ReturningOffice;
  beforeEach(async () => {
    r = await ReturningOffice.open(kind);
  });
  afterEach(() => r.close());

  it.each(['postfix', 'exchange'] as const)(
    'as %s says: what it kept is owed for one more business day, and the owner is asked',
    async (as) => {
      const { office, id } = r;
      expect(await office.owed(id, 'acknowledge')).toMatchObject([{ status: 'kept' }]);
      office.world.clock.moveTo('2026-05-05T17:00:00+03:00');
      expect(await r.report({ as })).toMatchObject({ status: 'filed', kind: 'report', about: id });
      // it was due on Tuesday at 16
      const wednesday = '2026-05-06T13:00:00Z';
      const owed = { status: 'open', keptAt: null, dueAt: wednesday };
      expect(await office.owed(id, 'acknowledge')).toMatchObject([owed]);
      const { addressFails, tasks, messages } = await r.see();
      expect(addressFails).toMatchObject({ reason: 'hard', detail: '550 5.1.1 no such user here' });
      expect(tasks).toMatchObject([
        { kind: 'mail_bounced', about: messages[0]!.id, dueAt: wednesday },
      ]);
      expect(tasks[0]!.text).toContain('does not know this address');
      expect(messages[0]!.reports).toMatchObject([
        { action: 'failed', bounce: 'hard', code: '5.1.1' },
      ]);
      const again = await office.verb(id, 'messages', {
        ...{ purpose: ['status_update'], subject: 'News', body: 'We have seen it.' },
      });
      expect(again.body.warnings).toContainEqual(
        expect.objectContaining({ code: 'address_fails' }),
      );
      expect(again.body.said[0]!.task).not.toBeNull();
    },
  );

  it('goes out again to the corrected address, once, and keeps its promise then', async () => {
    const { office, id } = r;
    const first = r.sent();
    const [receipt] = (await r.see()).messages;
    await r.report();
    office.world.clock.moveTo('2026-05-04T10:00:00+03:00');
    const { sentAgain } = await r.correct(RIGHT);
    expect(sentAgain).toMatchObject([{ insteadOf: receipt!.id, application: id }]);
    await r.got(2);
    const { message } = sentAgain[0]!;
    const second = r.sent();
    expect(second.to).toEqual([RIGHT]);
    expect(second.raw).toContain(`Message-ID: <${message}@example.fi>`);
    expect(second.raw).toContain(`<${RIGHT}>`);
    expect(second.raw).not.toContain('<maija@example.com>');
    expect(second.from).not.toBe(first.from);
    const body = (raw: string) => raw.slice(raw.indexOf('\r\n\r\n'));
    expect(body(second.raw)).toBe(body(first.raw));
    await office.delivered(id, message);
    const kept = { status: 'kept', keptAt: '2026-05-04T07:00:00Z' };
    expect(await office.owed(id, 'acknowledge')).toMatchObject([kept]);
    expect(await r.see()).toMatchObject({ addressFails: null, tasks: [] });

    expect(await r.correct('maija@example.com')).toEqual(
      expect.objectContaining({ sentAgain: [], redirected: [] }),
    );
    expect(await r.see()).toMatchObject({ addressFails: { reason: 'hard' } });
    expect((await r.correct(RIGHT)).sentAgain).toEqual([]);
    expect(office.server.arrived).toHaveLength(2);
  });
});
