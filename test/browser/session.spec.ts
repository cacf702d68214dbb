import type { Browser } from 'playwright-core';
import { PASSWORD } from '../accounts/browser';
import { describeInBrowser, launch } from './chromium';
import { Scene } from './scene';
import { Visitor } from './visitor';

const WORDS = 'Dear Otso,\nwe "liked" <your> task & more.';

describeInBrowser('a session that ends in the middle of a form', () => {
  let scene: Scene;
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    visitor = await Visitor.come(browser, scene.world);
    await visitor.signIn(scene.kaisa.email);
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  /** Ends it as time does. */
  const end = () => visitor.page.context().clearCookies({ name: 'lupaus_session' });
  const toOtso = async () => {
    const [row] = await scene.world.units.manager.query<{ n: number | string }[]>(
      `SELECT count(*) AS n FROM messages WHERE "text" LIKE '%liked%'`,
    );
    return Number(row!.n);
  };

  it('loses nothing that was typed, by mouse', async () => {
    const { page } = visitor;
    await visitor.open(`/applications/${scene.of('Otso Lehto')}/message`);
    await page.fill('[name=subject]', 'Your task');
    await page.fill('[name=body]', WORDS);
    await end();
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.getByText('What you typed is kept').waitFor();
    await page.waitForLoadState();
    expect(await visitor.barriers()).toEqual([]);
    await page.fill('[name=email]', scene.kaisa.email);
    await page.fill('[name=password]', PASSWORD);
    await page.click('main button');
    await page.getByText('Nothing was sent yet').waitFor();
    await page.waitForLoadState();
    expect(await page.locator('pre', { hasText: 'liked' }).innerText()).toBe(WORDS);
    expect(await visitor.barriers()).toEqual([]);
    expect(await toOtso()).toBe(0);
    const send = page.getByRole('button', { name: 'Send it now' });
    await send.dblclick();
    await page.waitForURL((url) => url.pathname === `/applications/${scene.of('Otso Lehto')}`);
    expect(await toOtso()).toBe(1);
    visitor.complaints.splice(0);
  });

  it('nor in a dialog, by keyboard', async () => {
    const { page } = visitor;
    await visitor.open(`/applications/${scene.of('Aino Berg')}`);
    await page.getByRole('link', { name: 'Write', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog [name=subject]').waitFor();
    await page.focus('dialog [name=subject]');
    await page.keyboard.type('Your task');
    await page.focus('dialog [name=body]');
    await page.keyboard.type('Typed in the dialog');
    await end();
    await page.locator('dialog').getByRole('button', { name: /^Send/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog').getByText('What you typed is kept').waitFor();
    await page.focus('dialog [name=email]');
    await page.keyboard.type(scene.kaisa.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('dialog').getByText('Nothing was sent yet').waitFor();
    expect(await page.locator('dialog pre', { hasText: 'Typed in the dialog' }).count()).toBe(1);
    await page.locator('dialog').getByRole('button', { name: 'Send it now' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === `/applications/${scene.of('Aino Berg')}`);
    expect(visitor.complaints.filter((one) => !one.includes('/applications/'))).toEqual([]);
  });
});
