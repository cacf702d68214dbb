import { FLOW_DATABASES } from '../world/databases';
import { Colleague } from '../world/colleague';
import { headerOf, INBOUND, mail, PostOffice } from '../world/post-office';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import type { InboundMail } from '../../src/store/entities/mail/inbound-mail.entity';
import { Office } from './verbs-office';

const HOUR = 3600_000;

describe.each(FLOW_DATABASES)('a copy of what was written elsewhere, on %s', (kind) => {
  let office: Office;
  let post: PostOffice;
  let kaisa: Colleague;
  let pekka: Colleague;
  let id: string;
  let maija: string;
  let people = 0;
  beforeAll(async () => {
    office = await Office.open(kind, INBOUND);
    post = new PostOffice(office.world);
    kaisa = await Colleague.of(office.world, post, office.world.kaisa);
    pekka = await Colleague.of(
      ...([office.world, post, await office.world.user('Pekka Salo', 'recruiter')] as const),
    );
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    maija = `maija${++people}@example.com`;
    id = await office.application({ email: maija });
  });

  async function later(): Promise<void> {
    await office.quiet();
    const { clock } = office.world;
    clock.moveTo(new Date(clock.now() + HOUR).toISOString());
  }

  /** Where the candidate answers to. */
  async function answersTo(): Promise<string> {
    await office.settled(id);
    const receipt = office.server.arrived.findLast(({ to }) => to.includes(maija))!;
    return /<(.+)>/.exec(headerOf(receipt.raw, 'Reply-To'))![1]!;
  }

  async function ask(messageId = `<q${people}@mail.example>`): Promise<void> {
    const headers = { From: maija, Subject: 'When?', 'Message-ID': messageId };
    await post.hand(maija, await answersTo(), mail(headers, 'When will I hear?'));
    await post.read();
  }

  const told = async () =>
    (await office.show(id)).timeline.filter(({ evidence }) => evidence === 'copy');
  const tasks = async () => {
    const { body } = await office.world.get<{ items: { kind: string; application: string }[] }>(
      'tasks?owner=me',
      office.world.kaisa,
    );
    return body.items.filter((one) => one.application === id);
  };
  const say = (mailId: string, form: object, as = office.world.kaisa) =>
    office.world.post<{ code: string }>(`inbox/${mailId}/purpose`, form, as);

  it('answers a question at the instant it came, and says that it is a copy', async () => {
    await ask();
    await later();
    const now = formatInstant(office.world.clock.now());
    const filed = await kaisa.sends({ To: maija, Date: 'Mon, 04 May 2026 09:00:00 +0300' });
    expect(filed).toMatchObject({
      ...{ status: 'filed', kind: 'copy', about: id, isVerified: true, why: null },
    });
    const [reply] = await office.owed(id, 'reply');
    expect(reply).toMatchObject({ status: 'kept', keptAt: now, evidence: filed.id });
    expect(await told()).toMatchObject([{ message: filed.id, purposes: ['reply'], at: now }]);
    const { body } = await office.world.get(`messages/${filed.id}`, office.world.kaisa);
    expect(body).toMatchObject({
      ...{ evidence: 'copy', answer: null, recipient: maija, author: office.world.kaisa.user.id },
    });
    expect(await office.show(id)).toMatchObject({ copies: [{ id: filed.id, evidence: 'copy' }] });
    expect((await office.world.get(`messages/${filed.id}`, pekka.signed)).status).toBe(404);
  });

  it('counts once, however often and by whichever address it comes', async () => {
    await ask();
    const headers = { To: `${maija}, ${kaisa.copyAddress}`, 'Message-ID': `<twice${people}@x>` };
    await kaisa.sends(headers);
    expect(await kaisa.sends({ ...headers, Received: 'by another' })).toMatchObject({
      ...{ status: 'noted', about: id },
    });
    expect(
      await kaisa.sends(headers, { to: [kaisa.copyAddress, pekka.copyAddress] }),
    ).toMatchObject({ status: 'noted' });
    expect(await told()).toHaveLength(1);
  });

  it('is worth nothing of another’s candidate, to nobody, from a stranger or from a machine', async () => {
    await ask();
    const status = async (sent: Promise<InboundMail>) => (await sent).status;
    const eve = { From: 'eve@example.org', To: maija };
    expect([
      await status(pekka.sends({ To: maija })),
      await status(kaisa.sends({ To: 'stranger@example.com' })),
      await status(kaisa.sends(eve)),
      await status(pekka.sends({ To: maija }, { to: kaisa.copyAddress })),
      await status(kaisa.sends({ To: maija, 'Auto-Submitted': 'auto-replied' })),
    ]).toEqual(['waiting', 'waiting', 'quarantined', 'quarantined', 'noted']);
    expect(await told()).toEqual([]);
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'open' }]);
    expect(await tasks()).toEqual([]);
  });

  it('asks its sender what it was for, and counts from when it came', async () => {
    const at = formatInstant(office.world.clock.now());
    const filed = await kaisa.sends({ To: maija, Subject: 'Next week' });
    expect(filed).toMatchObject({ status: 'filed', about: id });
    expect(await tasks()).toMatchObject([{ kind: 'say_purpose', about: filed.id }]);
    // the same mail by another way asks nothing again
    await kaisa.sends({ To: maija, 'Message-ID': `<${filed.messageId!}>`, Received: 'again' });
    expect(await tasks()).toHaveLength(1);
    await later();
    const due = formatInstant((office.world.clock.now() + 72 * HOUR) as Instant);
    const form = { purpose: 'status_update', due };
    expect((await say(filed.id, form, pekka.signed)).status).toBe(404);
    expect((await say(filed.id, { purpose: 'rejection' })).body.code).toBe('use_decision');
    expect((await say(filed.id, form)).status).toBe(201);
    expect((await say(filed.id, form)).body.code).toBe('said_already');
    expect(await told()).toMatchObject([{ at, purposes: ['status_update'], due }]);
    expect(await office.owed(id, 'first_answer')).toMatchObject([{ status: 'kept', keptAt: at }]);
    expect(await office.owed(id, 'promise_contact')).toMatchObject([{ status: 'open' }]);
    expect(await tasks()).toEqual([]);
  });

  it('asks which of two applications it is about, where the thread does not tell', async () => {
    const first = id;
    id = await office.application({ email: maija });
    const unclear = await kaisa.sends({ To: maija });
    expect(unclear).toMatchObject({ status: 'waiting', kind: 'copy', about: null });
    // nobody can make a candidate's words of it; put aside and taken back it is asked about as before
    const decide = (verb: string, form: object) =>
      office.world.post(`inbox/${unclear.id}/${verb}`, form);
    const assigned = await decide('assign', { application: id });
    expect(assigned).toMatchObject({ status: 409, body: { code: 'not_assignable' } });
    expect(await decide('dismiss', {})).toMatchObject({ body: { status: 'noted', kind: 'copy' } });
    expect(await decide('reopen', {})).toMatchObject({ body: { status: 'waiting', kind: 'copy' } });
    expect((await say(unclear.id, { purpose: 'feedback' })).body.code).toBe('which_application');
    const foreign = { purpose: 'feedback', application: await office.application() };
    expect((await say(unclear.id, foreign)).body.code).toBe('foreign_application');
    expect((await say(unclear.id, { purpose: 'feedback', application: first })).status).toBe(201);
    expect(await tasks()).toEqual([]);
    await ask();
    const clear = await kaisa.sends({ To: maija, 'In-Reply-To': `<q${people}@mail.example>` });
    expect(clear).toMatchObject({ status: 'filed', about: id });
    expect(await told()).toMatchObject([{ purposes: ['reply'] }]);
  });

  it('counts for one application of a candidate only, and stays with whom it went to', async () => {
    const first = id;
    id = await office.application({ email: maija });
    const twice = await kaisa.sends({ To: maija });
    const purpose = 'status_update';
    expect((await say(twice.id, { purpose, application: first })).status).toBe(201);
    expect(await say(twice.id, { purpose, application: id })).toMatchObject({
      ...{ status: 409, body: { code: 'said_elsewhere' } },
    });
    expect(await told()).toEqual([]);

    const liisa = `liisa${people}@example.com`;
    const other = await office.application({ email: liisa });
    const third = await office.application({ email: `third${people}@example.com` });
    const both = await kaisa.sends({ To: `${liisa}, third${people}@example.com` });
    const aboutNow = async () => (await post.all()).find((one) => one.id === both.id)!.about;
    expect((await say(both.id, { purpose, application: other })).status).toBe(201);
    expect((await say(both.id, { purpose, application: third })).status).toBe(201);
    expect(await aboutNow()).toBe(other);
  });

  it('is not there for who does not see it', async () => {
    const copy = await kaisa.sends({ To: maija });
    const form = { purpose: 'status_update', application: '01KR07RCP09P83WMS3YZ3KFC83' };
    expect((await say(copy.id, form, pekka.signed)).status).toBe(404);
    expect((await say(copy.id, form)).body.code).toBe('foreign_application');
  });

  it('is still asked of its author when somebody else answers for the candidate', async () => {
    await kaisa.sends({ To: maija });
    const to = { to: pekka.signed.user.id, reason: 'holiday' };
    const { status } = await office.verb(id, 'owner', to);
    expect(status).toBe(201);
    expect(await tasks()).toMatchObject([{ kind: 'say_purpose' }]);
  });

  it('is no matter of a candidate who answers to all, with the copy address in Cc', async () => {
    await office.application({ email: maija });
    const Cc = kaisa.copyAddress;
    const { messageId } = await kaisa.sends({ To: maija, Cc });
    const headers = { Cc, 'In-Reply-To': `<${messageId!}>` };
    for (const From of [maija, `private${people}@example.org`]) {
      await post.hand(From, Cc, mail({ From, ...headers }, `Thanks, but when? ${From}`));
      expect((await post.read()).at(-1)).toMatchObject({ status: 'waiting', kind: null });
    }
  });

  it('lets a candidate answer to all, and the recruiter too', async () => {
    await ask();
    const r = await answersTo();
    const { messageId } = await kaisa.sends({ To: maija, Cc: `${kaisa.copyAddress}, ${r}` });
    const all = [r, kaisa.copyAddress];
    const thanks = mail({ From: maija, To: r, 'In-Reply-To': `<${messageId!}>` }, 'Thanks');
    await post.hand(maija, all, thanks);
    expect((await post.read()).at(-1)).toMatchObject({ kind: 'reply', about: id });
    await post.hand(maija, kaisa.copyAddress, thanks.replace('Thanks', 'And one more'));
    expect((await post.read()).at(-1)).toMatchObject({ kind: 'reply', about: id });
    expect(await kaisa.sends({ To: maija, Cc: r }, { to: r })).toMatchObject({ status: 'noted' });
    expect(await kaisa.sends({ To: r }, { to: r })).toMatchObject({ status: 'waiting' });
    expect(await told()).toHaveLength(1);
  });
});
