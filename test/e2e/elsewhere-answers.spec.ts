import type { InboundMail } from '../../src/store/entities/mail/inbound-mail.entity';
import { Colleague } from '../world/colleague';
import { FLOW_DATABASES } from '../world/databases';
import { headerOf, INBOUND, mail, PostOffice } from '../world/post-office';
import { until } from '../world/world';
import { Office } from './verbs-office';

const KAISA = 'kaisa.virta@example.fi';
const MARKED =
  '\r\n\r\nOn Monday Maija Meri <jobs@example.fi> wrote:\r\n\r\n> ##- Write above -##\r\n> Hello';

describe.each(FLOW_DATABASES)('an answer to a forwarded mail, on %s', (kind) => {
  let office: Office;
  let post: PostOffice;
  let kaisa: Colleague;
  let pekka: Colleague;
  let id: string;
  let maija: string;
  let people = 0;
  beforeAll(async () => {
    office = await Office.open(kind, INBOUND);
    const { world } = office;
    post = new PostOffice(world);
    kaisa = await Colleague.of(world, post, world.kaisa);
    pekka = await Colleague.of(world, post, await world.user('Pekka Salo', 'recruiter'));
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    maija = `meri${++people}@example.com`;
    id = await office.application({ email: maija });
  });

  const sentTo = (address: string) =>
    office.server.arrived.filter(({ to }) => to.includes(address));
  const answersTo = (raw: string) => /<([^>]+)>/.exec(headerOf(raw, 'Reply-To'))![1]!;

  /** The candidate writes; what the owner gets of it. */
  async function ask(text: string, headers: Record<string, string> = {}): Promise<string> {
    const [receipt] = await until('the receipt', () => {
      const got = sentTo(maija);
      return got.length > 0 ? got : null;
    });
    const before = sentTo(KAISA).length;
    await post.hand(
      maija,
      answersTo(receipt!.raw),
      mail({ From: maija, Subject: `When ${people}?`, ...headers }, text),
    );
    await post.read();
    return (await until('the forwarded mail', () => sentTo(KAISA)[before])).raw;
  }

  async function answers(
    forwarded: string,
    text: string,
    headers: Record<string, string> = {},
    as = kaisa,
  ): Promise<InboundMail> {
    const to = answersTo(forwarded);
    return as.sends({ To: to, Subject: 'Re: When?', ...headers }, { to, text });
  }

  it('goes on to the candidate, in one’s own words, and keeps the promise to answer', async () => {
    const forwarded = await ask('When will I hear?', { 'Message-ID': '<q@mail.example>' });
    expect(headerOf(forwarded, 'Subject')).toBe(`Maija Meri: When ${people}?`);
    expect(headerOf(forwarded, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(forwarded, 'References')).toBe('<q@mail.example>');
    expect(office.mail('When will I hear?')).toContain('##- Write your answer above');
    const sent = await answers(forwarded, `On Thursday.\r\n\r\nWe decide then.${MARKED}`);
    expect(sent).toMatchObject({ status: 'filed', kind: 'answer', about: id, isVerified: true });
    const [reply] = await until('the answer to be kept', async () => {
      const owed = await office.owed(id, 'reply');
      return owed[0]?.status === 'kept' ? owed : null;
    });
    expect(reply).toMatchObject({ keptAt: expect.any(String) as string });
    // not the last: the receipt of her question may come after it
    const got = sentTo(maija).find(({ raw }) => raw.includes('On Thursday.'))!.raw;
    expect(headerOf(got, 'Subject')).toBe(`Re: When ${people}?`);
    expect(answersTo(got)).toMatch(/^r\+/);
    expect(headerOf(got, 'Auto-Submitted')).toBe('');
    expect(office.mail('On Thursday.')).not.toMatch(/Write above|wrote:/);
    const shown = await office.show(id);
    const { id: last } = shown.messages.at(-1)!;
    const { body } = await office.world.get(`messages/${last}`, office.world.kaisa);
    expect(body).toMatchObject({
      ...{ purposes: ['reply'], evidence: 'mail_server', author: office.world.kaisa.user.id },
    });
    // the same mail again, and the same words by another
    const again = { 'Message-ID': `<${sent.messageId!}>`, Received: 'by another' };
    expect(await answers(forwarded, 'On Friday.', again)).toMatchObject({ status: 'noted' });
    const words = `On Thursday.\r\n\r\nWe decide then.${MARKED}`;
    expect(await answers(forwarded, words)).toMatchObject({ status: 'noted' });
    expect((await office.show(id)).messages).toHaveLength(shown.messages.length);
  });

  it.each<[string, string]>([
    ['60,000 paragraphs', 'a\r\n\r\n'.repeat(60_000)],
    ['200,000 signs to be escaped', `${'<&>"\''.repeat(14)}\r\n`.repeat(2_800)],
  ])(
    'is as good for a mail that goes on and on, and goes on and on itself: %s',
    async (_what, body) => {
      const forwarded = await ask(body);
      expect(forwarded).toContain('the rest is in Lupaus');
      expect(forwarded.length).toBeLessThan(500_000);
      expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'open' }]);
      const sent = await answers(
        forwarded,
        `Yes.\r\n\r\n${body.slice(0, 190_000)}\r\n\r\nBye, Kaisa`,
      );
      expect(sent).toMatchObject({ status: 'filed', kind: 'answer' });
      const end = ({ raw }: { raw: string }) => raw.includes('Bye, Kaisa');
      await until('the answer, to its end', () => sentTo(maija).some(end));
    },
  );

  it('is not sent for a stranger, a colleague of another job or a machine', async () => {
    const forwarded = await ask('Hello?');
    const { length } = (await office.show(id)).messages;
    const status = async (sent: Promise<InboundMail>) => (await sent).status;
    expect([
      await status(answers(forwarded, 'Yes', { From: 'eve@example.org' })),
      await status(answers(forwarded, 'Yes', {}, pekka)),
      await status(answers(forwarded, 'Away', { 'Auto-Submitted': 'auto-replied' })),
    ]).toEqual(['quarantined', 'quarantined', 'noted']);
    expect((await office.show(id)).messages).toHaveLength(length);
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'open' }]);
    // it may be the owner, from another address of theirs
    const { tasks } = (await office.show(id)) as unknown as { tasks: Record<string, string>[] };
    expect(tasks.find((task) => task.kind === 'answer_not_sent')).toMatchObject({
      text: expect.stringContaining('It was not sent on: it came from eve@example.org.') as string,
    });
  });

  it('brings its files, and tells its sender when it cannot go on', async () => {
    const forwarded = await ask('Where is it?');
    const parts = [
      '--b\r\nContent-Type: text/plain\r\n\r\nHere is the map.\r\n',
      '--b\r\nContent-Type: text/plain; name=map.txt\r\n',
      'Content-Disposition: attachment; filename=map.txt\r\n\r\nleft, then right\r\n--b--',
    ].join('');
    const mixed = { 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=b' };
    expect(await answers(forwarded, parts, mixed)).toMatchObject({ status: 'filed' });
    const got = await until('the map', () =>
      sentTo(maija).find(({ raw }) => raw.includes('filename=map.txt')),
    );
    expect(got.raw).toContain(Buffer.from('left, then right').toString('base64'));
    expect(await answers(forwarded, MARKED)).toMatchObject({ status: 'noted', about: id });
    const { body } = await office.world.get<{ items: object[] }>('tasks', office.world.kaisa);
    expect(body.items).toContainEqual(
      expect.objectContaining({ kind: 'answer_not_sent', application: id }),
    );
  });

  it('is counted once when the candidate has it anyway, or a copy of it comes', async () => {
    const forwarded = await ask('And now?');
    const { length } = (await office.show(id)).messages;
    const f = answersTo(forwarded);
    const headers = { To: f, Cc: maija, 'Message-ID': `<both${people}@x>` };
    const direct = await kaisa.sends(headers, { to: [f, kaisa.copyAddress] });
    expect(direct).toMatchObject({ status: 'filed', kind: 'copy', about: id });
    expect(await kaisa.sends(headers)).toMatchObject({ status: 'noted' });
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'kept', evidence: direct.id }]);
    expect((await office.show(id)).messages).toHaveLength(length);
    expect(await kaisa.sends({ To: f })).toMatchObject({ status: 'noted', kind: 'copy' });
  });

  it('ends a talk of two machines, and tells nobody their own words', async () => {
    const statuses: string[] = [];
    for (const round of [1, 2, 3, 4]) {
      const forwarded = await ask(`I am a machine, ${round}`);
      statuses.push((await answers(forwarded, `I am away.${MARKED}`)).status);
    }
    expect(statuses).toEqual(['filed', 'filed', 'filed', 'noted']);
    // who answers for their own application
    const before = sentTo(KAISA).length;
    id = await office.application({ email: KAISA });
    const receipt = await until('the receipt', () => sentTo(KAISA)[before]);
    await post.hand(KAISA, answersTo(receipt.raw), mail({ From: KAISA }, 'Me?'));
    expect((await post.read()).at(-1)).toMatchObject({ kind: 'reply', about: id });
    const { messages } = await office.show(id);
    expect(messages).toHaveLength(2);
  });
});
