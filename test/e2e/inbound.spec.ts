import { DATABASES } from '../world/databases';
import { headerOf, INBOUND, mail, PostOffice } from '../world/post-office';
import { until } from '../world/world';
import { Office } from './verbs-office';

jest.setTimeout(60_000);
const MAIJA = 'maija@example.com';

describe.each(DATABASES)('mail that comes in, on %s', (kind) => {
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
});
