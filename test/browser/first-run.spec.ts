import type { Browser } from 'playwright-core';
import { SetUp } from '../../src/accounts/links/set-up';
import { World } from '../world/world';
import { PASSWORD } from '../accounts/browser';
import { describeInBrowser, launch } from './chromium';
import { Visitor } from './visitor';

describeInBrowser('the first run', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    [world, browser] = [await World.start(), await launch()];
    await world.units.run(async () => {
      for (const table of ['api_tokens', 'users']) {
        await world.units.manager.query(`DELETE FROM ${table}`);
      }
    });
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  /** How many rows each table has but those in which a visit leaves something. */
  async function rows(): Promise<Record<string, number>> {
    const { manager } = world.units;
    const counts: Record<string, number> = {};
    for (const { tableName } of manager.connection.entityMetadatas) {
      const [row] = await manager.query<{ n: number | string }[]>(
        `SELECT count(*) AS n FROM "${tableName}"`,
      );
      counts[tableName] = Number(row!.n);
    }
    return counts;
  }

  it('leads by the keyboard from the printed link over five steps, and demo data in and out', async () => {
    const visitor = await Visitor.come(browser, world);
    const { page } = visitor;
    const { keyboard } = page;
    const heading = (text: string) => page.waitForSelector(`h1:text-is("${text}")`);
    await page.goto(new URL((await world.app.get(SetUp).offer())!).pathname);
    await page.focus('[name=name]');
    await keyboard.type('Anna Admin');
    await keyboard.press('Tab');
    await keyboard.type('anna@example.fi');
    await keyboard.press('Tab');
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await heading('Lupaus is set up');
    await page.waitForLoadState();
    expect(await visitor.barriers()).toEqual([]);
    await page.focus('a.primary');
    await keyboard.press('Enter');
    for (const step of [
      'Company and clock',
      'Working hours',
      'Holidays',
      'Mail',
      'First pipeline',
    ]) {
      await heading('First steps');
      await page.focus('main a.primary');
      await keyboard.press('Enter');
      await heading(step);
      if (step === 'Company and clock') await page.fill('[name=name]', 'Acme');
      await page.focus('main button.primary');
      await keyboard.press('Enter');
    }
    await page.waitForSelector('text=All five are done');
    const before = await rows();
    await page.focus('#demo button');
    await keyboard.press('Enter');
    await page.waitForSelector('#demo >> text=Remove demo data');
    await page.goto('/');
    expect(await visitor.text()).toContain('Demo data is in');
    await page.click('.banner a[href="/first-run#demo"]');
    await page.focus('#demo button');
    await keyboard.press('Enter');
    await page.waitForSelector('text=The demo data is gone.');
    expect(await visitor.text()).not.toContain('Demo data is in');
    expect(await rows()).toEqual(before);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('follows the hours while they are typed', async () => {
    const visitor = await Visitor.come(browser, world);
    const { page } = visitor;
    await visitor.signIn('anna@example.fi');
    await page.goto('/settings/calendars/Office');
    await page.waitForSelector('#example >> text=Wed 6 May, 16:00');
    await page.fill('[name="wed-0-to"]', '11:20');
    await page.waitForSelector('#example >> text=Wed 6 May, 11:20');
    await page.click('button:text-is("Save version")');
    await page.waitForSelector('text=Wednesday 08:00–11:20, was 08:00–16:00');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
