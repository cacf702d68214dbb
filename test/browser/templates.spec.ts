import type { Browser } from 'playwright-core';
import { describeInBrowser, launch } from './chromium';
import { until } from '../world/world';
import { Scene } from './scene';
import { Visitor } from './visitor';

const PATH = '/settings/templates/receipt';

describeInBrowser('a letter', () => {
  let scene: Scene;
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    visitor = await Visitor.come(browser, scene.world);
    await visitor.signIn(scene.helena.email);
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  it('is shown while it is written, with what is put in by a click, and is saved', async () => {
    const { page } = visitor;
    await visitor.open(`${PATH}?left=en&right=sv`);
    const picture = page.frameLocator('iframe[name=picture]');
    await picture.getByText('Thank you for applying').waitFor();
    const field = page.getByLabel('English', { exact: true });
    const source = await field.inputValue();
    await field.fill(source.replace('Thank you for', 'Many thanks for'));
    await picture.getByText('Many thanks for applying').waitFor();
    await page.getByText('What can be filled in').click();
    await field.focus();
    await page.keyboard.press('Control+End');
    await field.fill(`${await field.inputValue()}<mj-text>Till then, </mj-text>`);
    await field.press('Control+End');
    for (const one of '</mj-text>') if (one !== '') await field.press('ArrowLeft');
    await page.getByRole('button', { name: 'Insert candidate' }).click();
    await picture.getByText('Till then, Maija Mäkinen').waitFor();
    await page.getByLabel('Sample candidate').selectOption('hard');
    await picture.getByText('<b>O’Neill').first().waitFor();
    await page.getByLabel('As', { exact: true }).selectOption('phone');
    await picture.getByText('Till then').waitFor();
    const frame = page.locator('iframe[name=picture]');
    // each picture is a new frame
    await until('a picture as wide as a phone', async () => {
      return (await frame.boundingBox())?.width === 360;
    });
    await page.getByRole('button', { name: 'Save both' }).click();
    await page.getByText('Saved. From the next mail on').waitFor();
    await page.waitForLoadState();
    expect(await page.getByLabel('English', { exact: true }).inputValue()).toContain('Many thanks');
    expect(visitor.complaints.splice(0)).toEqual([]);
  });

  it('that is wrong is told at once and not saved, by keyboard; what was typed stays', async () => {
    const { page } = visitor;
    await visitor.open(`${PATH}?left=fi&right=sv`);
    const field = page.getByLabel('Suomi', { exact: true });
    await field.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('<mj-text>{{ salary }}</mj-text>');
    const picture = page.frameLocator('iframe[name=picture]');
    await picture.getByText('unknown variable salary').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('unknown variable salary').waitFor();
    await page.waitForLoadState();
    expect(await page.getByLabel('Suomi', { exact: true }).inputValue()).toContain('{{ salary }}');
    expect(await page.locator('code', { hasText: '{{ salary }}' }).count()).toBe(1);
  });

  it('is shown without script too', async () => {
    const plain = await Visitor.come(browser, scene.world, { javaScriptEnabled: false });
    await plain.signIn(scene.helena.email);
    await plain.open(`${PATH}?left=sv&right=fi`);
    await plain.page.fill(
      '[name=leftSource]',
      '<mj-title>Hej</mj-title><mj-text>Utan skript {{ due }}</mj-text>',
    );
    await plain.page.getByRole('button', { name: 'Show the preview' }).click();
    await plain.page.frameLocator('iframe[name=picture]').getByText('Utan skript').waitFor();
    await plain.leave();
  });
});
