import type { Browser, Locator } from 'playwright-core';
import { SetUp } from '../../src/accounts/links/set-up';
import { PASSWORD } from '../accounts/browser';
import { until, World } from '../world/world';
import { describeInBrowser, launch } from './chromium';
import { Visitor } from './visitor';

const TELEPHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } };

/** How somebody gets about. */
interface Hands {
  press: (what: Locator) => Promise<void>;
  write: (what: Locator, text: string) => Promise<void>;
}
const HANDS: Record<string, Hands> = {
  mouse: {
    press: (what) => what.click(),
    write: (what, text) => what.fill(text),
  },
  keyboard: {
    async press(what) {
      await what.focus();
      await what.press('Enter');
    },
    async write(what, text) {
      await what.focus();
      await what.page().keyboard.insertText(text);
    },
  },
};

describeInBrowser('from the printed link to the report', () => {
  let browser: Browser;
  let world: World;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    world = await World.start();
    await world.units.run(async () => {
      for (const table of ['api_tokens', 'users']) {
        await world.units.manager.query(`DELETE FROM ${table}`);
      }
    });
  });
  afterEach(() => world.stop());

  it.each(Object.keys(HANDS))('by %s', async (by) => {
    const { press, write } = HANDS[by]!;
    const hr = await Visitor.come(browser, world);
    const { page } = hr;
    const button = (name: string | RegExp) => page.getByRole('button', { name }).last();
    const on = (pattern: RegExp) => page.waitForURL(pattern);

    // the first administrator, a job, and its public page
    await page.goto(new URL((await world.app.get(SetUp).offer())!).pathname);
    await write(page.getByLabel('Your name'), 'Anna Admin');
    await write(page.getByLabel('E-mail'), 'anna@example.fi');
    await write(page.getByLabel('Password'), PASSWORD);
    await press(button('Set up Lupaus'));
    await page.getByRole('heading', { name: 'Lupaus is set up' }).waitFor();
    await page.goto('/jobs/new');
    await write(page.getByLabel('Title'), 'Sales lead');
    await press(button('Open the job'));
    await on(/\/jobs\/[0-9A-Z]{26}/);
    const job = /[0-9A-Z]{26}/.exec(page.url())![0];
    await page.goto(`/jobs/${job}/public`);
    await page.locator('[name=slug]').fill('sales-lead');
    await write(page.locator('[name=description]'), 'You lead our sales.');
    await page.locator('[name=payRange]').fill('4,000–5,000 € a month');
    await page.locator('[name=isPublic]').check();
    await press(button(/Save|Publish/));
    await on(/done=/);

    // somebody applies
    const maija = await Visitor.come(browser, world, TELEPHONE);
    const theirs = maija.page;
    const go = (what: Locator) => Promise.all([theirs.waitForEvent('load'), press(what)]);
    await maija.open('/open/sales-lead');
    world.clock.moveTo('2026-05-04T09:20:00+03:00');
    await write(theirs.getByLabel('Your name'), 'Maija Virtanen');
    await write(theirs.getByLabel('E-mail'), 'maija@example.com');
    await write(theirs.getByLabel('Your message'), 'I like to sell.');
    await theirs.getByRole('checkbox', { name: /agree/ }).check();
    await go(theirs.getByRole('button', { name: 'Send' }));

    // she is moved, and told
    await page.goto(`/board/${job}`);
    const name = page.locator('[data-card]', { hasText: 'Maija Virtanen' });
    if (by === 'mouse') await name.getByText('Move to…').click();
    else {
      await name.locator('.person').focus();
      await page.keyboard.press('m');
    }
    const dialog = page.locator('dialog[open]');
    await dialog.locator('[name=stage]').selectOption({ label: 'Interview' });
    await dialog.getByText('Moving to Interview promises').waitFor();
    await press(dialog.getByRole('button', { name: 'Move and tell' }));
    await page.getByText('Maija Virtanen is in Interview now.').waitFor();

    // the mail is in the mailbox, and leads to her page
    await page.goto('/mailbox');
    await until('the mail', async () => {
      await page.reload();
      return (await page.locator('main table a').count()) >= 2;
    });
    await press(page.locator('main table a').first());
    const href = await page.locator('a[href*="/s/"]').first().getAttribute('href');
    await maija.open(new URL(href!).pathname);
    await go(theirs.getByRole('button', { name: 'Continue' }));
    expect(await maija.text()).toContain('Anna Admin');

    // she asks, and is answered from Today
    await go(theirs.getByRole('link', { name: 'Ask a question' }));
    await write(theirs.getByLabel('Your question'), 'May I bring my dog?');
    await go(theirs.getByRole('button', { name: 'Send the question' }));
    await page.goto('/');
    const row = page.locator('[data-row]', { hasText: 'Reply to a question' });
    if (by === 'mouse') await row.getByRole('link', { name: 'Reply' }).click();
    else {
      await row.focus();
      await page.keyboard.press('e');
    }
    await page.locator('[name=body]').last().waitFor();
    await write(page.locator('[name=body]').last(), 'Please do.');
    await press(page.getByRole('button', { name: /^Send/ }).last());
    await page.waitForURL(/done=/);
    await until('the answer', async () => {
      await theirs.goto(theirs.url().replace(/(\/my\/\w+).*/, '$1'));
      // folded away until she opens it
      return (await theirs.content()).includes('Please do.');
    });

    // the report counts it, and each number leads to its evidence
    await page.goto('/report');
    await press(page.locator('[data-kind=kept] a').first());
    await on(/\/report\/list/);
    await press(page.locator('[data-evidence]').first());
    await on(/\/promises\//);
    await page.getByText('250 ').first().waitFor();
    for (const one of [hr, maija]) expect(one.complaints).toEqual([]);
    await hr.leave();
    await maija.leave();
  });
});
