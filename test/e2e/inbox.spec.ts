import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLOW_DATABASES } from '../world/databases';
import { EventText } from '../../src/store/entities/journey/event-text.entity';
import { Message } from '../../src/store/entities/mail/message.entity';
import { Colleague } from '../world/colleague';
import { headerOf, INBOUND, mail, PostOffice } from '../world/post-office';
import { until, type Got, type Signed } from '../world/world';
import { Office } from './verbs-office';

const STRANGER = 'stranger@example.org';
const ANY = 'jobs@reply.example.fi';

interface Item extends Record<string, unknown> {
  id: string;
  status: string;
  files: { id: string; name: string; type: string; size: number; kept: boolean }[];
  suggestions: { application: string }[];
}

describe.each(FLOW_DATABASES)('the inbox on %s', (kind) => {
  let office: Office;
  let post: PostOffice;
  let id: string;
  let lead: Signed;
  beforeAll(async () => {
    office = await Office.open(kind, INBOUND);
    post = new PostOffice(office.world);
    lead = await office.world.user('Hanna Lead', 'hr_lead');
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    id = await office.application();
    // also of the test before this one: mails are counted here, and refused in turn
    await office.quiet();
  });

  const get = (path: string, as = lead) => office.world.get<Item>(`inbox/${path}`, as);
  const does = (mailId: string, verb: string, form: object = {}, as = lead): Promise<Got<Item>> =>
    office.world.post<Item>(`inbox/${mailId}/${verb}`, form, as);

  const rawOf = (mailId: string, { token }: Signed) =>
    fetch(`${office.world.url}/api/v1/inbox/${mailId}/raw`, {
      headers: { authorization: `Bearer ${token}` },
    });

  async function arrives(raw: string | Buffer, from = STRANGER, to: string | string[] = ANY) {
    const before = (await post.all()).length;
    expect(await post.hand(from, to, raw)).toMatch(/^250/);
    return (await post.read())[before]!;
  }
  const receipts = () =>
    office.server.arrived.filter(({ to }) => to[0] === 'maija@example.com').length;
  const fromStranger = (n: number, body?: string) =>
    mail({ From: STRANGER, Subject: 'Hello?', 'Message-ID': `<s${n}@x>` }, body);

  it('keeps what matches nobody until HR says what it is about; an answer is owed from its coming', async () => {
    const { id: waits } = await arrives(fromStranger(1, 'It is Maija, from my other address.'));
    expect((await get(waits)).body).toMatchObject({
      ...{
        status: 'waiting',
        application: null,
        from: STRANGER,
        why: 'It matches no application.',
      },
      ...{ text: 'It is Maija, from my other address.', suggestions: [] },
    });
    expect((await get(waits, office.world.kaisa)).status).toBe(404);

    const { status, body } = await does(waits, 'assign', { application: id });
    expect([status, body]).toMatchObject([
      200,
      { status: 'filed', application: id, verified: false },
    ]);
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'open' }]);
    expect((await get(waits, office.world.kaisa)).status).toBe(200);
    expect((await does(waits, 'assign', { application: id })).status).toBe(409);

    // it was the wrong one
    const back = await does(waits, 'reopen');
    expect(back.body).toMatchObject({ status: 'waiting', application: null });
    expect(await office.owed(id, 'reply')).toMatchObject([
      { status: 'released', reason: 'waived' },
    ]);
    expect(JSON.stringify(await office.show(id))).not.toContain('my other address');
    const { body: verified } = await office.world.get<{ findings: unknown[] }>('audit/verify');
    expect(verified.findings).toEqual([]);

    // and may be assigned anew
    expect((await does(waits, 'assign', { application: id })).body).toMatchObject({
      status: 'filed',
    });
    expect(await office.owed(id, 'reply')).toMatchObject([{}, { status: 'open' }]);
  });

  it('takes a stranger’s words away as often as they were assigned by mistake, and receipts them once', async () => {
    const { id: waits } = await arrives(fromStranger(4, 'A secret'));
    const before = receipts();
    for (let i = 0; i < 2; i++) {
      await does(waits, 'assign', { application: id });
      await office.quiet();
      await does(waits, 'reopen');
    }
    const texts = await office.world.units.manager.find(EventText);
    expect(texts.map(({ text }) => text)).not.toContain('A secret');
    expect(receipts()).toBe(before + 1);
  });

  it('takes back what waits to leave when an assignment is taken back', async () => {
    const { id: waits } = await arrives(fromStranger(5, 'Not about her'));
    const later = { code: 451, text: '4.2.0 later' };
    office.server.willAnswer(later, later);
    await does(waits, 'assign', { application: id });
    const mails = () =>
      office.world.units.manager.find(Message, { order: { id: 'DESC' }, take: 2 });
    await until('two attempts', async () =>
      (await mails()).every(({ status, attempts }) => status === 'pending' && attempts === 1),
    );
    await does(waits, 'reopen');
    expect((await mails()).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    // nobody was told yet
    const before = receipts();
    await does(waits, 'assign', { application: id });
    await until('the receipt', () => receipts() === before + 1);
  });

  it('asks for no call when an assignment is taken back before it', async () => {
    const mute = await office.application({ email: undefined });
    const calls = async () => {
      const { body } = await office.world.get<{ tasks: { kind: string; done: unknown }[] }>(
        `applications/${mute}`,
      );
      return body.tasks.filter(({ kind: what }) => what === 'call').length;
    };
    const before = await calls();
    const { id: waits } = await arrives(fromStranger(6));
    await does(waits, 'assign', { application: mute });
    expect(await calls()).toBe(before + 1);
    await does(waits, 'reopen');
    expect(await calls()).toBe(before);
  });

  it('lets HR take back an assignment that was answered meanwhile', async () => {
    const { id: waits } = await arrives(fromStranger(3));
    await does(waits, 'assign', { application: id });
    const words = { purpose: 'reply', subject: 'Re: Hello?', body: 'On Monday.' };
    const { body } = await office.verb(id, 'messages', words);
    await office.delivered(id, body.said[0]!.message);
    expect((await does(waits, 'reopen')).body).toMatchObject({ status: 'waiting' });
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'kept' }]);
  });

  it('owes an answer to what is assigned after something else was taken back', async () => {
    const { id: earlier } = await arrives(fromStranger(4, 'Mine'));
    const { id: wrong } = await arrives(fromStranger(5, 'Not mine'));
    await does(wrong, 'assign', { application: id });
    await office.quiet();
    office.world.clock.moveTo(new Date(office.world.clock.now() + 3600_000).toISOString());
    await does(wrong, 'reopen');
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'released' }]);
    await does(earlier, 'assign', { application: id });
    expect(await office.owed(id, 'reply')).toMatchObject([{}, { status: 'open' }]);
  });

  it('lets HR correct what Lupaus filed by itself', async () => {
    const headers = { From: 'maija@example.com', 'Message-ID': '<own@x>' };
    const other = await office.application({ name: 'Liisa', email: 'liisa@example.com' });
    const receipt = office.server.arrived.findLast(({ to }) => to.includes('maija@example.com'))!;
    const to = /<(.+)>/.exec(headerOf(receipt.raw, 'Reply-To'))![1]!;
    const filed = await arrives(mail(headers, 'It is Liisa, at her mother’s'), STRANGER, to);
    expect(filed).toMatchObject({ status: 'filed', settledBy: null });
    expect((await does(filed.id, 'reopen')).body).toMatchObject({ status: 'waiting' });
    const assigned = await does(filed.id, 'assign', { application: other });
    expect(assigned.body).toMatchObject({ status: 'filed', application: other });
    expect(await office.owed(other, 'reply')).toMatchObject([{ status: 'open' }]);
    const automatic = mail({ From: STRANGER, 'Auto-Submitted': 'auto-replied' });
    const { id: noted } = await arrives(automatic);
    expect((await does(noted, 'reopen')).body).toMatchObject({ code: 'not_decided' });
  });

  it('lets HR put a mail aside and take that back', async () => {
    const { id: waits } = await arrives(fromStranger(2));
    expect((await does(waits, 'dismiss')).body).toMatchObject({ status: 'noted' });
    expect((await does(waits, 'dismiss')).body).toMatchObject({ code: 'decided_already' });
    expect((await does(waits, 'reopen')).body).toMatchObject({ status: 'waiting' });
    expect((await does(waits, 'reopen')).body).toMatchObject({ code: 'decided_already' });
    const { body } = await office.world.get<{ items: Item[] }>('inbox?status=waiting', lead);
    expect(body.items.map((one) => one.id)).toContain(waits);
    const { body: mine } = await office.world.get<{ items: Item[] }>('inbox', office.world.kaisa);
    expect(mine.items.map((one) => one.id)).not.toContain(waits);
  });

  it('tells nobody else the copy address of the one who sent a mail', async () => {
    const { world } = office;
    const kaisa = await Colleague.of(world, post, world.kaisa);
    const { copyAddress } = kaisa;
    const Cc = copyAddress;
    const text = `Hello\r\n\r\nOn Monday Kaisa <${copyAddress}> wrote:\r\n> Hi`;
    const { id: copy } = await kaisa.sends({ To: 'maija@example.com', Cc }, { text });
    const seen = await get(copy);
    expect(seen).toMatchObject({ status: 200, body: { recipients: ['c+…@reply.example.fi'] } });
    const listed = await office.world.get('inbox', lead);
    expect(JSON.stringify([seen.body, listed.body])).not.toContain(copyAddress);
    expect(await get(`${copy}/raw`)).toMatchObject({ status: 403 });
    // the decided mail comes back in the list's form
    expect(JSON.stringify((await does(copy, 'dismiss')).body)).not.toContain(copyAddress);
  });

  it('shows its author their own copy address, and the mail as it came', async () => {
    const email = 'own@example.com';
    const own = await office.application({ email });
    const kaisa = await Colleague.of(office.world, post, office.world.kaisa);
    const copy = await kaisa.sends({ To: email, Cc: kaisa.copyAddress });
    expect(copy).toMatchObject({ status: 'filed', about: own });
    const seen = await get(copy.id, office.world.kaisa);
    expect(seen.body).toMatchObject({ recipients: [kaisa.copyAddress] });
    expect((await rawOf(copy.id, office.world.kaisa)).status).toBe(200);
    expect((await rawOf(copy.id, lead)).status).toBe(403);
  });

  it('promises no day that has passed when a mail is assigned late', async () => {
    const { id: waits } = await arrives(fromStranger(7, 'When, please?'));
    const { clock } = office.world;
    await office.quiet();
    clock.moveTo(new Date(clock.now() + 31 * 24 * 3600_000).toISOString());
    const before = office.server.arrived.length;
    expect((await does(waits, 'assign', { application: id })).status).toBe(200);
    await until('receipt and forward', () => {
      const late = office.server.arrived.slice(before).map(({ to }) => to[0]);
      return ['maija@example.com', 'kaisa.virta@example.fi'].every((one) => late.includes(one));
    });
    const said = office.server.arrived.slice(before).map(({ raw }) => raw.replace(/=\r\n/g, ''));
    expect(said.join()).not.toMatch(/ May 2026/);
  });

  it('gives files as downloads only, whatever they say they are', async () => {
    const png = readFileSync(join(__dirname, '../cases/mail/dot.png'));
    const parts = [
      ...['--x', 'Content-Type: text/plain', '', 'See the file.', '--x'],
      'Content-Type: text/html; name="=?utf-8?q?ty=C3=B6todistus=2Ehtml?="',
      ...['Content-Disposition: attachment', 'Content-Transfer-Encoding: base64', ''],
      ...[png.toString('base64'), '--x--'],
    ];
    const headers = {
      ...{ From: 'maija@example.com', 'Message-ID': '<f@x>', 'MIME-Version': '1.0' },
      'Content-Type': 'multipart/mixed; boundary=x',
    };
    const { id: filed } = await arrives(mail(headers, parts.join('\r\n')));
    const { body } = await get(filed);
    const [file] = body.files;
    expect(file).toMatchObject({ name: 'työtodistus.html', type: 'image/png', kept: true });
    const got = await fetch(`${office.world.url}/api/v1/inbox/${filed}/files/${file!.id}`, {
      headers: { authorization: `Bearer ${lead.token}` },
    });
    expect(Buffer.from(await got.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringContaining(
        "filename*=UTF-8''ty%C3%B6todistus.html",
      ) as string,
    });
    expect((await get(`${filed}/files/01ARZ3NDEKTSV4RRFFQ69G5FAV`)).status).toBe(404);
  });

  it.each<[string, string, string, object, number, string]>([
    [
      'a mail that is not there',
      '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      'assign',
      { application: 'x' },
      404,
      'not_found',
    ],
    ['no application', '', 'assign', {}, 422, 'invalid_input'],
    [
      'an application that is not there',
      '',
      'assign',
      { application: 'nothing' },
      404,
      'not_found',
    ],
    [
      'a field that is not known',
      '',
      'assign',
      { application: 'x', colour: 1 },
      422,
      'invalid_input',
    ],
  ])('refuses %s', async (_what, wrong, verb, form, status, code) => {
    const { id: waits } = wrong === '' ? await arrives(fromStranger(Math.random())) : { id: wrong };
    expect(await does(waits, verb, form)).toMatchObject({ status, body: { code } });
  });
});
