import { Browser } from '../accounts/browser';
import { LoggedContact } from '../../src/store/entities/journey/logged-contact.entity';
import { ColleagueRequest } from '../../src/store/entities/hiring/colleague-request.entity';
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
