import { SetUp } from '../../src/accounts/links/set-up';
import { Organisations } from '../../src/hiring/organisation/organisations.repository';
import { Demo } from '../../src/hiring/demo/demo';
import { Browser, member, PASSWORD } from '../accounts/browser';
import { World } from '../world/world';

let world: World;
let anna: Browser;
/** When nobody is there. */
async function nobody(tables = ['api_tokens', 'users']): Promise<void> {
  await world.units.run(async () => {
    for (const table of tables) await world.units.manager.query(`DELETE FROM ${table}`);
  });
}
beforeAll(async () => {
  world = await World.start();
  await nobody();
  anna = new Browser(world);
});
afterAll(() => world.stop());

const page = async (path: string, as = anna) => (await as.send('GET', path)).text;
const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const steps = async () =>
  [...(await page('/first-run')).matchAll(/data-done="(\w+)"/g)].map(([, done]) => done === 'true');
/** What a person sends who changes nothing. */
const defaults = (html: string) => {
  const inside = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const fields: Record<string, string> = {};
  for (const [tag] of inside.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)![1]!;
    if (tag.includes('type="checkbox"') && !tag.includes(' checked')) continue;
    fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  for (const [, name, options] of inside.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const chosen = /<option[^>]*selected[^>]*>/.exec(options!)?.[0] ?? options!;
    fields[name!] = /value="([^"]*)"/.exec(chosen)![1]!;
  }
  return { fields, count: [...inside.matchAll(/<(input|select|textarea)[^>]* name=/g)].length };
};

describe('a set-up in a Finnish browser', () => {
  afterAll(() => nobody(['sessions', 'api_tokens', 'users', 'organisations']));

  it('makes an administrator and an organisation that speak Finnish, until the first steps say otherwise', async () => {
    const path = new URL((await world.app.get(SetUp).offer())!).pathname;
    const maija = new Browser(world);
    const person = { name: 'Maija', email: 'maija@example.fi', password: PASSWORD };
    const headers = {
      ...{ 'accept-language': 'fi-FI,fi;q=0.9' },
      'content-type': 'application/x-www-form-urlencoded',
    };
    await maija.send('POST', path, { body: new URLSearchParams(person).toString(), headers });
    expect(await page('/', maija)).toContain('<html lang="fi">');
    expect((await world.app.get(Organisations).the()).locale).toBe('fi');
    const { fields } = defaults(await page('/first-run/company', maija));
    expect(fields.locale).toBe('fi');
    await maija.form('/first-run/company', { ...fields, name: 'Acme', locale: 'sv' });
    expect((await world.app.get(Organisations).the()).locale).toBe('sv');
  });
});

describe('the first run', () => {
  it('begins with the printed link, in the language of the browser', async () => {
    const link = (await world.app.get(SetUp).offer())!;
    const path = new URL(link).pathname;
    const finnish = await anna.send('GET', path, {
      headers: { 'accept-language': 'fi-FI,fi;q=0.9' },
    });
    expect(finnish.text).toContain('<html lang="fi">');
    const wrong = await anna.form(path, {
      name: '<i>Anna</i>',
      email: 'anna@example.fi',
      password: 'short',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="&lt;i>Anna&lt;/i>"');
    expect(wrong.text).not.toContain('value="short"');
    const done = await anna.form(path, {
      name: 'Anna',
      email: 'anna@example.fi',
      password: PASSWORD,
    });
    expect(done.text).toContain('href="/first-run"');
    expect(done.text).toMatch(/lup_[\w-]{20}/);
    expect(plain(await page('/'))).toContain('First steps: 0 of 5 done.');
  });

  it('has five steps with fewer than 25 fields, each of whose defaults is usable', async () => {
    let count = 0;
    expect(await steps()).toEqual([false, false, false, false, false]);
    for (const [i, step] of ['company', 'hours', 'holidays', 'mail', 'pipeline'].entries()) {
      const path = `/first-run/${step}`;
      const form = defaults(await page(path));
      count += form.count;
      const fields: Record<string, string> = { ...form.fields };
      if (step === 'company') fields.name = 'Acme';
      const sent = await anna.form(path, fields);
      expect([step, sent.status, sent.headers.location]).toEqual([
        step,
        303,
        '/first-run?done=saved',
      ]);
      expect((await steps())[i]).toBe(true);
    }
    expect(count).toBeLessThan(25);
    expect(await steps()).toEqual([true, true, true, true, true]);
    expect(await page('/')).not.toContain('First steps');
    const organisation = plain(await page('/settings/organisation'));
    expect(organisation).toContain('Office');
  });

  it('counts by the hours and the holidays that were ticked, and does a step again', async () => {
    const { fields } = defaults(await page('/first-run/hours'));
    await anna.form('/first-run/hours', { ...fields, days: '6', from: '10:00', to: '18:00' });
    const form = defaults(await page('/first-run/holidays'));
    const ticked: Record<string, string> = { ...form.fields };
    expect(Object.keys(ticked)).toContain('h-2026-05-14');
    delete ticked['h-2026-05-14'];
    await anna.form('/first-run/holidays', ticked);
    const office = await page('/settings/calendars/Office');
    expect(office).toMatch(
      /name="sat-0-from"[^>]*value="10:00"|value="10:00"[^>]*name="sat-0-from"/,
    );
    expect(defaults(office).fields).not.toHaveProperty('h-2026-05-14');
    expect(defaults(office).fields).toHaveProperty('h-2026-12-24');
    // what was decided once is not asked again
    expect(defaults(await page('/first-run/holidays')).fields).not.toHaveProperty('h-2026-05-14');
  });

  it('shows the pipeline that it made, and changes that one', async () => {
    const { fields } = defaults(await page('/first-run/pipeline'));
    expect(fields).not.toHaveProperty('stage-assignment');
    const none = await anna.form('/first-run/pipeline', { name: String(fields.name) });
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('at least one stage')]);
    const asked = { ...fields, name: 'Ours', 'stage-assignment': 'on' };
    expect((await anna.form('/first-run/pipeline', asked)).status).toBe(303);
    const again = await page('/first-run/pipeline');
    expect(defaults(again).fields).toMatchObject({ name: 'Ours', 'stage-assignment': 'on' });
    const pipelines = await page('/settings/pipelines');
    expect(pipelines).toContain('Ours');
    expect(pipelines).not.toContain('Usual way');
  });

  it('has tried the mail once a test mail was taken', async () => {
    const tried = await anna.form('/first-run/mail/test', {});
    expect([tried.status, plain(tried.text)]).toEqual([
      200,
      expect.stringContaining('has taken the test mail'),
    ]);
    const { firstRun } = await world.app.get(Organisations).the();
    expect(firstRun.done).toContain('mail');
  });

  it('says what is wrong on the step itself, with what was typed', async () => {
    const wrong = await anna.form('/first-run/hours', {
      preset: 'FI',
      days: '5',
      from: '17:00',
      to: '09:00',
    });
    expect([wrong.status, plain(wrong.text)]).toEqual([
      422,
      expect.stringContaining('runs backwards'),
    ]);
    expect(wrong.text).toContain('value="17:00"');
    expect((await anna.send('GET', '/first-run/nothing')).status).toBe(404);
  });

  it('puts demo data in and out, under a banner; HR may look on', async () => {
    await member(world, 'Helena', 'hr_lead');
    const helena = new Browser(world, '198.51.100.8');
    await helena.signIn('helena@example.fi');
    expect((await helena.form('/first-run/demo', {})).status).toBe(403);
    expect((await anna.form('/first-run/demo', {})).headers.location).toBe('/first-run#demo');
    expect(plain(await page('/first-run'))).toMatch(/Being told: \d+ of \d+ events/);
    await world.app.get(Demo).settled();
    expect(plain(await page('/', helena))).toContain('Demo data is in');
    await anna.form('/first-run/demo/removal', {});
    expect(plain(await page('/'))).not.toContain('Demo data is in');
  });
});
