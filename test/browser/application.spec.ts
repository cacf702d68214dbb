import type { Browser } from 'playwright-core';
import { describeInBrowser, launch } from './chromium';
import { Scene } from './scene';
import { Visitor } from './visitor';

describeInBrowser('an application', () => {
  let scene: Scene;
  let browser: Browser;
  let kaisa: Visitor;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    kaisa = await Visitor.come(browser, scene.world);
    await kaisa.signIn(scene.kaisa.email);
  });
  afterAll(async () => {
    expect(kaisa.complaints).toEqual([]);
    await browser.close();
    await scene.close();
  });
  const path = (name: string) => `/applications/${scene.of(name)}`;

  it('is promised a date by mouse, in a dialog, with what it means while it is chosen', async () => {
    const { page } = kaisa;
    await kaisa.open(path('Otso Lehto'));
    await page.click('nav.verbs >> text=Promise a date');
    const dialog = page.locator('dialog[open]');
    await dialog.locator('h1').waitFor();
    await dialog.locator('#due').fill('2026-05-16T16:00');
    await dialog.locator('.hint', { hasText: 'on a weekend' }).waitFor();
    await dialog.locator('[name=text]').fill('You hear by Friday.');
    await dialog.locator('text=In 2 working days').click();
    await dialog.locator('.hint', { hasText: 'Fri 15 May' }).waitFor();
    expect(await dialog.locator('[name=text]').inputValue()).toBe('You hear by Friday.');
    await dialog.locator('button', { hasText: 'Show what is sent' }).click();
    await dialog.locator('.preview h3').first().waitFor();
    await dialog.locator('button.primary').click();
    await page.waitForURL(/done=promised/);
    expect(await page.innerText('.owed')).toContain('Answer by the date given');
    // the dialog is gone, and the page says what was done
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.innerText('[role=status]')).toContain('The promise is made');
  });

  it('waits in a dialog for the answer to one press before it takes the next', async () => {
    const { page } = kaisa;
    const act = `**${path('Otso Lehto')}/promise`;
    await page.route(act, async (route) => {
      if (route.request().method() === 'POST') await new Promise((go) => setTimeout(go, 700));
      await route.continue();
    });
    await kaisa.open(path('Otso Lehto'));
    await page.click('nav.verbs >> text=Promise a date');
    const dialog = page.locator('dialog[open]');
    await dialog.locator('[name=text]').fill('You hear by Friday.');
    await dialog.locator('text=In 2 working days').click();
    await dialog.locator('button', { hasText: 'Show what is sent' }).click();
    await dialog.locator('.preview h3').first().waitFor();
    expect(await dialog.locator('#due').inputValue()).toBe('2026-05-15T16:00');
    await page.unroute(act);
  });

  it('is decided on by keyboard alone, and that is undone', async () => {
    const { page } = kaisa;
    await kaisa.open(path('🦊 Kettu Repo'));
    await page.focus('nav.verbs a >> nth=0');
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Decide');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] h1', { hasText: 'Decide on' }).waitFor();
    // the first field has the focus
    expect(await page.locator(':focus').getAttribute('name')).toBe('outcome');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Others knew more');
    await page.keyboard.press('Control+End');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await page.keyboard.type('We give none at this stage');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Decide and tell');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=decided/);
    await page.focus('.banner a >> text=Undo the decision');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] h1', { hasText: 'Undo the decision' }).waitFor();
    expect(await page.locator(':focus').innerText()).toBe('Undo');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    // the focus is where it was
    expect(await page.locator(':focus').innerText()).toBe('Undo the decision');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] h1', { hasText: 'Undo the decision' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=undone/);
  });

  it('shows the evidence of a promise, and a wrong form keeps its words in the dialog', async () => {
    const { page } = kaisa;
    await kaisa.open(path('Liisa Mäkinen'));
    await page.click('.owed >> text=Evidence');
    const dialog = page.locator('dialog[open]');
    await dialog.locator('.verdict').waitFor();
    expect(await dialog.locator('.verdict').innerText()).toMatch(/^Broken \(late by/);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.click('nav.verbs >> text=Write');
    await dialog.locator('[name=subject]').fill('News');
    await dialog.locator('[name=body]').fill('What I wrote');
    await dialog.locator('#due').fill('2026-05-01T16:00');
    await dialog.locator('button.primary').click();
    await dialog.locator('[role=alert]').waitFor();
    expect(await dialog.locator('[name=body]').inputValue()).toBe('What I wrote');
  });

  it('works with script off', async () => {
    const plain = await Visitor.come(browser, scene.world, { javaScriptEnabled: false });
    await plain.signIn(scene.kaisa.email);
    const { page } = plain;
    // each press leads to another page
    const press = (what: string) => Promise.all([page.waitForEvent('load'), page.click(what)]);
    await plain.open(path('Eero Salo'));
    await press('nav.verbs >> text=Write');
    expect(new URL(page.url()).pathname).toBe(`${path('Eero Salo')}/message`);
    await page.fill('[name=subject]', 'News');
    await page.fill('[name=body]', 'We read on.');
    await press('text=In 5 working days');
    expect(await page.inputValue('[name=body]')).toBe('We read on.');
    expect(await page.innerText('.hint')).toContain('5 working days from now');
    await press('text=Show what is sent');
    expect(await page.innerText('.preview')).toContain('We read on.');
    await press('button.primary');
    expect(page.url()).toContain('done=sent');
    await press('nav.filters >> text=Messages');
    expect(await page.innerText('.timeline')).toContain('written by Kaisa');
    await plain.leave();
  });
});
