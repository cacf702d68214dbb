import { Logger } from '@nestjs/common';
import { Clock } from '../../src/kernel/clock';
import type { Instant } from '../../src/kernel/instant';
import { Delivery } from '../../src/mail/delivery';
import { EmbeddedMailbox } from '../../src/mail/embedded-mailbox';
import { formatMoment } from '../../src/mail/locale';
import { mailSettings } from '../../src/mail/mail.settings';
import { outcomeOf } from '../../src/mail/outcome';
import type { Message, MessageId } from '../../src/store/entities/mail/message.entity';

const smtp = (command: string, responseCode: number, response: string) =>
  Object.assign(new Error(response), { command, responseCode, response });

describe('what an SMTP error says', () => {
  it.each([
    ['550 at RCPT', smtp('RCPT TO', 550, '550 5.1.1 no such user'), { how: 'refused' }],
    ['554 after the dot', smtp('DATA', 554, '554 no'), { how: 'refused' }],
    [
      'a full mailbox',
      smtp('RCPT TO', 552, '552 5.2.2 full'),
      { how: 'deferred', trouble: 'message' },
    ],
    ['greylisting', smtp('RCPT TO', 451, '451 later'), { how: 'deferred', trouble: 'message' }],
    ['554 greeting', smtp('CONN', 554, '554 go away'), { how: 'deferred', trouble: 'relay' }],
    ['535 at AUTH', smtp('AUTH PLAIN', 535, '535 no'), { how: 'deferred', trouble: 'relay' }],
    ['550 at MAIL FROM', smtp('MAIL FROM', 550, '550 no'), { how: 'deferred', trouble: 'relay' }],
    [
      'no connection',
      Object.assign(new Error(), { code: 'ECONNECTION', command: 'CONN' }),
      { how: 'deferred', trouble: 'relay' },
    ],
  ])('%s', (_name, error, outcome) => {
    expect(outcomeOf(error)).toMatchObject(outcome);
  });
});

describe('a relay that takes no mail', () => {
  it('is told once, by host and without the password', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    // nothing listens on port 1
    const settings = mailSettings({ SMTP_URL: 'smtp://user:secret@127.0.0.1:1' });
    const delivery = new Delivery(settings, new EmbeddedMailbox('', new Clock()), new Clock());
    const message = { id: 'm1' as MessageId, mime: '', sender: 'a@b.fi', recipient: 'c@d.fi' };
    for (let i = 0; i < 2; i++) {
      expect(await delivery.send(message as Message)).toMatchObject({ how: 'deferred' });
    }
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^SMTP_URL \(127\.0\.0\.1:1\) takes no mail: E[A-Z]+; mails wait/)],
    ]);
    warn.mockRestore();
    await delivery.onApplicationShutdown();
  });
});

describe('a moment in a mail', () => {
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
