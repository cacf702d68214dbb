import type { EmailAddress } from '../../../src/kernel/address';
import type { Instant } from '../../../src/kernel/instant';
import { composeMime } from '../../../src/mail/mime';
import { readdress } from '../../../src/mail/returned/readdress';

const OLD = 'maija@exmaple.com' as EmailAddress;
const to = 'maija.$&@example.com' as EmailAddress;
const at = Date.UTC(2026, 4, 4, 6, 12) as Instant;
const LONG = 'Maija-Liisa Ärjylä-Österlund von Hohenzollern-Sigmaringen the Younger of Åbo';

const write = (name: string) =>
  composeMime({
    ...{ id: 'm1', domain: 'example.fi', automated: false, at },
    from: { name: 'Kaisa', address: 'jobs@example.fi' as EmailAddress },
    to: { name, address: OLD },
    words: {
      subject: 'To: you',
      text: `To: ${OLD}\nMessage-ID: <x@y>\n`,
      html: '<p>Date: now</p>',
    },
  });
const header = (mime: string, name: string) =>
  mime.split('\r\n').find((line) => line.toLowerCase().startsWith(`${name}:`));

describe('a mail to another address', () => {
  it.each(['Maija', '', LONG])('keeps the name %j and its body', async (name) => {
    const mime = await write(name);
    const turned = readdress(mime, { to });
    const head = (text: string) => text.slice(0, text.indexOf('\r\n\r\n'));
    expect(turned.slice(head(turned).length)).toBe(mime.slice(head(mime).length));
    expect(head(turned)).toContain(name === '' ? `To: ${to}` : `<${to}>`);
    expect(head(turned).replace(to, OLD)).toBe(head(mime));
  });

  it('that is sent anew has an identity and a time of its own, once', async () => {
    const mime = await write('Maija');
    const later = (at + 3600_000) as Instant;
    const again = readdress(mime, { to, messageId: 'm2@example.fi', at: later });
    expect(header(again, 'message-id')).toBe('Message-ID: <m2@example.fi>');
    expect(header(again, 'date')).toBe('Date: Mon, 04 May 2026 07:12:00 +0000');
    expect(again).not.toContain('<m1@example.fi>');
  });

  it('must be one of ours', () => {
    expect(() => readdress('Subject: x\r\n\r\nTo: y', { to })).toThrow('the mail has no To');
  });
});
