import { Office } from '../e2e/verbs-office';
import { until } from '../world/world';
import { CandidateBrowser, readable } from './candidates';

const RECEIPT = 'We have received your application';

let office: Office;
let maija: CandidateBrowser;
let id: string;
let mine: string;
let email: string;
let nth = 0;
beforeAll(async () => {
  office = await Office.open('sqlite');
});
beforeEach(async () => {
  nth++;
  email = `maija${nth}@example.com`;
  maija = new CandidateBrowser(office, `198.51.100.${nth}`);
  id = await office.application({ name: `Maija ${nth} Meri`, email });
  mine = `/my/${id}`;
});
afterAll(() => office.close());

const enter = () => maija.comeBy(email, RECEIPT);

describe('a decision that is not told', () => {
  beforeEach(enter);

  it.each([['a rejection', 'decision'] as const, ['a closed job', 'closure'] as const])(
    'of %s leaves withdrawing as it was, and is never told then',
    async (_, how) => {
      if (how === 'decision') {
        await office.verb(id, how, { outcome: 'rejected', reason: 'Secret reason' });
      } else {
        const { job } = await office.row(id);
        await office.world.post(`jobs/${job}/closure`, { outcome: 'cancelled', tellAfter: 600 });
      }
      expect((await maija.get(mine)).text).toContain(`${mine}/withdraw`);
      const left = await maija.form(`${mine}/withdraw`);
      expect([left.status, left.headers.location]).toEqual([303, `${mine}/done/withdraw`]);
      const purposes = ['acknowledgement', 'withdrawal_confirmation'];
      // a server has a mail before the outbox knows, and a claim ends by the clock
      await until('both mails', async () => {
        const { messages } = await office.show(id);
        const sent = messages.filter(({ status }) => status === 'delivered');
        return sent.length === purposes.length;
      });
      const { clock } = office.world;
      clock.moveTo(new Date(clock.now() + 3600_000).toISOString());
      const { messages, commitments } = await office.show(id);
      const told = messages.filter(({ status }) => status === 'delivered');
      expect(told.flatMap(({ purposes }) => purposes)).toEqual(purposes);
      expect(commitments.filter(({ status }) => status === 'open')).toEqual([]);
      expect(readable((await maija.get(mine)).text)).toContain('You withdrew');
    },
  );
});
