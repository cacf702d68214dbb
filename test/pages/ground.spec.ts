import { Browser, member } from '../accounts/browser';
import { furnish } from '../reports/furnished';
import { Tokens } from '../../src/accounts/tokens';
import { World } from '../world/world';

describe('the ground for figures per person, as pages', () => {
  let world: World;
  let admin: Browser;
  let lead: Browser;
  let kaisa: Browser;
  let kaisaId: string;
  const page = async (path: string, as = admin) => (await as.send('GET', path)).text;

  beforeAll(async () => {
    world = await World.start();
    const users = {
      admin: await member(world, 'Aatu', 'admin'),
      lead: await member(world, 'Helena', 'hr_lead'),
      kaisa: await member(world, 'Kaisa'),
    };
    kaisaId = users.kaisa.id;
    const who = {
      user: users.kaisa,
      token: await world.app.get(Tokens).make(users.kaisa.id, 'test'),
    };
    await furnish(world, [{ who, received: 2, answered: 0, late: 1 }], 2);
    [admin, lead] = [new Browser(world), new Browser(world, '198.51.100.8')];
    kaisa = new Browser(world, '198.51.100.9');
    for (const [browser, user] of [
      ...([[admin, users.admin] as const, [lead, users.lead] as const] as const),
      [kaisa, users.kaisa] as const,
    ]) {
      expect(await browser.signIn(user.email)).toBe(201);
    }
  });
  afterAll(() => world.stop());

  const REPORT = '/report?from=2026-05-01&to=2026-05-31';

  it('names nobody to HR before it is recorded, in tables, lists and files', async () => {
    const report = await page(REPORT, lead);
    expect(report).toContain('data-why="no_ground"');
    for (const path of ['', '/list', '/list.csv', '/csv/recruiter', '/csv/heat']) {
      const kind = path.startsWith('/list') ? '&kind=broken' : '';
      const text = await page(REPORT.replace('?', `${path}?`) + kind, lead);
      expect(text.length).toBeGreaterThan(100);
      expect(text).not.toContain('Kaisa');
      const one = `${REPORT.replace('?', `${path}?`)}${kind}&recruiter=${kaisaId}`;
      expect((await lead.send('GET', one)).status).toBe(403);
      expect((await kaisa.send('GET', one)).status).toBe(200);
    }
    expect(await page(REPORT, kaisa)).toContain('data-sheet="recruiter"');
  });

  it('is asked for at the first steps until it is answered or put off, by administrators alone', async () => {
    expect(await page('/first-run')).toContain('May the report name persons?');
    expect(await page('/first-run', lead)).not.toContain('May the report name persons?');
    expect((await lead.form('/settings/ground/later', {})).status).toBe(403);
    expect((await admin.form('/settings/ground/later', {})).status).toBe(303);
    expect(await page('/first-run')).not.toContain('May the report name persons?');
  });

  it('keeps what was typed when something is missing, and is recorded by administrators alone', async () => {
    const words = 'Agreed <b>with</b> the works council';
    const wrong = await admin.form('/settings/ground', { kind: '', words });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Agreed &lt;b>with');
    expect((await lead.form('/settings/ground', { kind: 'co_operation', words })).status).toBe(403);
    expect((await kaisa.send('GET', '/settings/ground')).status).toBe(403);
    const { status, headers } = await admin.form('/settings/ground', {
      ...{ kind: 'works_agreement', words },
    });
    expect([status, headers.location]).toEqual([303, '/settings/ground?done=recorded']);
    const told = await page('/settings/ground', lead);
    expect(told).toContain('Agreed &lt;b>with');
    expect(told).not.toContain('action="/settings/ground"');
    expect(await page(REPORT, lead)).toContain('Kaisa');
  });

  it('sets the target that the trend is drawn with, once for two tabs', async () => {
    const set = { personMonths: '36', target: '80' };
    const path = '/settings/ground/settings';
    const version = /name="version" value="(\d+)"/.exec(await page('/settings/ground'))![1]!;
    expect((await admin.form(path, { ...set, version })).status).toBe(303);
    expect((await admin.form(path, { ...set, version })).status).toBe(409);
    expect((await admin.form(path, { ...set, personMonths: '2' })).status).toBe(422);
    expect(await page(REPORT)).toMatch(/Target 80\s%/);
  });

  it('says what every column means', async () => {
    const definitions = await page('/report/definitions');
    const heads = [...(await page(REPORT)).matchAll(/href="\/report\/definitions#(\w+)"/g)];
    expect(heads.length).toBeGreaterThan(8);
    for (const [, anchor] of heads) expect(definitions).toContain(`id="${anchor}"`);
  });

  it('keeps the team of a person and the department of a job', async () => {
    const path = `/settings/users/${kaisaId}`;
    expect((await admin.form(path, { role: 'recruiter', team: '~none' })).status).toBe(422);
    expect((await admin.form(path, { role: 'recruiter', team: 'محمد <North>' })).status).toBe(303);
    expect(await page('/settings/users')).toContain('محمد &lt;North>');
    expect(await page(`${REPORT}&by=team`)).toContain('محمد &lt;North>');
    const opened = await kaisa.form('/jobs/new', {
      ...{ title: 'Nurse', department: 'Care', owner: kaisaId, locale: 'en' },
    });
    expect(opened.status).toBe(303);
    const job = String(opened.headers.location).split('?')[0]!;
    expect(await page(job)).toContain('<dd dir="auto">Care</dd>');
    expect(await page(`${job}/edit`)).toContain('value="Care"');
    expect(await page(`${REPORT}&by=department`)).toContain('data-key="~none"');
  });

  it('can be ended, after which nobody is named any more', async () => {
    expect((await admin.form('/settings/ground/end', {})).status).toBe(303);
    expect(await page(REPORT, lead)).not.toContain('Kaisa');
    expect(await page('/settings/ground')).toContain('Ended');
  });
});
