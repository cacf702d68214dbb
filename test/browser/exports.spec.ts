import type { Browser } from 'playwright-core';
import { ExportContents } from '../../src/reports/exports/export-contents';
import { describeInBrowser, launch } from './chromium';
import { Scene } from './scene';
import { Visitor } from './visitor';

describeInBrowser('files of the report', () => {
  let scene: Scene;
  let browser: Browser;
  let hr: Visitor;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    hr = await Visitor.come(browser, scene.world);
    await hr.signIn(scene.helena.email);
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  it('come at once from the keyboard, and the page stays', async () => {
    const { page } = hr;
    await hr.open('/report');
    await page.getByRole('link', { name: 'Export…' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/report\/exports/);
    await page.selectOption('[name=format]', 'pdf');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make the file' }).focus();
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('report-month.pdf');
    expect(page.url()).toContain('/report/exports');
  });

  it('are fetched when they are made, without loading the page anew', async () => {
    const { page } = hr;
    const size = jest.spyOn(scene.world.app.get(ExportContents), 'size').mockResolvedValue(5_001);
    await hr.open('/report/exports?kind=open');
    await page.getByRole('button', { name: 'Make the file' }).click();
    await page.waitForURL(/done=asked/);
    const link = page.getByRole('link', { name: /^Download/ });
    await link.waitFor();
    const download = page.waitForEvent('download');
    await link.click();
    expect((await download).suggestedFilename()).toBe('promises-open-2026-05-01-2026-05-31.csv');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/done=deleted/);
    expect(await page.locator('#exports .empty').isVisible()).toBe(true);
    expect(hr.complaints).toEqual([]);
    size.mockRestore();
  });
});
