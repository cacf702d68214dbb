import { monitorEventLoopDelay } from 'node:perf_hooks';
import { MailReader, ReadingEndedError } from '../../src/mail/inbound/reading/mail-reader';
import { FLOW_DATABASES } from '../world/databases';
import { headerOf, INBOUND, mail, PostOffice } from '../world/post-office';
import { until } from '../world/world';
import { Office } from './verbs-office';

const MAIJA = 'maija@example.com';
const ANY = 'jobs@reply.example.fi';
const MB = 1024 * 1024;
/**
 * A hang. Alone on a machine of two cores no pause was longer than 190 ms, but for the largest, whose sender is in the
 * same process; beside other work each takes as much longer as there is of it.
 */
const HANG_MS = 10_000;

function manyParts(count: number): string {
  const part =
    '--x\r\nContent-Type: text/plain; name=a\r\nContent-Disposition: attachment\r\n\r\na\r\n';
  const headers = {
    From: MAIJA,
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/mixed; boundary=x',
  };
  return mail(headers, `${part.repeat(count)}--x--`);
}

function html(body: string): string {
  return mail({ From: MAIJA, 'MIME-Version': '1.0', 'Content-Type': 'text/html' }, body);
}

/** Multiparts one in the other. */
function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
  );
  const headers = {
    From: MAIJA,
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/mixed; boundary=b0',
  };
  return mail(headers, open.join(''));
}

const HOSTILE: [string, () => string | Buffer][] = [
  ['10,000 parts', () => manyParts(10_000)],
  ['3,000 elements one in the other', () => html('<div>'.repeat(3_000) + 'deep')],
  ['500 multiparts one in the other', () => nested(500)],
  ['no headers', () => 'just words\r\n'],
  ['nothing at all', () => '\r\n'],
  ['NUL bytes', () => mail({ From: MAIJA, Subject: 'a\0b' }, 'c\0d\0')],
  [
    'a charset that it has not',
    () =>
      Buffer.concat([
        Buffer.from(mail({ From: MAIJA, 'Content-Type': 'text/plain; charset=utf-7"; x' }, '')),
        Buffer.from([0xff, 0xfe, 0x80, 0x00, 0xc3, 0x28]),
      ]),
  ],
  ['a subject of 1 MB', () => mail({ From: MAIJA, Subject: 'x'.repeat(MB) })],
  ['one line of 5 MB', () => html(`<p title="${'x'.repeat(5 * MB)}">`)],
  ['20,000 quotes', () => mail({ From: MAIJA }, '> >> > On x wrote:\r\n'.repeat(20_000))],
  ['References without an end', () => mail({ From: MAIJA, References: '<a@b> '.repeat(100_000) })],
  ['a From of many addresses', () => mail({ From: `${MAIJA}, `.repeat(50_000) })],
  ['24 MB', () => mail({ From: MAIJA }, `${'x'.repeat(76)}\r\n`.repeat((24 * MB) / 78))],
];

describe.each(FLOW_DATABASES)('mail that was made to do harm, on %s', (kind) => {
  let office: Office;
  let post: PostOffice;
  beforeAll(async () => {
    office = await Office.open(kind, INBOUND);
    post = new PostOffice(office.world);
    await office.application();
  });
  afterAll(() => office.close());
  afterEach(() => jest.restoreAllMocks());

  it.each(HOSTILE)('stands in the inbox and stops nobody: %s', async (_what, make) => {
    const before = (await post.all()).length;
    const bytes = Buffer.from(make());
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    expect(await post.hand('x@example.org', ANY, bytes)).toMatch(/^250/);
    const read = (await post.read()).slice(before);
    delay.disable();
    expect(read).toHaveLength(1);
    expect(['filed', 'waiting']).toContain(read[0]!.status);
    expect(delay.max / 1e6).toBeLessThan(HANG_MS);
  });

  it('is tried again when its reading ended early, three times at most', async () => {
    const reader = office.world.app.get(MailReader);
    const real = reader.read.bind(reader);
    for (const [ends, status] of [
      [2, 'filed'],
      [3, 'waiting'],
    ] as const) {
      let tries = 0;
      const read = jest
        .spyOn(reader, 'read')
        .mockImplementation((raw, sender) =>
          ++tries > ends
            ? real(raw, sender)
            : Promise.reject(new ReadingEndedError('takes more than 20 seconds')),
        );
      const before = (await post.all()).length;
      await post.hand(MAIJA, ANY, mail({ From: MAIJA, 'Message-ID': `<ends${ends}@x>` }));
      await until('its end', async () => {
        office.world.clock.moveTo(new Date(office.world.clock.now() + 2_000).toISOString());
        return (await post.all())[before]!.status !== 'received';
      });
      expect((await post.all())[before]).toMatchObject({ status, attempts: 3 });
      expect(read).toHaveBeenCalledTimes(3);
      read.mockRestore();
    }
  });

  it('is refused when it is larger than a mail may be, and the next one is taken', async () => {
    const before = (await post.all()).length;
    const large = Buffer.alloc(50 * MB, `${'x'.repeat(76)}\r\n`);
    const sent = post.hand(
      'x@example.org',
      ANY,
      Buffer.concat([Buffer.from('A: b\r\n\r\n'), large]),
    );
    await expect(sent).rejects.toMatchObject({ responseCode: 552 });
    await post.hand('x@example.org', ANY, mail({ From: 'x@example.org' }));
    expect((await post.read()).slice(before)).toHaveLength(1);
  });

  it('is not answered for ever when two that answer by themselves write to each other', async () => {
    const { server } = office;
    const id = await office.application({ name: 'Robot', email: 'robot@example.com' });
    await office.settled(id);
    const receiptsOf = () => server.arrived.filter(({ to }) => to.includes('robot@example.com'));
    // one that says what it is, and one that does not
    const signs: Record<string, string>[] = [{ 'Auto-Submitted': 'auto-replied' }, {}, {}, {}, {}];
    for (const [n, sign] of signs.entries()) {
      const last = receiptsOf().at(-1)!.raw;
      const to = /<(.+)>/.exec(headerOf(last, 'Reply-To'))![1]!;
      const answered = {
        'In-Reply-To': headerOf(last, 'Message-ID'),
        'Message-ID': `<${n}@robot>`,
      };
      await post.hand(
        'robot@example.com',
        to,
        mail({ From: 'robot@example.com', ...answered, ...sign }),
      );
      await post.read();
      await office.quiet();
    }
    // the receipt of the application, and one of the first mail that looked like a person's
    expect(receiptsOf()).toHaveLength(2);
    const { timeline } = await office.show(id);
    expect(timeline.filter(({ event }) => event === 'message.received')).toHaveLength(4);
  });
});
