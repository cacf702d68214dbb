import { Logger } from '@nestjs/common';
import { Clock } from '../../src/kernel/clock';
import { Gauges } from '../../src/kernel/gauges';
import { Health } from '../../src/kernel/health';
import type { Instant } from '../../src/kernel/instant';
import { Delivery } from '../../src/mail/delivery';
import { EmbeddedMailbox } from '../../src/mail/embedded-mailbox';
import { formatMoment } from '../../src/mail/locale';
import { mailSettings } from '../../src/mail/mail.settings';
import type { Message, MessageId } from '../../src/store/entities/mail/message.entity';
import { ScriptedMailServer, type Misdeed, type Moment } from '../world/scripted-mail-server';

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
const mail = (size = 10) =>
  ({
    ...{ id: '01J0000000000000000000000A' as MessageId, sender: 'a@b.fi', recipient: 'c@d.fi' },
    mime: `Subject: x\r\n\r\n${'x'.repeat(70).concat('\r\n').repeat(size)}`,
  }) as Message;
const LARGE = 100_000;
const SMALL = 10;

let server: ScriptedMailServer;
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
  server = new ScriptedMailServer(extensions);
  delivery = deliveryTo((await server.listen()).replace('//', '//user:secret@'));
};

const refused = { how: 'refused' };
const uncertain = { how: 'uncertain' };
const deferred = (trouble: string) => ({ how: 'deferred', trouble });

/** The rows of what was measured of nodemailer, with and without PIPELINING. */
const ROWS: [string, Moment, Misdeed, object, number?][] = [
  ['closes after the final dot', 'dot', 'close', uncertain],
  ['resets after the final dot', 'dot', 'reset', uncertain],
  ['is silent after the dot', 'dot', 'silence', uncertain],
  ['says garbage after the dot', 'dot', 'hello there', uncertain],
  ['says lines for ever after the dot', 'dot', 'endless', uncertain],
  ['says "go on" after the dot', 'dot', '354 go on', uncertain],
  ['closes at RCPT', 'RCPT', 'close', deferred('cut')],
  ['closes at DATA', 'DATA', 'close', deferred('cut')],
  ['resets at DATA', 'DATA', 'reset', deferred('cut')],
  ['closes in mid-body', 'body', 'close', deferred('cut'), LARGE],
  ['stops reading in mid-body and says lines for ever', 'RCPT', 'endless', deferred('cut')],
  ['421 after the dot', 'dot', '421 4.3.2 going down', deferred('message')],
  ['451 after the dot', 'dot', '451 4.7.1 later', deferred('message')],
  ['554 after the dot', 'dot', '554 5.6.0 no', refused],
  ['451 (greylist) at RCPT', 'RCPT', '451 4.7.1 greylisted', deferred('message')],
  ['550 at RCPT', 'RCPT', '550 5.1.1 no such user', refused],
  ['552 at RCPT', 'RCPT', '552 5.3.4 too large', refused],
  ['552 5.2.2 at RCPT: full', 'RCPT', '552 5.2.2 full', deferred('message')],
  ['554 greeting', 'greeting', '554 go away', deferred('relay')],
  ['closes before the greeting', 'greeting', 'close', deferred('relay')],
  ['silent at the greeting', 'greeting', 'silence', deferred('relay')],
  ['535', 'AUTH', '535 5.7.8 no', deferred('relay')],
  ['550 at MAIL FROM', 'MAIL', '550 5.7.1 no', deferred('relay')],
  ['451 at MAIL FROM', 'MAIL', '451 4.3.2 no', deferred('relay')],
  ['530 at RCPT', 'RCPT', '530 5.7.0 Authentication required', deferred('relay')],
  ['relay access denied', 'RCPT', '554 5.7.1 <c@d.fi>: Relay access denied', deferred('relay')],
];

describe.each([
  ['one command at a time', ['AUTH PLAIN']],
  ['with PIPELINING', ['AUTH PLAIN', 'PIPELINING']],
])('a mail server, %s, that', (_kind, extensions) => {
  it.each(ROWS)('%s', async (_name, moment, misdeed, outcome, size = SMALL) => {
    await start(extensions);
    server.script = [[moment, misdeed]];
    expect(await delivery.send(mail(size), 700)).toMatchObject(outcome);
    expect(server.ended).toBe(moment === 'dot' ? 1 : 0);
  });
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

  it('that is lost before the mail was asked for is made anew, once', async () => {
    await start();
    server.script = [null, ['RCPT', 'close']];
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
