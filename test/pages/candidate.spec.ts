import { CandidateSession } from '../../src/store/entities/candidates/candidate-session.entity';
import { ExperienceRating } from '../../src/store/entities/candidates/experience-rating.entity';
import { Task } from '../../src/store/entities/journey/task.entity';
import { Office } from '../e2e/verbs-office';
import { CandidateBrowser, linkIn, mailTo, readable } from './candidates';

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
// each with somebody of her own; tests that move the clock stand last
beforeEach(async () => {
  nth++;
  email = `maija${nth}@example.com`;
  maija = new CandidateBrowser(office, `198.51.100.${nth}`);
  id = await office.application({ name: called(), email });
  mine = `/my/${id}`;
});
afterAll(() => office.close());

const called = () => `Maija ${'I'.repeat(nth)} Meri`;

/** Those of whose application this is. */
async function sessions(): Promise<CandidateSession[]> {
  const { candidate } = await office.row(id);
  return office.world.units.manager.findBy(CandidateSession, { candidate });
}
const enter = () => maija.comeBy(email, RECEIPT);

describe('the link in a mail', () => {
  it('changes nothing by being looked at, and lets in by a button', async () => {
    const path = await linkIn(office, email, RECEIPT);
    await office.settled(id);
    const before = await office.events(id);
    const seen = await maija.get(path);
    expect([seen.status, await sessions(), seen.headers['set-cookie']]).toEqual([
      200,
      [],
      undefined,
    ]);
    expect(seen.headers).toMatchObject({
      ...{ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' },
    });
    expect(seen.text).toContain('<meta name="robots" content="noindex"');
    expect(seen.text).not.toContain('<script');
    const opened = await maija.form(path);
    expect([opened.status, opened.headers.location]).toEqual([303, mine]);
    expect(String(opened.headers['set-cookie'])).toMatch(/Path=\/my; HttpOnly; SameSite=Lax/);
    const [session] = await sessions();
    expect(session!.hash).not.toContain(maija.cookie);
    expect(await office.events(id)).toEqual(before);
    const page = await maija.get(mine);
    expect(readable(page.text)).toContain(
      'You will have our answer by Monday, 11 May 2026 at 16:00 (Helsinki) Kaisa Virta answers',
    );
    expect(page.text).not.toContain('/s/');
  });

  it('is not shown to staff, who could speak in the name of whose it is', async () => {
    await linkIn(office, email, RECEIPT);
    const staff = office.world.kaisa;
    const [mail] = (await office.show(id)).messages;
    const shown = [await office.show(id), await office.world.get(`messages/${mail!.id}`, staff)];
    const preview = await office.world.post(
      `applications/${id}/messages?preview=true`,
      { purpose: 'status_update', subject: 'Soon', body: 'We are slow.' },
      staff,
    );
    for (const one of [...shown, preview]) {
      expect(JSON.stringify(one)).toContain('/s/…');
      expect(JSON.stringify(one)).not.toMatch(/\/s\/\w/);
    }
  });

  it('is mailed anew with the same answer for any address, and not for ever', async () => {
    const second = await office.application({ name: called(), email });
    const answers = [];
    for (const asked of [email, 'nobody@example.com']) {
      const { status, text } = await maija.form('/s', { email: asked });
      answers.push([status, text.replaceAll(asked, 'X')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]![0]).toBe(202);
    const mail = await mailTo(office, email, 'Where your application stands');
    for (const one of [id, second]) expect(mail).toContain(`/s/${one}.`);
    expect(office.server.arrived.some(({ raw }) => raw.includes('nobody@'))).toBe(false);
    const wrong = await maija.form('/s', { email: 'maija(at)example' });
    expect([wrong.status, wrong.text]).toEqual([
      422,
      expect.stringContaining('value="maija(at)example"'),
    ]);
    expect(wrong.text).toContain('Write one e-mail address');
    for (let i = 0; i < 18; i++) await maija.form('/s', { email: 'nobody@example.com' });
    expect((await maija.form('/s', { email: 'nobody@example.com' })).status).toBe(429);
  });
});

describe('what a candidate does', () => {
  beforeEach(enter);

  it('asks: an answer is owed, once for one form, and the page says by when', async () => {
    const empty = await maija.form(`${mine}/ask`, { text: '  ', once: 'a' });
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('role="alert"')]);
    const form = { text: 'Is it remote?\r\nI live in Oulu.', once: 'b' };
    const asked = await maija.form(`${mine}/ask`, form);
    expect([asked.status, asked.headers.location]).toEqual([303, `${mine}/done/ask`]);
    await maija.form(`${mine}/ask`, form);
    expect(await office.owed(id, 'reply')).toHaveLength(1);
    expect((await office.events(id)).filter((one) => one === 'message.received')).toHaveLength(1);
    const done = await maija.get(`${mine}/done/ask`);
    expect(readable(done.text)).toContain(
      'Kaisa Virta answers by Wednesday, 6 May 2026 at 16:00 (Helsinki).',
    );
    const status = readable((await maija.get(mine)).text);
    expect(status).toContain('Is it remote? I live in Oulu. Not answered yet.');
  });

  it('says that a question does need an answer', async () => {
    await maija.form(`${mine}/ask`, { text: 'When?' });
    const asked = (await office.show(id)).timeline.find(
      ({ event }) => event === 'message.received',
    );
    const question = asked!.message!;
    await office.world.post(`messages/${question}/waiver`, {}, office.world.kaisa);
    const page = await maija.get(mine);
    expect(readable(page.text)).toContain('Kaisa Virta noted that this needs no answer.');
    const again = await maija.form(`${mine}/questions/${question}`);
    expect(again.headers.location).toBe(`${mine}/done/insist`);
    const owed = await office.owed(id, 'reply');
    expect(owed.map(({ status, reason }) => [status, reason])).toEqual([
      ['released', 'waived'],
      ['open', null],
    ]);
    expect((await maija.form(`${mine}/questions/${question}`)).status).toBe(409);
    expect(readable((await maija.get(mine)).text)).toContain('When? Not answered yet.');
  });

  it('withdraws in two steps, and asks for no feedback before the end', async () => {
    expect((await maija.get(`${mine}/withdraw`)).text).not.toContain(`action="${mine}/withdraw"`);
    expect((await maija.get(`${mine}/withdraw/sure`)).text).toContain(`action="${mine}/withdraw"`);
    expect((await maija.form(`${mine}/feedback`)).status).toBe(409);
    const { headers } = await maija.form(`${mine}/withdraw`);
    expect(headers.location).toBe(`${mine}/done/withdraw`);
    expect((await office.row(id)).status).toBe('withdrawn');
    expect(readable((await maija.get(mine)).text)).toContain(
      'You have withdrawn your application.',
    );
    expect((await maija.form(`${mine}/withdraw`)).status).toBe(422);
  });

  it('disputes a call, rates, corrects, takes along and asks for erasure', async () => {
    const { body } = await office.verb(id, 'contacts', {
      ...{ purpose: 'status_update', channel: 'phone', note: 'We spoke of <bees>.' },
      at: '2026-05-04T09:12:00+03:00',
    });
    const call = body.said[0]!.message;
    const noted = (await office.show(id)).timeline.find(
      (one) => one.event === 'message.delivered' && one.channel === 'phone',
    )!.message!;
    expect(call).toBeDefined();
    expect((await maija.get(mine)).text).toContain('We spoke of &lt;bees>.');
    expect((await maija.form(`${mine}/calls/${noted}`, { words: '' })).status).toBe(422);
    expect((await maija.form(`${mine}/calls/${noted}`, { words: 'No' })).status).toBe(303);
    expect(await office.events(id)).toContain('contact.disputed');
    expect((await maija.form(`${mine}/calls/${noted}`, { words: 'No' })).status).toBe(409);

    expect((await maija.form(`${mine}/rate`, { score: '11', words: 'Kept' })).text).toContain(
      'Kept',
    );
    for (const score of ['2', '4']) await maija.form(`${mine}/rate`, { score, words: 'Well' });
    const application = id as ExperienceRating['application'];
    const ratings = await office.world.units.manager.findBy(ExperienceRating, { application });
    expect(ratings).toMatchObject([{ application: id, score: 4, words: 'Well' }]);

    const typed = { name: 'Maija <b>Meri', phone: '040', locale: 'fi' };
    const wrong = await maija.form(`${mine}/data`, { ...typed, locale: 'xx' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Maija &lt;b>Meri')]);
    expect((await maija.form(`${mine}/data`, typed)).status).toBe(303);
    expect((await maija.get(`${mine}/data`)).text).toContain('<html lang="fi"');
    const taken = await maija.get(`${mine}/data/export`);
    expect(taken.headers['content-disposition']).toContain('attachment');
    expect(JSON.parse(taken.text)).toMatchObject({
      person: { name: 'Maija <b>Meri', phone: '040' },
      applications: [{ id, job: 'Sales lead', rating: { score: 4 } }],
    });

    expect((await maija.form(`${mine}/data/erasure`, { words: 'Please' })).status).toBe(303);
    const tasks = await office.world.units.manager.findBy(Task, { kind: 'erasure' });
    expect(tasks).toMatchObject([
      { text: 'Please', owner: office.world.admin.user.id, dueAt: Date.UTC(2026, 5, 4, 6, 12) },
    ]);
    expect((await maija.form(`${mine}/data/erasure`)).status).toBe(409);
  });

  it('reads and is written to in the language that they choose', async () => {
    const lang = async () => /<html lang="(\w+)"/.exec((await maija.get(mine)).text)![1];
    await maija.form(`${mine}/language`, { locale: 'sv' });
    expect(await lang()).toBe('sv');
    await maija.form(`${mine}/ask`, { text: 'När?' });
    expect(await mailTo(office, email, 'Your message has arrived')).toBeTruthy();
    await maija.form(`${mine}/language`, { locale: 'sv', written: 'true' });
    await maija.form(`${mine}/ask`, { text: 'Varför?' });
    expect(await mailTo(office, email, 'har kommit fram')).toBeTruthy();
  });

  it('is told a rejection when it has left, and then asks for feedback', async () => {
    await office.settled(id);
    await office.verb(id, 'decision', { outcome: 'rejected', reason: 'Secret reason' });
    const before = readable((await maija.get(mine)).text);
    expect(before).toContain('You will have our answer by');
    expect(before).not.toMatch(/Secret|did not take/);
    // neither the date of telling it
    expect(before).toContain('Monday, 11 May 2026 at 16:00');
    const taken = (await maija.get(`${mine}/data/export`)).text;
    expect(taken).not.toContain('The decision told');
    office.world.clock.moveTo('2026-05-04T09:30:00+03:00');
    await office.settled(id);
    const page = readable((await maija.get(mine)).text);
    expect(page).toContain('We did not take your application further.');
    expect(page).not.toContain('Secret');
    expect((await maija.form(`${mine}/feedback`)).headers.location).toBe(`${mine}/done/feedback`);
    expect(await office.owed(id, 'feedback')).toHaveLength(1);
    expect(readable((await maija.get(`${mine}/done/feedback`)).text)).toContain(
      'writes to you by Monday, 11 May 2026',
    );
  });
});

describe('what is not theirs', () => {
  it('is not there: another application, no session, one that has ended', async () => {
    await enter();
    const other = await office.application({ name: 'Otso Ek', email: `otso${nth}@example.com` });
    const call = await office.verb(other, 'contacts', {
      ...{ purpose: 'status_update', channel: 'phone', note: 'We spoke.' },
      at: new Date(office.world.clock.now()).toISOString(),
    });
    const theirs = call.body.said[0]!.message;
    const paths = ['', '/ask', '/withdraw', '/data', '/data/export', '/rate', '/done/ask'];
    for (const path of paths) {
      const seen = await maija.get(`/my/${other}${path}`);
      expect([path, seen.status, seen.text.includes('Otso')]).toEqual([path, 404, false]);
    }
    expect((await maija.get(`${mine}/calls/${theirs}`)).status).toBe(404);
    expect((await maija.form(`${mine}/calls/${theirs}`, { words: 'No' })).status).toBe(404);
    expect((await maija.form(`/my/${other}/withdraw`)).status).toBe(404);
    expect((await office.row(other)).status).toBe('active');
    const stranger = new CandidateBrowser(office, '203.0.113.1');
    expect((await stranger.get(mine)).status).toBe(404);
    office.world.clock.moveTo('2026-05-05T11:31:00+03:00');
    const late = await maija.form(`${mine}/ask`, { text: 'Is <this> lost?' });
    expect(late.status).toBe(404);
    expect(late.text).toContain('Is &lt;this> lost?');
    expect(await office.owed(id, 'reply')).toEqual([]);
  });

  it("takes nothing from another site's page", async () => {
    await enter();
    const headers = { 'sec-fetch-site': 'cross-site', accept: 'text/html' };
    const { status } = await office.world.app
      .inject({ method: 'POST', url: `${mine}/withdraw`, headers })
      .then(({ statusCode }) => ({ status: statusCode }));
    expect(status).toBe(403);
  });
});

it('says first that it is late', async () => {
  await office.settled(id);
  office.world.clock.moveTo('2026-05-14T09:00:00+03:00');
  await maija.comeBy(email, RECEIPT);
  const text = readable((await maija.get(mine)).text);
  expect(text).toMatch(
    /Sales lead We promised you an answer by Tuesday, 12 May 2026 at 16:00 \(Helsinki\), and have not kept it\. We are sorry\. Kaisa Virta answers for this/,
  );
});

it('a link ends after 180 days, and none is from elsewhere', async () => {
  const path = await linkIn(office, email, RECEIPT);
  const foreign = `${path.slice(0, -3)}abc`;
  for (const wrong of ['/s/x', foreign]) {
    for (const seen of [await maija.get(wrong), await maija.form(wrong)]) {
      expect([seen.status, seen.text.includes('We cannot show this page')]).toEqual([404, true]);
    }
  }
  office.world.clock.moveTo('2026-11-10T09:12:00+02:00');
  expect((await maija.get(path)).status).toBe(200);
  office.world.clock.moveTo('2026-11-12T09:12:00+02:00');
  for (const seen of [await maija.get(path), await maija.form(path)]) {
    expect([seen.status, seen.text.includes('This link has expired')]).toEqual([410, true]);
    expect(seen.text).toContain('action="/s"');
  }
  expect(await sessions()).toEqual([]);
});
