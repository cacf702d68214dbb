import { automaticSign } from '../../src/mail/inbound/reading/automatic';
import { readDeliveryReport } from '../../src/mail/inbound/reading/delivery-report';
import { MailReader, UnreadableError } from '../../src/mail/inbound/reading/mail-reader';
import { readMail } from '../../src/mail/inbound/reading/read';
import { mail } from '../world/post-office';
import { processorMs } from '../world/processor-time';

const read = (headers: Record<string, string>, body?: string) =>
  readMail(Buffer.from(mail(headers, body)), 'a@example.com');

const plain = (text: string) => text.replace(/\r\n/g, '\n');

describe('what says that no person wrote a mail', () => {
  it.each<[string, string, boolean]>([
    ['auto-submitted', 'auto-replied', true],
    ['auto-submitted', 'auto-generated; owner-email="a@b"', true],
    ['auto-submitted', 'auto-notified', true],
    ['auto-submitted', 'no', false],
    ['auto-submitted', ' No ; x=y', false],
    ['x-autoreply', 'yes', true],
    ['x-autorespond', 'out of office', true],
    ['precedence', 'auto_reply', true],
    ['precedence', 'Bulk', true],
    ['precedence', 'junk', true],
    ['precedence', 'first-class', false],
    ['list-id', 'Jobs <jobs.example.com>', true],
    ['return-path', '<>', true],
    ['return-path', '<a@example.com>', false],
    // it says only what its sender does not want back
    ['x-auto-response-suppress', 'All', false],
    ['subject', 'Automatic reply: away', false],
    [
      'content-type',
      'multipart/report; boundary=x;\r\n report-type="disposition-notification"',
      true,
    ],
    ['content-type', 'multipart/report; report-type=Disposition-Notification', true],
    ['content-type', 'multipart/report; report-type=delivery-status', false],
    ['content-type', 'multipart/mixed; report-type=disposition-notification', false],
  ])('%s: %s → %p', (name, value, is) => {
    expect(automaticSign([{ name, value }], 'a@example.com') !== null).toBe(is);
  });

  it('is also that it names no sender to answer to', () => {
    expect(automaticSign([], '')).not.toBeNull();
    // a mailbox of another server does not always say
    expect(automaticSign([], null)).toBeNull();
  });
});

describe('a report of a mail server (RFC 3464)', () => {
  it('is read by recipient, with folds, cases and comments', () => {
    const part = [
      ...['Reporting-MTA: dns; mx.example.com', 'Arrival-Date: Mon, 4 May 2026 09:12:00 +0300', ''],
      ...['Original-Recipient: rfc822;Maija@example.com', 'Final-Recipient: RFC822; m@example.net'],
      ...['Action: Failed', 'Status: 5.1.1 (no such user)', 'Diagnostic-Code: smtp; 550 5.1.1'],
      ...['    <m@example.net>: unknown', ''],
      ...['Final-Recipient: rfc822; other@example.com', 'Action: delayed', 'Status: 4.4.1', ''],
    ];
    for (const lineEnd of ['\r\n', '\n']) {
      expect(readDeliveryReport(part.join(lineEnd))).toEqual([
        {
          ...{ original: 'Maija@example.com', recipient: 'm@example.net', action: 'failed' },
          ...{ code: '5.1.1', diagnostic: 'smtp; 550 5.1.1 <m@example.net>: unknown' },
        },
        {
          ...{ original: null, recipient: 'other@example.com', action: 'delayed' },
          ...{ code: '4.4.1', diagnostic: null },
        },
      ]);
    }
  });

  it.each([
    ['nothing', ''],
    ['no recipient', 'Reporting-MTA: dns; x\n\nStatus: 5.1.1\n'],
    ['words', 'Your mail could not be delivered: user unknown'],
  ])('says nothing with %s', (_what, part) => {
    expect(readDeliveryReport(part)).toEqual([]);
  });

  it('has no action that RFC 3464 does not know', () => {
    const [entry] = readDeliveryReport('Final-Recipient: rfc822; a@b.example\nAction: exploded\n');
    expect(entry).toMatchObject({ action: null, code: '' });
  });
});

describe('a mail', () => {
  it.each<[string, string, string]>([
    [
      'English',
      'Thanks!\r\n\r\nOn Mon, May 4, 2026 at 9:12 AM Example Ltd <a@b.example> wrote:\r\n> Hello',
      'Thanks!',
    ],
    [
      'Finnish',
      'Kiitos!\r\n\r\nma 4.5.2026 klo 9.12 Example Ltd <a@b.example> kirjoitti:\r\n> Hei',
      'Kiitos!',
    ],
    [
      'Finnish, another day',
      'Kiitos!\n\nto 7.5.2026 klo 9.12 Kaisa Virta (a@b.example) kirjoitti:\n> Hei',
      'Kiitos!',
    ],
    [
      'Swedish',
      'Tack!\n\nDen tors 7 maj 2026 kl 09:12 skrev Kaisa Virta <a@b.example>:\n> Hej',
      'Tack!',
    ],
    [
      'Outlook in Finnish',
      'Kiitos!\n\nLähettäjä: Kaisa Virta <a@b.example>\nLähetetty: torstai 7. toukokuuta 2026\nVastaanottaja: Maija\nAihe: Hei\n\nHei',
      'Kiitos!',
    ],
    [
      'Outlook in Swedish',
      'Tack!\n\nFrån: Kaisa Virta <a@b.example>\nSkickat: den 7 maj 2026\nTill: Maija\nÄmne: Hej\n\nHej',
      'Tack!',
    ],
    ['signature', 'Thanks!\r\n\r\n-- \r\nMaija Meri\r\n+358 40 1', 'Thanks!'],
    ['nothing quoted', 'Thanks!\r\nMaija', 'Thanks!\r\nMaija'],
  ])('is shown without what it quotes: %s', async (_what, body, text) => {
    const shown = await read({ From: 'a@example.com' }, body);
    expect(plain(shown.text)).toBe(plain(text));
    // one click away
    expect(plain(shown.fullText ?? shown.text)).toBe(plain(body));
  });

  it.each(['\r\n\t\t', '\n     '])(
    'is read in no time with empty lines for pages: %j',
    async (line) => {
      const took = await processorMs(async () => {
        const { text } = await read({ From: 'a@example.com' }, `Hello${line.repeat(20_000)}\nyou`);
        expect(text).toMatch(/^Hello\s+you$/);
      });
      expect(took).toBeLessThan(1_000);
    },
  );

  it('of HTML alone is read as text, without what it would load', async () => {
    const html =
      '<p>Hello <b>you</b></p><img src="https://x.example/p.gif"><a href="https://y.example">link</a>';
    const { text } = await read({ From: 'a@b.example', 'Content-Type': 'text/html' }, html);
    expect(text).toContain('Hello you');
    expect(text).toContain('link');
    expect(text).not.toMatch(/x\.example|y\.example/);
  });

  it('names the mails that it answers, the nearest first', async () => {
    const { answers, messageId, from, to } = await read({
      ...{
        From: '"Maija, Meri" <maija@example.com>',
        To: 'a@b.example, c@d.example',
        Cc: 'e@f.example',
      },
      ...{ 'Message-ID': '<m@x>', 'In-Reply-To': '<3@x>', References: '<1@x> <2@x>\r\n <3@x>' },
    });
    expect([messageId, answers]).toEqual(['m@x', ['3@x', '3@x', '2@x', '1@x']]);
    expect([from, to]).toEqual([
      { name: 'Maija, Meri', address: 'maija@example.com' },
      ['a@b.example', 'c@d.example', 'e@f.example'],
    ]);
  });
});

describe('the thread that reads', () => {
  const reader = new MailReader();
  afterAll(() => reader.onApplicationShutdown());

  it('is ended with a mail that takes too long, and the next one is read', async () => {
    const one = Buffer.from(mail({ From: 'a@b.example', Subject: 'One' }));
    await expect(reader.read(one, null, 0)).rejects.toThrow(UnreadableError);
    await expect(reader.read(one, null)).resolves.toMatchObject({ subject: 'One' });
  });

  it('is another one when the last has ended between two mails', async () => {
    const one = Buffer.from(mail({ Subject: 'Hei' }));
    await reader.read(one, null);
    const { thread } = reader as unknown as { thread: { terminate(): Promise<number> } };
    await thread.terminate();
    await expect(reader.read(one, null)).resolves.toMatchObject({ subject: 'Hei' });
  });

  it('reads several in turn', async () => {
    const subjects = ['1', '2', '3'];
    const all = subjects.map((Subject) => reader.read(Buffer.from(mail({ Subject })), null));
    expect((await Promise.all(all)).map(({ subject }) => subject)).toEqual(subjects);
  });
});
