import { setTimeout as sleep } from 'node:timers/promises';
import { MailReader } from '../../src/mail/inbound/reading/mail-reader';
import type { InboundMail } from '../../src/store/entities/mail/inbound-mail.entity';
import { FLOW_DATABASES } from '../world/databases';
import { headerOf, INBOUND, mail, PostOffice } from '../world/post-office';
import { until } from '../world/world';
import { Office } from './verbs-office';

const MAIJA = 'maija@example.com';

describe.each(FLOW_DATABASES)('mail that comes in, on %s', (kind) => {
  let office: Office;
  let post: PostOffice;
  let id: string;
  /** Where the receipt asks to be answered. */
  let answersTo: string;
  beforeEach(async () => {
    office = await Office.open(kind, INBOUND);
    post = new PostOffice(office.world);
    id = await office.application();
    await office.settled(id);
    const receipt = office.server.arrived[0]!.raw;
    answersTo = /<(.+)>/.exec(headerOf(receipt, 'Reply-To'))![1]!;
  });
  afterEach(() => office.close());

  it('becomes the candidate’s words and a promise to answer, and is receipted', async () => {
    const question = {
      From: `Maija Meri <${MAIJA}>`,
      Subject: 'Re: Sales lead',
      'Message-ID': '<1@x>',
    };
    const text =
      'When will I hear?\r\n\r\nOn Monday Example Ltd wrote:\r\n> Your application is here';
    expect(await post.hand(MAIJA, answersTo, mail(question, text))).toMatch(/^250/);
    const [read] = await post.read();
    expect(read).toMatchObject({
      ...{ status: 'filed', kind: 'reply', about: id, isVerified: true, sender: MAIJA },
      ...{ subject: 'Re: Sales lead', text: 'When will I hear?', messageId: '1@x' },
    });
    expect(read!.fullText).toContain('> Your application is here');
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'open' }]);
    await until('the receipt', () => office.mail('Kaisa Virta will answer'));
  });

  it('is not filed while somebody decides about it', async () => {
    const { app, units } = office.world;
    let go: () => void = () => undefined;
    const decided = new Promise<void>((done) => (go = done));
    const reader = app.get(MailReader);
    const read = reader.read.bind(reader);
    let mayRead: () => void = () => undefined;
    const isDeciding = new Promise<void>((done) => (mayRead = done));
    const started = new Promise<void>((begun) => {
      jest.spyOn(reader, 'read').mockImplementationOnce(async (...given) => {
        begun();
        await isDeciding;
        return read(...given);
      });
    });
    await post.hand(MAIJA, answersTo, mail({ From: MAIJA, 'Message-ID': '<2@x>' }, 'When?'));
    const [{ id: arrived }] = (await post.all()) as [InboundMail];
    // claimed before: on SQLite only one unit runs at a time
    await started;
    const deciding = units.run(async () => {
      await units.lock(`inbound/${arrived}`);
      mayRead();
      await decided;
    });
    await sleep(500);
    expect((await post.all())[0]).toMatchObject({ status: 'received' });
    go();
    await deciding;
    expect((await post.read())[0]).toMatchObject({ status: 'filed', about: id });
  });
});
