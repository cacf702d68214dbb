import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launch } from './chromium';
import { Scene } from './scene';
import { Visitor } from './visitor';
import { EmbeddedMailbox } from '../../src/mail/embedded-mailbox';
import { pdf } from '../world/papers';
import { until } from '../world/world';

const TELEPHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

describeInBrowser('on a telephone', () => {
  let scene: Scene;
  let browser: Browser;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    await scene.publish({ payRange: '3 400 €', description: 'You lead sales.' });
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  /** The path behind a link in the mail to an address. */
  const linkIn = (address: string, shape: RegExp) =>
    until(`the mail to ${address}`, async () => {
      const { folder } = scene.world.app.get(EmbeddedMailbox);
      for (const name of (await readdir(folder)).filter((one) => one.endsWith('.eml'))) {
        const raw = await readFile(join(folder, name), 'utf8');
        const whole = raw.replace(/=\r?\n/g, '');
        if (/^To: .*$/m.exec(raw)![0].includes(address)) return shape.exec(whole)![0];
      }
      return null;
    });

  it('a candidate applies with a PDF and sees it where the application stands', async () => {
    const visitor = await Visitor.come(browser, scene.world, TELEPHONE);
    const { page } = visitor;
    await visitor.open('/open/sales-lead');
    scene.world.clock.moveTo('2026-05-12T11:13:00+03:00');
    await page.getByLabel('Your name').fill('Vieno Ahti');
    await page.getByLabel('E-mail').fill('vieno@example.com');
    const cv = { name: 'Vieno CV.pdf', mimeType: 'application/pdf', buffer: pdf('Vieno') };
    await page.getByLabel(/^Files/).setInputFiles(cv);
    await page.getByRole('checkbox').check();
    expect(await visitor.barriers()).toEqual([]);
    const send = page.getByRole('button', { name: 'Send the application' });
    await Promise.all([page.waitForEvent('load'), send.tap()]);
    expect(await visitor.text()).toContain('We have your application');
    await visitor.open(await linkIn('vieno@example.com', /\/s\/[\w.-]{16,}/));
    await Promise.all([page.waitForEvent('load'), page.getByRole('button').first().click()]);
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Vieno CV.pdf' }).click();
    expect((await saved).suggestedFilename()).toBe('Vieno CV.pdf');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('a colleague decides in three presses: the link, one of three, send', async () => {
    const form = { to: 'pekka@example.com', wants: 'decision', what: 'Do we go on?' };
    await scene.verb('Aino Berg', 'requests', { ...form, due: '2026-05-14T12:00:00+03:00' });
    const visitor = await Visitor.come(browser, scene.world, TELEPHONE);
    const { page } = visitor;
    await visitor.open(await linkIn('pekka@example.com', /\/request\/[\w-]{43}/));
    expect(await visitor.barriers()).toEqual([]);
    await page.getByText('Go on with them').tap();
    const send = page.getByRole('button', { name: 'Send the answer' });
    await Promise.all([page.waitForEvent('load'), send.tap()]);
    expect(await visitor.text()).toContain('Kaisa has your answer.');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
