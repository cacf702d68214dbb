import type { EmailAddress } from '../../src/kernel/address';
import { newId } from '../../src/kernel/ids';
import { SecretKey } from '../../src/kernel/keys/secret-key';
import { DEADLINE_MS } from '../../src/mail/delivery';
import { Letterhead } from '../../src/mail/letters/letterhead.repository';
import { mailSettings } from '../../src/mail/mail.settings';
import { LEASE_MS, Outbox, type Letter } from '../../src/mail/outbox';
import { OutboxRepository } from '../../src/mail/outbox.repository';
import { Templates } from '../../src/mail/templates';
import { MailTokens } from '../../src/mail/tokens';
import type { Instant } from '../../src/kernel/instant';
import { Message, type MessageId } from '../../src/store/entities/mail/message.entity';
import { openDatabase } from '../../src/store/store.module';
import { UnitOfWork } from '../../src/store/unit-of-work';
import {
  DATABASES,
  freshDatabase,
  type DatabaseKind,
  type FreshDatabase,
} from '../world/databases';
import { MovableClock } from '../world/movable-clock';

const START = '2026-05-04T09:12:00+03:00';
const tokens = new MailTokens(new SecretKey('k'.repeat(32)));
const templates = new Templates();
const clock = new MovableClock(START);
const after = (ms: number) => {
  clock.moveTo(new Date(Date.parse(START) + ms).toISOString());
};

let place: FreshDatabase;
/** Two processes on PostgreSQL; on SQLite there is one, and both are that. */
let all: UnitOfWork[];
let units: UnitOfWork;
let outbox: Outbox;
let other: Outbox;

const outboxOn = (on: UnitOfWork, environment = {}) => {
  const settings = mailSettings(environment);
  const head = new Letterhead(on, tokens, settings);
  return new Outbox(on, new OutboxRepository(on), templates, clock, settings, head);
};

const open = (kind: DatabaseKind) => {
  beforeAll(() => templates.prepare());
  beforeEach(async () => {
    after(0);
    place = await freshDatabase(kind);
    units = new UnitOfWork(await openDatabase(place.settings));
    const second = kind === 'postgres' ? new UnitOfWork(await openDatabase(place.settings)) : units;
    all = [...new Set([units, second])];
    [outbox, other] = [outboxOn(units), outboxOn(second)];
  });
  afterEach(async () => {
    for (const each of all) await each.close();
    await place.drop();
  });
};

const letter = (own: Partial<Letter> = {}): Letter =>
  ({
    ...{ id: newId(clock.now()), template: 'message', locale: 'en' },
    variables: {
      ...{ subject: 'Hello', paragraphs: ['Good day.'], due: null },
      ...{ candidate: 'Maija', job: 'Sales', answerer: 'Kaisa' },
    },
    ...{ about: null, purposes: ['reply'], automated: false, due: null, author: 'system' },
    to: { name: 'Maija', address: 'maija@example.com' as EmailAddress },
    senderName: 'Kaisa Virta',
    ...own,
  }) as unknown as Letter;
const put = (own: Partial<Letter> = {}, at?: number) => {
  const departure =
    at === undefined ? undefined : { at: (clock.now() + at) as Instant, undoUntil: null };
  return outbox.put(letter(own), departure);
};
const find = async (id: MessageId) => (await outbox.find(id))!;
const settle = (by: Outbox, on: UnitOfWork, message: Message, answer = '250 ok') =>
  on.run(() => by.settle(message, { how: 'accepted', at: clock.now(), answer }));
const inUnit = <T>(work: () => Promise<T>) => units.run(work);

describe.each(DATABASES)('the outbox on %s', (kind) => {
  open(kind);

  it('gives a message to one claimer only, and every message to one', async () => {
    const ids = [];
    for (let i = 0; i < 120; i++) ids.push(await put());
    const taken: string[] = [];
    const take = async (by: Outbox) => {
      for (let none = 0; none < 3;) {
        const claimed = await by.claim(7);
        if (claimed.length === 0) none++;
        taken.push(...claimed.map(({ id }) => id));
      }
    };
    await Promise.all([outbox, other, outbox, other].map(take));
    expect(taken.sort()).toEqual(ids.sort());
  });

  it('gives out no more than is asked for, the longest waiting first', async () => {
    const ids = [
      await put({}, 3000),
      await put({}, 1000),
      await put({}, 2000),
      await put({}, 9000),
    ];
    after(5000);
    expect(await outbox.claim(0)).toEqual([]);
    expect((await outbox.claim(2)).map(({ id }) => id)).toEqual([ids[1], ids[2]]);
    expect((await outbox.claim(9)).map(({ id }) => id)).toEqual([ids[0]]);
    expect(await outbox.claim(9)).toEqual([]);
  });

  it('gives a domain a few lines, and the others to whoever waits behind', async () => {
    const to = (address: string) => ({ to: { name: 'M', address: address as EmailAddress } });
    const slow = [];
    for (let i = 0; i < 12; i++) slow.push(await put(to(`m${i}@slow.example`), i));
    for (let i = 0; i < 7; i++) await put(to(`m${i}@quick.example`), 100 + i);
    // the name of one may be the end of another's
    const [last, odd] = [
      await put(to('m@ok.example'), 200),
      await put(to('m@notslow.example'), 201),
    ];
    after(1000);
    const first = await outbox.claim(9);
    const domains = (of: Message[]) => of.map(({ recipient }) => recipient.split('@')[1]);
    expect(domains(first)).toEqual([
      ...Array<string>(4).fill('slow.example'),
      ...Array<string>(4).fill('quick.example'),
      'ok.example',
    ]);
    expect(first.slice(0, 4).map(({ id }) => id)).toEqual(slow.slice(0, 4));
    expect(first[8]!.id).toBe(last);
    const onWire = first.map(({ recipient }) => recipient);
    expect((await other.claim(9, onWire)).map(({ id }) => id)).toEqual([odd]);
    // a line is free again
    expect((await other.claim(9, onWire.slice(1))).map(({ id }) => id)).toEqual([slow[4]]);
    expect(domains(await outbox.claim(99, []))).toEqual([
      ...Array<string>(4).fill('slow.example'),
      ...Array<string>(3).fill('quick.example'),
    ]);
  });

  it('counts an attempt when it is claimed, not when it ends', async () => {
    const id = await put();
    const [claimed] = await outbox.claim(1);
    expect(claimed).toMatchObject({ id, status: 'sending', attempts: 1 });
    expect(await find(id)).toEqual(claimed);
  });

  it('gives a message to another when the lease is over, and not a moment before', async () => {
    const id = await put();
    await outbox.claim(1);
    after(LEASE_MS - 1);
    expect(await other.claim(1)).toEqual([]);
    after(LEASE_MS);
    expect(await other.claim(1)).toMatchObject([{ id, attempts: 2 }]);
  });

  it('leases for longer than a message may take, with time to write down what came of it', () => {
    expect(LEASE_MS).toBeGreaterThanOrEqual(DEADLINE_MS + 60_000);
  });

  it('writes no result of a lease that was lost', async () => {
    const id = await put();
    const [slow] = await outbox.claim(1);
    after(LEASE_MS);
    const [quick] = await other.claim(1);
    expect(await settle(outbox, units, slow!, 'too late')).toBeNull();
    expect(await find(id)).toMatchObject({ status: 'sending', answer: null });
    expect(await settle(other, all.at(-1)!, quick!)).toBe('delivered');
    expect(await settle(outbox, units, slow!, 'too late')).toBeNull();
    expect(await find(id)).toMatchObject({ status: 'delivered', answer: '250 ok' });
  });

  it('nor of one from before somebody had it sent again', async () => {
    const id = await put();
    const [slow] = await outbox.claim(1);
    after(LEASE_MS);
    const [quick] = await other.claim(1);
    const refused = { how: 'refused', answer: '550 no' } as const;
    await all.at(-1)!.run(() => other.settle(quick!, refused));
    expect(await inUnit(() => outbox.retry(id))).toBe(true);
    const [again] = await outbox.claim(1);
    // the count began anew, the lease tells the two apart
    expect(again!.attempts).toBe(slow!.attempts);
    expect(await settle(outbox, units, slow!)).toBeNull();
    expect(await find(id)).toMatchObject({ status: 'sending', answer: '550 no' });
  });

  it('sends again what may have arrived, the same bytes, after some minutes', async () => {
    const id = await put();
    const [first] = await outbox.claim(1);
    const silence = { how: 'uncertain', answer: 'ETIMEDOUT' } as const;
    expect(await inUnit(() => outbox.settle(first!, silence))).toBe('uncertain');
    after(119_000);
    expect(await outbox.claim(1)).toEqual([]);
    after(301_000);
    const [second] = await outbox.claim(1);
    expect(second).toMatchObject({ id, uncertain: 1, mime: first!.mime });
  });

  it.each<[string, Partial<Message>, boolean, boolean]>([
    ['pending', { status: 'pending' }, true, false],
    ['sending', { status: 'sending' }, false, false],
    ['uncertain', { status: 'uncertain' }, false, false],
    ['delivered', { status: 'delivered' }, false, false],
    ['rejected', { status: 'rejected' }, false, true],
    ['expired', { status: 'expired' }, false, true],
    ['cancelled', { status: 'cancelled' }, false, false],
    ['pending, and may have arrived,', { status: 'pending', uncertain: 1 }, false, false],
  ])('what is %s can be taken back, or sent again', async (_name, own, back, again) => {
    const id = await put();
    const be = () => inUnit(() => units.manager.update(Message, id, { ...own, attempts: 9 }));
    await be();
    expect(await inUnit(() => outbox.cancel(id))).toBe(back);
    expect((await find(id)).status).toBe(back ? 'cancelled' : own.status);
    await be();
    after(100_000_000);
    expect(await inUnit(() => outbox.retry(id))).toBe(again);
    expect(await find(id)).toMatchObject(
      again
        ? {
            ...{ status: 'pending', attempts: 0, nextAttemptAt: clock.now() },
            expiresAt: clock.now() + 48 * 3_600_000,
          }
        : { status: own.status, attempts: 9 },
    );
  });

  it('does not send what was taken back', async () => {
    const id = await put({}, 600_000);
    await inUnit(() => outbox.cancel(id));
    after(700_000);
    expect(await outbox.claim(9)).toEqual([]);
  });

  it('knows what has trouble to leave, and what has waited too long', async () => {
    const repository = new OutboxRepository(units);
    const struggling = async () => (await repository.struggling(clock.now())).map(({ id }) => id);
    const [tried, waiting, later] = [await put(), await put({}, 1000), await put({}, 7_200_000)];
    const [claimed] = await outbox.claim(1);
    expect(claimed!.id).toBe(tried);
    const refusal = { how: 'deferred', answer: '451 later', trouble: 'message' } as const;
    await inUnit(() => outbox.settle(claimed!, refusal));
    expect(await struggling()).toEqual([tried]);
    expect(await repository.waitingSince(clock.now())).toBeNull();
    after(400_000);
    expect(await struggling()).toEqual([tried, waiting]);
    expect(await repository.waitingSince(clock.now())).toBe(Date.parse(START) + 1000);
    after(48 * 3_600_000 + 1000);
    expect((await outbox.overdue(9)).map(({ id }) => id)).toEqual([tried, waiting]);
    expect(await inUnit(() => outbox.expire(waiting))).toBe(true);
    expect(await inUnit(() => outbox.expire(waiting))).toBe(false);
    expect((await outbox.overdue(9)).map(({ id }) => id)).toEqual([tried]);
    expect(await struggling()).toEqual([tried, later]);
  });

  it('makes one thread of what is about the same, without what was taken back', async () => {
    const about = newId(clock.now());
    const first = await put({ about });
    const taken = await put({ about });
    await inUnit(() => outbox.cancel(taken));
    await put({ about: newId(clock.now()) });
    const second = await put({ about });
    const third = await put({ about });
    const domain = 'lupaus.localhost';
    expect((await find(first)).mime).not.toMatch(/^(References|In-Reply-To):/m);
    const mime = (await find(third)).mime.replace(/\r\n[ \t]/g, ' ');
    expect(mime).toContain(`\r\nReferences: <${first}@${domain}> <${second}@${domain}>\r\n`);
    expect(mime).toContain(`\r\nIn-Reply-To: <${second}@${domain}>\r\n`);
  });

  it('gives addresses with tokens where mail to the domain reaches us, and only there', async () => {
    const about = newId(clock.now());
    const plain = await find(await put({ about }));
    expect(plain.sender).toBe('jobs@lupaus.localhost');
    expect(plain.mime).not.toContain('Reply-To');
    outbox = outboxOn(units, { MAIL_DOMAIN: 'mail.example.fi', MAIL_FROM: 'jobs@example.fi' });
    const known = await find(await put({ about }));
    const [bounce, domain] = known.sender.split('@');
    expect(domain).toBe('mail.example.fi');
    expect(tokens.read(bounce!)).toEqual({ kind: 'bounce', id: known.id });
    const [, reply] =
      /\r\nReply-To: Kaisa Virta\s+<(\S+)@mail\.example\.fi>\r\n/.exec(known.mime) ?? [];
    expect(tokens.read(reply!)).toEqual({ kind: 'reply', id: about });
    expect(known.mime).toContain('From: Kaisa Virta <jobs@example.fi>');
    const staff = await find(await put());
    expect(staff.mime).not.toContain('Reply-To');
  });
});
