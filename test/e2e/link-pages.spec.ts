import { Browser } from '../accounts/browser';
import { LoggedContact } from '../../src/store/entities/journey/logged-contact.entity';
import { ColleagueRequest } from '../../src/store/entities/hiring/colleague-request.entity';
import { Sweep } from '../../src/journey/sweep/sweep';
import { until } from '../world/world';
import { Office } from './verbs-office';

let office: Office;
let browser: Browser;
let id: string;
beforeEach(async () => {
  office = await Office.open('sqlite');
  browser = new Browser(office.world);
  id = await office.application({ name: 'Maija <b>Meri' });
});
afterEach(() => office.close());

/** What every page keeps to. */
function assertPlain(text: string): void {
  expect(text.match(/<h1>/g)).toHaveLength(1);
  expect(text).not.toMatch(/<script|<style| style=| on\w+=/);
  for (const [, name] of text.matchAll(/<textarea id="(\w+)"/g)) {
    expect(text).toContain(`<label for="${name}">`);
  }
}

describe('the page of a request', () => {
  const ask = async () => {
    await office.verb(id, 'requests', {
      ...{ to: 'pekka@example.fi', what: 'Do we take <her>?', due: '2026-05-06T12:00:00+03:00' },
    });
    const mail = await until('the mail', () => office.mail('Do we take'));
    return /\/request\/[\w-]+/.exec(mail)![0];
  };
  const stored = async () => (await office.world.units.manager.find(ColleagueRequest))[0]!;

  it('shows what is asked, and takes one answer', async () => {
    const path = await ask();
    const { status, text, headers } = await browser.send('GET', path);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    assertPlain(text);
    for (const shown of ['Kaisa Virta', 'Maija &lt;b>Meri', 'Do we take &lt;her>?']) {
      expect(text).toContain(shown);
    }
    const empty = await browser.form(path, { answer: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('role="alert"');
    expect((await stored()).answeredAt).toBeNull();
    const told = await browser.form(path, { answer: 'Yes.\r\nSoon.' });
    expect([told.status, told.text]).toEqual([200, expect.stringContaining('<h1>Thank you</h1>')]);
    expect((await stored()).answer).toContain('Yes.');
    const again = await browser.form(path, { answer: 'No.' });
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('You answered on')]);
    expect((await stored()).answer).toContain('Yes.');
    expect((await browser.send('GET', path)).text).not.toContain('<form');
  });

  it('takes no answer from another site, and ends after sixty days', async () => {
    const path = await ask();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
    };
    const foreign = await browser.send('POST', path, { body: 'answer=Yes', headers });
    expect(foreign.status).toBe(403);
    office.world.clock.moveTo('2026-07-03T09:11:59+03:00');
    expect((await browser.send('GET', path)).status).toBe(200);
    office.world.clock.moveTo('2026-07-03T09:12:00+03:00');
    for (const late of [
      await browser.send('GET', path),
      await browser.form(path, { answer: 'Yes' }),
    ]) {
      expect([late.status, late.text]).toEqual([404, expect.stringContaining('any more')]);
      assertPlain(late.text);
    }
    expect((await stored()).answeredAt).toBeNull();
  });
});

describe('what a colleague answers by', () => {
  const ask = async (form: object) => {
    const question = { to: 'pekka@example.fi', what: 'Do we go on?' };
    const due = '2026-05-06T12:00:00+03:00';
    const { status } = await office.verb(id, 'requests', { ...question, due, ...form });
    expect(status).toBe(201);
    await office.quiet();
    return /\/request\/[\w-]+/.exec(office.mail('Do we go on'))![0];
  };
  const stored = async () => (await office.world.units.manager.find(ColleagueRequest))[0]!;
  const asked = () => office.server.arrived.filter(({ raw }) => raw.includes('To: pekka@'));

  it('is one press for a decision, and who asked gets it at once', async () => {
    const path = await ask({ wants: 'decision' });
    const page = await browser.send('GET', path);
    assertPlain(page.text);
    expect(page.text.match(/type="radio"/g)).toHaveLength(3);
    const without = await browser.form(path, { answer: 'Hm.' });
    expect([without.status, without.text]).toEqual([
      422,
      expect.stringContaining('Choose one of the three.'),
    ]);
    expect(without.text).toContain('Hm.');
    expect((await browser.form(path, { choice: 'stop', answer: '' })).status).toBe(200);
    const { choice, answer, remindAt } = await stored();
    expect({ choice, answer, remindAt }).toEqual({
      ...{ choice: 'stop', answer: 'Do not go on with them.', remindAt: null },
    });
    const told = await until('the mail to who asked', () => office.mail('has answered your'));
    expect(told).toContain('Do not go on with them.');
    expect(told).toContain(`/applications/${id}`);
  });

  it('is what was good and what was not, for feedback', async () => {
    const path = await ask({ wants: 'feedback' });
    expect((await browser.form(path, { strengths: ' ' })).text).toContain('at least one of these');
    await browser.form(path, { strengths: 'Listens.', toImprove: 'Slow.' });
    expect((await stored()).answer).toBe(
      'What was good:\nListens.\n\nWhat could be better:\nSlow.',
    );
  });

  it('may be a day, by which reminders then go, in their hours', async () => {
    const { clock } = office.world;
    const sweep = () => office.world.app.get(Sweep).run(clock.now());
    const path = await ask({ timezone: 'America/New_York' });
    const { text } = await browser.send('GET', path);
    const days = [...text.matchAll(/name="by" value="([^"]+)"/g)].map(([, day]) => day!);
    // the ends of Tuesday and so on, 16:00 in New York
    expect(days[0]).toBe('2026-05-05T20:00:00Z');
    const said = await browser.form(`${path}/later`, { by: days[3]! });
    expect([said.status, said.text]).toEqual([200, expect.stringContaining('knows by when')]);
    expect(said.text).toContain(`href="${path}?lang=fi"`);
    expect(await until('the word', () => office.mail('will answer your'))).toContain('11 May');
    expect((await browser.form(`${path}/later`, { by: 'soon' })).status).toBe(422);
    const past = await browser.form(`${path}/later`, { by: '2026-05-04T09:00:00+03:00' });
    expect([past.status, past.text]).toEqual([422, expect.stringContaining('That day cannot be')]);
    // the same once more is no mail, and others are only some
    await browser.form(`${path}/later`, { by: days[3]! });
    const many = [0, 1, 2, 0, 3, 0].map((i) => ({ by: days[i]! }));
    const statuses = [];
    for (const one of many) statuses.push((await browser.form(`${path}/later`, one)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429, 200]);
    await office.quiet();
    clock.moveTo('2026-05-04T09:40:00+03:00');
    await browser.form(`${path}/later`, { by: days[3]! });
    const words = () => office.server.arrived.filter(({ raw }) => raw.includes('will answer your'));
    await office.quiet();
    expect(words()).toHaveLength(6);

    // 08:00 in New York is 15:00 in Helsinki
    clock.moveTo('2026-05-08T14:59:00+03:00');
    await sweep();
    expect(asked()).toHaveLength(1);
    clock.moveTo('2026-05-08T15:00:00+03:00');
    await sweep();
    await sweep();
    await office.quiet();
    expect(office.mail('Reminder:')).not.toBe('');
    expect(asked()).toHaveLength(2);
    expect(office.mail('You said that you would answer by')).toContain(path);
  });

  it('goes to who answers now when who asked has left, and leads nowhere once the candidate is erased', async () => {
    const { world } = office;
    const other = await ask({ wants: 'decision', what: 'Do we go on with her?' });
    await office.verb(id, 'owner', { to: world.admin.user.id, reason: 'Kaisa leaves' });
    const off = { method: 'PATCH', body: JSON.stringify({ status: 'disabled' }) } as const;
    expect((await world.ask(`users/${world.kaisa.user.id}`, off)).status).toBe(200);
    expect((await browser.form(other, { choice: 'stop' })).status).toBe(200);
    const told = await until('the mail', () => office.mail('has answered your'));
    expect(told).toContain(`To: ${world.admin.user.name} <${world.admin.user.email}>`);

    const { candidate } = await office.row(id);
    const gone = { method: 'DELETE', body: JSON.stringify({ why: 'asked for' }) } as const;
    expect((await world.ask(`candidates/${candidate}`, gone)).status).toBeLessThan(300);
    for (const seen of [
      await browser.send('GET', other),
      await browser.form(other, { choice: 'go_on' }),
    ]) {
      expect([seen.status, seen.text]).toEqual([404, expect.stringContaining('any more')]);
    }
  });

  it('is asked for no more when the candidate does not wait any more', async () => {
    const { clock } = office.world;
    const path = await ask({ wants: 'decision' });
    await office.verb(id, 'withdrawal', { reason: 'Another job' });
    clock.moveTo('2026-05-06T08:00:00+03:00');
    await office.world.app.get(Sweep).run(clock.now());
    expect((await stored()).remindAt).toBeNull();
    expect(asked()).toHaveLength(1);
    expect((await browser.send('GET', path)).text).toContain('settled meanwhile');
  });
});

describe('the page of a dispute', () => {
  const log = async () => {
    office.world.clock.moveTo('2026-05-04T11:00:00+03:00');
    const call = { purpose: 'status_update', channel: 'phone', note: 'We spoke of <bees>.' };
    const form = { ...call, at: '2026-05-04T10:30:00+03:00' };
    const { body } = await office.verb(id, 'contacts', form);
    await office.delivered(id, body.said[0]!.message);
    return /\/dispute\/[\w.-]+/.exec(office.mail('We spoke of'))![0];
  };
  const stored = async () => (await office.world.units.manager.find(LoggedContact))[0]!;

  it('shows what was noted, and takes the word that it never was', async () => {
    const path = await log();
    const { status, text } = await browser.send('GET', path);
    expect(status).toBe(200);
    assertPlain(text);
    for (const shown of ['A telephone call', '4 May 2026', 'We spoke of &lt;bees>.']) {
      expect(text).toContain(shown);
    }
    expect((await browser.form(path, { words: ' ' })).status).toBe(422);
    expect((await stored()).disputedAt).toBeNull();
    const told = await browser.form(path, { words: 'Nobody called.' });
    expect([told.status, told.text]).toEqual([200, expect.stringContaining('<h1>Thank you</h1>')]);
    expect(await stored()).toMatchObject({ words: 'Nobody called.' });
    const again = await browser.form(path, { words: 'Still not.' });
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('You told us on')]);
    expect(await stored()).toMatchObject({ words: 'Nobody called.' });
  });
});

it.each(['/dispute/x', '/dispute/x.y', '/request/x'])(
  '%s says that it is no link',
  async (path) => {
    for (const seen of [await browser.send('GET', path), await browser.form(path, {})]) {
      expect(seen.status).toBe(404);
      expect(seen.text).toContain('This link does not work');
      assertPlain(seen.text);
    }
  },
);
