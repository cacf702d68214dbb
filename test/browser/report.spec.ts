import type { Browser } from 'playwright-core';
import { furnish } from '../reports/furnished';
import { describeInBrowser, launch } from './chromium';
import { Scene } from './scene';
import { Visitor } from './visitor';

describeInBrowser('the report', () => {
  let scene: Scene;
  let browser: Browser;
  let hr: Visitor;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    await scene.world.ground();
    const mika = await scene.world.user('Mika Nieminen', 'recruiter');
    scene.world.clock.moveTo('2026-05-18T09:12:00+03:00');
    const habits = [
      { who: scene.as.kaisa, received: 3, answered: 2, late: 1 },
      { who: mika, received: 3, answered: 1, late: 1 },
    ];
    await furnish(scene.world, habits, 4);
    hr = await Visitor.come(browser, scene.world);
    await hr.signIn(scene.helena.email);
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  it('leads from a number to its list and on to the evidence, by keyboard', async () => {
    const { page } = hr;
    await hr.open('/report?from=2026-05-18&to=2026-06-14');
    const link = page.locator(
      'table[data-sheet=recruiter] tbody tr:first-child [data-kind=broken] a',
    );
    const number = await link.innerText();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/report\/list/);
    expect(await page.getAttribute('[data-total]', 'data-total')).toBe(number);
    expect(await page.locator('table.lines tbody tr').count()).toBe(Number(number));
    const evidence = page.locator('[data-evidence]').first();
    expect(await evidence.getAttribute('href')).toMatch(
      /^\/applications\/\w{26}\/promises\/\w{26}$/,
    );
    const [back] = [page.getByRole('link', { name: 'Back to the report' })];
    await back.click();
    await page.waitForURL(/\/report\?/);
    expect(page.url()).toContain('from=2026-05-18&to=2026-06-14');
  });

  it('is narrowed by its form, and keeps that in the address', async () => {
    const { page } = hr;
    await hr.open('/report?period=quarter');
    await page.selectOption('[name=rule]', 'first_answer');
    await page.selectOption('[name=by]', 'job');
    await page.click('.filters button');
    await page.waitForURL(/rule=first_answer/);
    expect(page.url()).toContain('by=job');
    expect(await page.locator('h2').first().innerText()).toBe('By job');
    expect(await page.inputValue('[name=rule]')).toBe('first_answer');
    expect(await page.locator('table[data-sheet=rule] tbody tr').count()).toBe(1);
  });

  it('draws what the table says, and the file', async () => {
    const { page } = hr;
    await hr.open('/report?from=2026-05-18&to=2026-06-14');
    await page.click('text=The weeks as a table');
    const texts = (where: string) => page.locator(where).allInnerTexts();
    const table = (await texts('table[data-sheet=trend] [data-kind=rate]')).map(
      (text) => text.replaceAll('\u00a0', ' ').split('%')[0]!.trim() || '–',
    );
    const drawn = await page.$$eval('.chart .point', (points) =>
      points.map((point) => point.querySelector('circle + text')?.textContent ?? '–'),
    );
    expect(drawn.map((text) => text.replace(/\u00a0?%/, ''))).toEqual(table);
    const download = page.waitForEvent('download');
    await page.click('a[download]');
    expect((await download).suggestedFilename()).toBe('report.csv');
  });

  it('is there on paper with its tables, without what one presses', async () => {
    const { page } = hr;
    await hr.open('/report?from=2026-05-18&to=2026-06-14');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 1000 });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('header.head').isVisible()).toBe(false);
    expect(await page.locator('.sentence').isVisible()).toBe(true);
    expect(await page.locator('table[data-sheet=trend]').isVisible()).toBe(true);
    expect(await hr.overhang()).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('checks the journal and says so without being asked again', async () => {
    const { page } = hr;
    await hr.open('/report');
    await page.click('text=Check the journal');
    await page.click('text=Check now');
    await page.waitForSelector('#run .done');
    expect(await page.innerText('#run .done')).toContain('Nothing contradicts the journal.');
    expect(hr.complaints).toEqual([]);
  });
});
