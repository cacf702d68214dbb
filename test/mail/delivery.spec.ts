import { Logger } from '@nestjs/common';
import { Clock } from '../../src/kernel/clock';
import { Gauges } from '../../src/kernel/health/gauges';
import { Health } from '../../src/kernel/health/health';
import type { Instant } from '../../src/kernel/instant';
import { Delivery } from '../../src/mail/delivery';
import { EmbeddedMailbox } from '../../src/mail/embedded-mailbox';
import { formatMoment } from '../../src/mail/locale';
import { mailSettings } from '../../src/mail/mail.settings';
import type { Message, MessageId } from '../../src/store/entities/mail/message.entity';
import type { Fault } from '../faults/fault';
import { FaultServer, type Stage } from '../faults/fault-server';

const health = new Health();
const gauges = new Gauges();
const deliveryTo = (url: string) =>
  new Delivery(
    mailSettings({ SMTP_URL: url }),
    new EmbeddedMailbox('', new Clock()),
    new Clock(),
    health,
    gauges,
  );
const mail = () =>
  ({
    ...{ id: '01J0000000000000000000000A' as MessageId, sender: 'a@b.fi', recipient: 'c@d.fi' },
    mime: 'Subject: x\r\n\r\nGood day.\r\n',
  }) as Message;

let server: FaultServer;
let delivery: Delivery;
let warn: jest.SpyInstance;

beforeEach(() => {
  warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
});
afterEach(async () => {
  await delivery.onApplicationShutdown();
  await server.close();
  warn.mockRestore();
});
const start = async (extensions: string[] = []) => {
  server = new FaultServer(extensions);
  delivery = deliveryTo((await server.listen()).replace('//', '//user:secret@'));
};

const refused = { how: 'refused' };
const uncertain = { how: 'uncertain' };
const deferred = (trouble: string) => ({ how: 'deferred', trouble });

/** Answers that say more than their code; test/faults has the codes, and what is no answer, at every stage. */
const ROWS: [string, Stage, Fault, object][] = [
  ['"go on" after the dot', 'dot', '354 go on', uncertain],
  ['552 at RCPT, too large', 'RCPT', '552 5.3.4 too large', refused],
  ['451 at RCPT, greylisted', 'RCPT', '451 4.7.1 greylisted', deferred('message')],
  ['530 at RCPT', 'RCPT', '530 5.7.0 Authentication required', deferred('relay')],
  ['relay access denied', 'RCPT', '554 5.7.1 <c@d.fi>: Relay access denied', deferred('relay')],
];

it.each(ROWS)('a mail server that says %s', async (_name, stage, fault, outcome) => {
  await start(['AUTH PLAIN', 'PIPELINING']);
  server.script = [[stage, fault]];
  expect(await delivery.send(mail())).toMatchObject(outcome);
});

describe('a connection', () => {
  it('is used again, and one that was lost while it lay idle costs the message nothing', async () => {
    await start();
    expect(await delivery.send(mail())).toMatchObject({
      how: 'accepted',
      answer: '250 2.0.0 taken',
    });
    expect(await delivery.send(mail())).toMatchObject({ how: 'accepted' });
    expect(server.connections).toBe(1);
    server.hangUp();
    expect(await delivery.send(mail())).toMatchObject({ how: 'accepted' });
    expect(server.connections).toBe(2);
  });

  it('asks for a report where the server knows how to write one', async () => {
    await start(['DSN']);
    await delivery.send(mail());
    expect(server.commands).toEqual(
      expect.arrayContaining([
        'MAIL FROM:<a@b.fi> RET=HDRS ENVID=01J0000000000000000000000A',
        'RCPT TO:<c@d.fi> NOTIFY=FAILURE,DELAY ORCPT=rfc822;c@d.fi',
      ]),
    );
  });

  it('asks for none where it does not', async () => {
    await start();
    await delivery.send(mail());
    expect(server.commands).toEqual(
      expect.arrayContaining(['MAIL FROM:<a@b.fi>', 'RCPT TO:<c@d.fi>']),
    );
  });

  it.each<[string, Stage, Fault]>([
    ['is lost', 'RCPT', 'close'],
    ['the server ends', 'MAIL', '421 4.4.2 idle for too long'],
    ['has answers too many', 'MAIL', 'twice'],
  ])('that %s before the mail was asked for is made anew, once', async (_name, stage, fault) => {
    await start();
    server.script = [null, [stage, fault]];
    await delivery.send(mail());
    expect(await delivery.send(mail())).toMatchObject({ how: 'accepted' });
    expect(server.connections).toBe(2);
  });

  it('that is lost after the mail was out is not: the candidate might get two', async () => {
    await start();
    server.script = [null, ['dot', 'close']];
    await delivery.send(mail());
    expect(await delivery.send(mail())).toMatchObject(uncertain);
    expect([server.connections, server.ended]).toEqual([1, 2]);
  });
});

describe('a relay that takes no mail', () => {
  it('is told once, by host and without the password, and the health says so', async () => {
    await start();
    await server.close();
    const { calls } = warn.mock;
    for (let i = 0; i < 2; i++) {
      expect(await delivery.send(mail())).toMatchObject(deferred('relay'));
    }
    expect(calls).toEqual([
      [
        expect.stringMatching(
          /^SMTP_URL \(127\.0\.0\.1:\d+\) takes no mail: ECONNREFUSED; mails wait/,
        ),
      ],
    ]);
    expect(await health.look()).toEqual({ relay: 'takes no mail (ECONNREFUSED)' });
    expect(gauges.all().map(({ name, read }) => [name, read()])).toEqual([
      ['lupaus_relay_paused', 1],
    ]);
    expect(delivery.room(10, 0)).toBe(0);
  });

  it('and takes it again', async () => {
    await start();
    server.script = [['greeting', '554 go away']];
    await delivery.send(mail());
    expect(delivery.isPaused).toBe(true);
    await delivery.send(mail());
    expect(delivery.isPaused).toBe(false);
    expect(await health.look()).toEqual({ relay: null });
    expect(delivery.room(10, 3)).toBe(7);
  });
});

describe('a moment in a mail', () => {
  beforeEach(() => start());
  const at = Date.UTC(2026, 10, 30, 14) as Instant;
  it.each([
    ['en', 'Europe/Helsinki', 'Monday, 30 November 2026 at 16:00 (Helsinki)'],
    ['fi', 'Europe/Helsinki', 'maanantaina 30. marraskuuta 2026 klo 16.00 (Helsinki)'],
    ['sv', 'Europe/Stockholm', 'måndag 30 november 2026 kl. 15:00 (Stockholm)'],
    ['en', 'America/New_York', 'Monday, 30 November 2026 at 09:00 (New York)'],
  ] as const)('in %s for %s', (locale, zone, text) => {
    expect(formatMoment(at, zone, locale)).toBe(text);
  });
});
