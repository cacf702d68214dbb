import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launch } from './chromium';
import { linkOf } from './places/candidate';
import { Scene } from './scene';
import { Visitor } from './visitor';
import { EmbeddedMailbox } from '../../src/mail/embedded-mailbox';
import { until } from '../world/world';

const TELEPHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } };

describeInBrowser('a candidate, without script, on a small telephone', () => {
  let scene: Scene;
  let browser: Browser;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    await scene.publish({ payRange: '3 400 € kuussa', description: 'Johdat myyntiä.' });
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  /** Presses a button or follows a link that is named so. */
  async function press({ page }: Visitor, name: string): Promise<void> {
    const found = page.getByRole('button', { name }).or(page.getByRole('link', { name }));
    await Promise.all([page.waitForEvent('load'), found.first().click()]);
  }

  it('applies, gets a mail, sees where it stands, asks, and withdraws', async () => {
    const visitor = await Visitor.come(browser, scene.world, { ...TELEPHONE, locale: 'fi-FI' });
    const { page } = visitor;
    await visitor.open('/open');
    await press(visitor, 'Sales lead');
    expect(await visitor.text()).toContain('Kaisa vastaa sinulle 5 työpäivän kuluessa.');
    scene.world.clock.moveTo('2026-05-12T11:13:00+03:00');
    await page.getByLabel('Nimesi').fill('Vieno Ahti');
    await page.getByLabel('Sähköposti').fill('vieno@example.com');
    await page.getByLabel('Viestisi').fill('Myyn mielelläni.');
    await page.getByRole('checkbox', { name: /Suostun/ }).check();
    await press(visitor, 'Lähetä hakemus');
    expect(await visitor.text()).toContain('Hakemuksesi on perillä');

    const link = await until('the receipt', () => receiptOf('vieno@example.com'));
    await visitor.open(link);
    await press(visitor, 'Jatka');
    expect(page.url()).toMatch(/\/my\/[0-9A-Z]{26}$/);
    const first = ['Sales lead', 'Saat vastauksemme viimeistään', 'Hakemuksestasi vastaa Kaisa'];
    for (const words of first) await expectOnFirstScreen(visitor, page.getByText(words).first());
    await expectOnFirstScreen(visitor, page.locator('time.full').first());
    expect(await page.locator('[aria-current=step]').count()).toBe(1);

    await press(visitor, 'Esitä kysymys');
    await page.getByLabel('Kysymyksesi').fill('Voiko työtä tehdä etänä?');
    await press(visitor, 'Lähetä kysymys');
    expect(await visitor.text()).toMatch(/Kaisa vastaa viimeistään perjantaina 15\. toukokuuta/);
    await press(visitor, 'Takaisin hakemukseen');
    expect(await visitor.text()).toContain('Ei vielä vastattu.');

    await press(visitor, 'Peru hakemuksesi');
    await press(visitor, 'Jatka');
    await press(visitor, 'Peru hakemukseni');
    expect(await visitor.text()).toContain('Hakemuksesi on peruttu');
    await press(visitor, 'Takaisin hakemukseen');
    expect(await visitor.text()).toContain('Olet perunut hakemuksesi.');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('reads first that it is late, by keyboard alone, with everything easy to hit', async () => {
    const visitor = await Visitor.come(browser, scene.world, TELEPHONE);
    const { page } = visitor;
    await visitor.open(linkOf(scene, 'Liisa Mäkinen'));
    await page.getByRole('button', { name: 'Continue' }).focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    const lines = (await page.innerText('main')).split('\n').filter((line) => line.trim() !== '');
    expect(lines[0]).toBe('Sales lead');
    expect(lines[1]).toMatch(
      /^Lupasimme sinulle vastauksen viimeistään maanantaina 11\. toukokuuta/,
    );
    for (const words of ['Lupasimme', 'Tästä vastaa Kaisa']) {
      await expectOnFirstScreen(visitor, page.getByText(words).first());
    }
    for (const target of await page.locator('main a, main button, main summary').all()) {
      const box = await target.boundingBox();
      expect([await target.innerText(), Math.round(box!.height) >= 44]).toEqual([
        await target.innerText(),
        true,
      ]);
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  async function receiptOf(address: string): Promise<string | null> {
    const { folder } = scene.world.app.get(EmbeddedMailbox);
    for (const name of (await readdir(folder)).filter((one) => one.endsWith('.eml'))) {
      const raw = await readFile(join(folder, name), 'utf8');
      const whole = raw.replace(/=\r?\n/g, '');
      if (raw.includes(`To: Vieno Ahti <${address}>`)) return /\/s\/[\w.-]+/.exec(whole)![0];
    }
    return null;
  }
});

/** True of what is seen without scrolling. */
async function expectOnFirstScreen(
  { page }: Visitor,
  what: ReturnType<Visitor['page']['locator']>,
): Promise<void> {
  const box = await what.boundingBox();
  const { height } = page.viewportSize()!;
  expect(box!.y + box!.height).toBeLessThanOrEqual(height);
}
