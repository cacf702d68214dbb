import type { Browser } from 'playwright-core';
import { describeInBrowser, launch } from './chromium';
import { cameIn } from './post-scene';
import { Scene } from './scene';
import { until } from '../world/world';
import { Visitor } from './visitor';

describeInBrowser('the inbox', () => {
  let scene: Scene;
  let browser: Browser;
  let helena: Visitor;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    helena = await Visitor.come(browser, scene.world);
    await helena.signIn(scene.helena.email);
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  const owed = async (name: string) => {
    const path = `applications/${scene.of(name)}`;
    const { body } = await scene.world.get<{ commitments: { rule: string; status: string }[] }>(
      path,
      scene.as.helena,
    );
    return body.commitments.filter(({ rule, status }) => rule === 'reply' && status === 'open');
  };

  it('assigns a mail that matches nobody in two clicks; an answer is owed', async () => {
    const { page } = helena;
    // nobody has written to her since it came
    await cameIn(scene, { subject: 'Question from Liisa Mäkinen' });
    await helena.open('/inbox');
    await page.getByRole('link', { name: /^Assign/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Liisa Mäkinen/ })
      .click();
    await page.getByText('The mail is assigned.').waitFor();
    expect(page.url()).toContain('/inbox?done=assigned');
    expect(await owed('Liisa Mäkinen')).toHaveLength(1);
    expect(helena.complaints).toEqual([]);
  });

  it('does so by keyboard, with a search', async () => {
    const { page } = helena;
    await cameIn(scene, { subject: 'Hello', fromName: 'A stranger' });
    await helena.open('/inbox');
    await page.getByRole('link', { name: /^Assign/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('names nobody who is known').waitFor();
    // the dialog is where the keyboard is
    await page.locator('dialog #q:focus').waitFor();
    await page.keyboard.type('otso');
    await page.keyboard.press('Enter');
    const button = page.getByRole('dialog').getByRole('button', { name: /Otso Lehto/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('The mail is assigned.').waitFor();
    expect(await owed('Otso Lehto')).toHaveLength(1);
    expect(helena.complaints).toEqual([]);
  });

  it('shows a picture of a mail that runs nothing and says so to nobody', async () => {
    const { page } = helena;
    const id = await cameIn(scene);
    await helena.open(`/inbox/${id}`);
    await page.getByText('As it looks').click();
    const frame = page.frameLocator('iframe.mail');
    await frame.getByText('Which floor is it on?').waitFor();
    // the policy refused the mail's script, and the browser says that
    const refused = helena.complaints.splice(0);
    expect(refused.every((one) => one.includes(`/inbox/${id}`))).toBe(true);
  });

  it('works with script off', async () => {
    const plain = await Visitor.come(browser, scene.world, { javaScriptEnabled: false });
    await plain.signIn(scene.helena.email);
    const { page } = plain;
    await cameIn(scene, { subject: 'Question from Eero Salo', fromName: 'Off' });
    await plain.open('/inbox');
    await page.getByRole('link', { name: 'Assign Off' }).click();
    await page.getByRole('button', { name: /Eero Salo/ }).click();
    await page.getByText('The mail is assigned.').waitFor();
    await until('the answer that is owed', async () => (await owed('Eero Salo')).length === 1);
    await plain.leave();
  });
});
