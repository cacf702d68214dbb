import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { InboundListener } from '../../src/mail/inbound/listener';
import { InboundMails } from '../../src/mail/inbound/inbound-mails.repository';
import { FLOW_DATABASES } from '../world/databases';
import { headerOf, INBOUND, mail, PostOffice } from '../world/post-office';
import { until } from '../world/world';
import { Office } from './verbs-office';

const MAIJA = 'maija@example.com';
const ANY = 'jobs@reply.example.fi';

describe.each(FLOW_DATABASES)('the SMTP listener on %s', (kind) => {
  let office: Office;
  let post: PostOffice;
  beforeAll(async () => {
    office = await Office.open(kind, INBOUND);
    post = new PostOffice(office.world);
  });
  afterAll(() => office.close());
  afterEach(() => jest.restoreAllMocks());

  const count = async () => (await post.all()).length;

  it('takes mail for its own domain only', async () => {
    const sent = post.hand(MAIJA, 'somebody@example.net', mail({ From: MAIJA }));
    await expect(sent).rejects.toMatchObject({ responseCode: 550 });
  });

  it('acknowledges nothing that is not on the disk', async () => {
    const before = await count();
    const mails = office.world.app.get(InboundMails);
    jest.spyOn(mails, 'add').mockRejectedValueOnce(new Error('SQLITE_FULL'));
    const one = mail({ From: MAIJA, 'Message-ID': '<disk@x>' });
    await expect(post.hand(MAIJA, ANY, one)).rejects.toMatchObject({ responseCode: 451 });
    expect(await count()).toBe(before);
    // the sender comes again, as it was told to
    expect(await post.hand(MAIJA, ANY, one)).toMatch(/^250/);
    expect(await count()).toBe(before + 1);
  });

  it('takes a mail once that is handed over twice', async () => {
    const before = await count();
    const one = mail({ From: MAIJA, 'Message-ID': '<twice@x>' });
    await Promise.all([1, 2, 3].map(() => post.hand(MAIJA, ANY, one)));
    expect(await count()).toBe(before + 1);
  });

  it('takes a mail for a hundred recipients at once, and the others are told to come again', async () => {
    const before = await count();
    const many = Array.from({ length: 1_000 }, (_, n) => `jobs${n}@reply.example.fi`);
    await post.hand(MAIJA, many, mail({ From: MAIJA, 'Message-ID': '<many@x>' }));
    expect((await post.all())[before]!.recipients).toHaveLength(100);
  });

  it.each([
    ['a mail without an end', `MAIL FROM:<a@b.example>\r\nRCPT TO:<${ANY}>\r\nDATA\r\n`, 'x\r\n'],
    ['commands that say nothing', '', 'NOOP\r\n'],
  ])('hangs up at last on who drips %s', async (_what, begin, drop) => {
    const listener = office.world.app.get<Record<string, number>>(InboundListener);
    const { longestLife } = listener;
    listener.longestLife = 800;
    const socket = connect(listener.port!, '127.0.0.1');
    socket.on('error', () => undefined);
    const began = performance.now();
    // or hung up on already, where even the greeting took so long
    await Promise.race([once(socket, 'data'), once(socket, 'close')]);
    socket.resume();
    const drips = setInterval(() => socket.write(drop), 50);
    try {
      socket.write(`EHLO x\r\n${begin}`);
      await until('it to hang up', () => socket.destroyed);
      expect(performance.now() - began).toBeGreaterThan(700);
      await until('its memory', () => listener.underWay === 0);
    } finally {
      clearInterval(drips);
      listener.longestLife = longestLife!;
      socket.destroy();
    }
  });

  it('lives on when clients hang up anywhere', async () => {
    const before = await count();
    const { port } = office.world.app.get(InboundListener);
    const beginnings = [
      ...['', 'EHLO x\r\n', 'EHLO x\r\nMAIL FROM:<a@b.example>\r\n'],
      `EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<${ANY}>\r\nDATA\r\n`,
      `EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<${ANY}>\r\nDATA\r\nFrom: a@b.example\r\n\r\nhalf`,
      '\0\0\0\r\n'.repeat(100),
    ];
    for (const said of beginnings) {
      for (const end of [(one: Socket) => one.destroy(), (one: Socket) => one.resetAndDestroy()]) {
        const socket = connect(port!, '127.0.0.1');
        socket.on('error', () => undefined);
        socket.write(said);
        await sleep(60);
        end(socket);
      }
    }
    expect(await post.hand(MAIJA, ANY, mail({ From: MAIJA }))).toMatch(/^250/);
    expect(await count()).toBe(before + 1);
  });
});

describe.each(FLOW_DATABASES)('what a mail is about, on %s', (kind) => {
  let office: Office;
  let post: PostOffice;
  let first: string;
  let second: string;
  let receipts: string[];
  beforeAll(async () => {
    office = await Office.open(kind, INBOUND);
    post = new PostOffice(office.world);
    first = await office.application();
    second = await office.application({ name: 'Liisa', email: 'liisa@example.com' });
    await office.settled(first);
    await office.settled(second);
    receipts = ['maija', 'liisa'].map(
      (name) => office.server.arrived.find(({ to }) => to[0]!.startsWith(name))!.raw,
    );
  });
  afterAll(() => office.close());

  const replyTo = (n: number) => /<(.+)>/.exec(headerOf(receipts[n]!, 'Reply-To'))![1]!;
  const threadOf = (n: number) => ({ 'In-Reply-To': headerOf(receipts[n]!, 'Message-ID') });
  let sent = 0;
  async function filed(from: string, to: string | string[], headers: Record<string, string> = {}) {
    const unique = { From: from, 'Message-ID': `<about${sent++}@x>`, ...headers };
    const before = (await post.all()).length;
    await post.hand(from, to, mail(unique));
    const { status, about, isVerified } = (await post.read())[before]!;
    return { status, about, isVerified };
  }

  it('is what the token of the address names, before the thread and the sender', async () => {
    const got = await filed(MAIJA, replyTo(1), threadOf(0));
    expect(got).toEqual({ status: 'filed', about: second, isVerified: false });
  });

  it('is what the mail names that it answers, before the sender', async () => {
    const got = await filed(MAIJA, ANY, threadOf(1));
    expect(got).toEqual({ status: 'filed', about: second, isVerified: false });
  });

  it('is at last the one active application of the sender', async () => {
    const got = await filed('MAIJA@Example.com', ANY);
    expect(got).toEqual({ status: 'filed', about: first, isVerified: true });
  });

  it('is not known by a token that somebody made up', async () => {
    const forged = replyTo(0).replace(/.@/, (end) => (end.startsWith('0') ? '1@' : '0@'));
    expect(await filed('x@example.org', forged)).toMatchObject({ status: 'waiting', about: null });
    const elsewhere = `<${first}@elsewhere.example>`;
    const got = await filed('x@example.org', ANY, { 'In-Reply-To': elsewhere });
    expect(got).toMatchObject({ status: 'waiting' });
  });

  it('is not known of somebody with two active applications', async () => {
    await office.application();
    expect(await filed(MAIJA, ANY)).toMatchObject({ status: 'waiting', about: null });
  });

  it('is noted, and counts as nothing, when no person wrote it', async () => {
    const before = (await office.events(second)).length;
    const got = await filed('liisa@example.com', replyTo(1), { 'Auto-Submitted': 'auto-replied' });
    expect(got).toMatchObject({ status: 'noted', about: second });
    expect(await office.events(second)).toHaveLength(before);
  });

  it('is for a person when it came back without a report that can be read', async () => {
    const bounceTo = office.server.arrived.find(({ to }) => to[0]!.startsWith('liisa'))!.from;
    const failure = { From: 'MAILER-DAEMON@old.example', Subject: 'failure notice' };
    await post.hand('', bounceTo, mail({ ...failure, 'Message-ID': '<old@x>' }, '550 unknown'));
    const came = (await post.read()).at(-1);
    expect(came).toMatchObject({ status: 'waiting', kind: 'report', about: second });
    // a notice of absence goes there too
    const away = { ...failure, 'Message-ID': '<away@x>', 'Auto-Submitted': 'auto-replied' };
    await post.hand('', bounceTo, mail(away, 'I am away'));
    expect((await post.read()).at(-1)).toMatchObject({ status: 'noted', kind: 'automatic' });
  });

  it('is for a person when its thread was written under another domain', async () => {
    const [id] = headerOf(receipts[1]!, 'Message-ID').slice(1, -1).split('@');
    const other = { 'In-Reply-To': `<${id!}@was.example>` };
    expect(await filed('x@example.org', ANY, other)).toMatchObject({ status: 'waiting' });
  });

  it('counts once when a mail server hands it over again on another way', async () => {
    const same = { From: 'liisa@example.com', 'Message-ID': '<again@x>' };
    await post.hand('liisa@example.com', replyTo(1), mail(same));
    await post.read();
    const before = (await office.events(second)).length;
    const again = await filed('liisa@example.com', replyTo(1), { ...same, Received: 'elsewhere' });
    expect(again).toMatchObject({ status: 'noted', about: second });
    expect(await office.events(second)).toHaveLength(before);
  });

  it('counts again when a mail program used a Message-ID for other words', async () => {
    const headers = { 'Message-ID': '<always@form>' };
    await filed('liisa@example.com', replyTo(1), headers);
    await office.quiet();
    office.world.clock.moveTo('2026-05-11T09:12:00+03:00');
    const from = 'liisa@example.com';
    await post.hand(from, replyTo(1), mail({ From: from, ...headers }, 'Another, a week later'));
    expect((await post.read()).at(-1)).toMatchObject({ status: 'filed', about: second });
  });

  it('is receipted at most once a day, and again after two, of who writes every 23 hours', async () => {
    const from = 'liisa@example.com';
    const receipts = () => office.server.arrived.filter(({ to }) => to[0] === from).length;
    await office.quiet();
    const before = receipts();
    for (const [n, at] of ['18T09:30', '19T08:30', '20T07:30', '21T06:30'].entries()) {
      office.world.clock.moveTo(`2026-05-${at}:00+03:00`);
      await post.hand(from, replyTo(1), mail({ From: from, 'Message-ID': `<r${n}@x>` }, `${n}?`));
      await post.read();
      await office.quiet();
    }
    // at 0 h and at 46 h: the last receipt is nearly two days old then
    expect(receipts() - before).toBe(2);
  });
});
