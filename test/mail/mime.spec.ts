import { simpleParser } from 'mailparser';
import type { Instant } from '../../src/kernel/instant';
import type { EmailAddress } from '../../src/kernel/address';
import { composeInvite, type Invitation } from '../../src/mail/invite';
import { composeMime, type Draft } from '../../src/mail/mime';

const person = (name: string, address: string) => ({ name, address: address as EmailAddress });
const draft: Draft = {
  ...{ id: 'm2', domain: 'lupaus.example', automated: false },
  at: Date.UTC(2026, 10, 30, 14) as Instant,
  from: person('Liisa Lehtonen', 'jobs@example.com'),
  to: person('Maija Mäkinen', 'maija@example.org'),
  words: {
    subject: 'Haastattelu: ohjelmistokehittäjä – työ 😀',
    text: 'Hei Maija,\n\n. yksin rivillä\nFrom alussa ja äö€😀 '.repeat(30),
    html: `<p>Hei äö€😀</p>\n${'x'.repeat(2000)}`,
  },
};
const invitation: Invitation = {
  ...{ interview: 'i1', domain: 'lupaus.example', sequence: 2, method: 'REQUEST' },
  stamp: Date.UTC(2026, 10, 20, 8, 30, 5) as Instant,
  starts: Date.UTC(2026, 10, 30, 14) as Instant,
  ends: Date.UTC(2026, 10, 30, 15) as Instant,
  summary: 'Haastattelu',
  organizer: person('Liisa Lehtonen', 'jobs@example.com'),
  attendee: person('Maija Mäkinen', 'maija@example.org'),
};
const ics = composeInvite(invitation);

/** Header lines, unfolded. */
const headersOf = (mime: string) =>
  mime
    .slice(0, mime.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');
const header = (mime: string, name: string) =>
  headersOf(mime).filter((line) => line.startsWith(`${name}: `));

describe('a mail', () => {
  const whole: Draft = {
    ...draft,
    ics: [ics],
    replyTo: person('Liisa Ääri', 'r+1@example.com'),
    references: ['m0@lupaus.example', '<m1@lupaus.example>'],
  };

  it('has the same bytes from the same draft, all ASCII, in lines that a server takes', async () => {
    const mime = await composeMime(whole);
    expect(await composeMime({ ...whole })).toBe(mime);
    expect(mime).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(mime).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(Math.max(...mime.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(await composeMime({ ...whole, id: 'm3' })).not.toBe(mime);
  });

  it('reads back as it was written', async () => {
    const read = await simpleParser(await composeMime(whole));
    expect(read).toMatchObject({
      messageId: '<m2@lupaus.example>',
      inReplyTo: '<m1@lupaus.example>',
      references: ['<m0@lupaus.example>', '<m1@lupaus.example>'],
      subject: draft.words.subject,
      date: new Date(draft.at),
      from: { value: [draft.from] },
      to: { value: [draft.to] },
      replyTo: { value: [whole.replyTo] },
    });
    expect(read.text!.trim()).toBe(draft.words.text.trim());
    expect(read.html).toBe(draft.words.html);
  });

  it('says what stands in it and no more', async () => {
    const mime = await composeMime(draft);
    const names = headersOf(mime).map((line) => line.slice(0, line.indexOf(':')));
    expect(names.sort()).toEqual(
      ['Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To'].sort(),
    );
    const automatic = await composeMime({ ...draft, automated: true });
    expect(header(automatic, 'Auto-Submitted')).toEqual(['Auto-Submitted: auto-generated']);
  });

  it('names the first and the latest nine of a long thread', async () => {
    const references = Array.from({ length: 40 }, (_, i) => `m${i}@lupaus.example`);
    const mime = await composeMime({ ...draft, references });
    const kept = [0, 31, 32, 33, 34, 35, 36, 37, 38, 39].map((i) => `<m${i}@lupaus.example>`);
    expect(header(mime, 'References')).toEqual([`References: ${kept.join(' ')}`]);
    expect(header(mime, 'In-Reply-To')).toEqual(['In-Reply-To: <m39@lupaus.example>']);
  });

  const evil = [
    'A\r\nBcc: x@evil.example',
    'A\nBcc: x@evil.example',
    'A\rBcc: x@evil.example',
    'A\r\n\r\nBody',
    'A\0B',
    'A\u2028Bcc: x@evil.example',
    'A, "B" <x@evil.example>; C',
    'Ä\r\nBcc: x@evil.example',
    '=?utf-8?q?A=0D=0ABcc:_x@evil.example?=',
    'ä'.repeat(500),
  ];
  it.each(evil)('cannot get another header or recipient from %j', async (text) => {
    const safe = headersOf(await composeMime({ ...draft, replyTo: draft.from })).length;
    const mime = await composeMime({
      ...draft,
      from: { ...draft.from, name: text },
      to: { ...draft.to, name: text },
      replyTo: { ...draft.from, name: text },
      words: { ...draft.words, subject: text },
    });
    expect(headersOf(mime)).toHaveLength(safe);
    const { from, to, replyTo, bcc } = await simpleParser(mime);
    expect(from!.value.map(({ address }) => address)).toEqual(['jobs@example.com']);
    expect([to].flat()[0]!.value.map(({ address }) => address)).toEqual(['maija@example.org']);
    expect(replyTo!.value.map(({ address }) => address)).toEqual(['jobs@example.com']);
    expect(bcc).toBeUndefined();
    for (const { name } of [...from!.value, ...[to].flat()[0]!.value]) {
      expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }
  });

  it.each(['a\r\nBcc: x@evil.example', 'a b@c', '', '<a@b', 'a'])(
    'refuses %j as a reference',
    async (id) => {
      await expect(composeMime({ ...draft, references: [id] })).rejects.toThrow('no Message-ID');
    },
  );

  it('offers the calendar entry to the reader and as a file', async () => {
    const mime = await composeMime({ ...draft, ics: [ics, { ...ics, content: 'OTHER' }] });
    expect(mime).toMatch(/Content-Type: text\/calendar;\s+charset=utf-8;\s+method=REQUEST/i);
    const { attachments } = await simpleParser(mime);
    const file = attachments.find(({ filename }) => filename === 'interview.ics');
    expect(file!.content.toString('utf8')).toBe(ics.content);
    // a further one is a file only
    const further = attachments.find(({ filename }) => filename === 'interview-2.ics')!;
    expect([further.contentType, further.contentDisposition]).toEqual([
      ...['text/calendar', 'attachment'],
    ]);
    expect(further.content.toString('utf8')).toBe('OTHER');
  });
});
