import type { Instant } from '../../src/kernel/instant';
import type { EmailAddress } from '../../src/kernel/address';
import { composeInvite, type Invitation } from '../../src/mail/invite';

const person = (name: string, address: string) => ({ name, address: address as EmailAddress });
const invitation: Invitation = {
  ...{ interview: '01JCINTERVIEW', domain: 'lupaus.example', sequence: 2, method: 'REQUEST' },
  stamp: Date.UTC(2026, 10, 20, 8, 30, 5) as Instant,
  starts: Date.UTC(2026, 10, 30, 14) as Instant,
  ends: Date.UTC(2026, 10, 30, 15, 15) as Instant,
  summary: 'Haastattelu: kehittäjä; osa 1, osa 2 \\ ja pitkä otsikko 😀😀😀😀😀😀😀😀😀😀😀😀😀',
  organizer: person('Liisa "Lissu" Lehtonen', 'jobs@example.com'),
  attendee: person('Mäkinen, Maija; X:\r\nX-EVIL:1', 'maija@example.org'),
};

/** RFC 5545, 3.1: lines end with CRLF, have at most 75 octets, and go on after a blank. */
function linesOf(content: string): string[] {
  expect(content).toMatch(/\r\n$/);
  const physical = content.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    // a character that was cut in two would be one of these
    expect(line).not.toMatch(/\ufffd|[\ud800-\udbff]$|^ ?[\udc00-\udfff]/);
  }
  return content.slice(0, -2).replace(/\r\n /g, '').split('\r\n');
}

describe('the calendar entry of an interview', () => {
  it('reads back line by line', () => {
    const { method, content } = composeInvite(invitation);
    expect(method).toBe('REQUEST');
    expect(linesOf(content)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Lupaus//Lupaus//EN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:01JCINTERVIEW@lupaus.example',
      'SEQUENCE:2',
      'DTSTAMP:20261120T083005Z',
      'DTSTART:20261130T140000Z',
      'DTEND:20261130T151500Z',
      'SUMMARY:Haastattelu: kehittäjä\\; osa 1\\, osa 2 \\\\ ja pitkä otsikko 😀😀😀😀😀😀😀😀😀😀😀😀😀',
      `ORGANIZER;CN="Liisa 'Lissu' Lehtonen":mailto:jobs@example.com`,
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Mäkinen, Maija; X: X-EVIL:1":MAILTO:maija@example.org',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('is the same from the same invitation', () => {
    expect(composeInvite({ ...invitation })).toEqual(composeInvite(invitation));
  });

  it('is taken back under the same UID', () => {
    const cancel = { ...invitation, method: 'CANCEL', sequence: 3 } as const;
    const lines = linesOf(composeInvite(cancel).content);
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['METHOD:CANCEL', 'UID:01JCINTERVIEW@lupaus.example', 'SEQUENCE:3', 'STATUS:CANCELLED'],
      ]),
    );
    expect(lines.join()).not.toContain('RSVP=TRUE');
  });
});
