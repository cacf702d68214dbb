import type { Browser } from 'playwright-core';
import { describeInBrowser, launch } from './chromium';
import { Scene } from './scene';
import { Visitor } from './visitor';

describeInBrowser('several at once', () => {
  let scene: Scene;
  let browser: Browser;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  /** To whom a letter with that subject was written, each as often as it was. */
  const writtenTo = async (subject: string) => {
    const rows = await scene.world.units.manager.query<{ recipient: string }[]>(
      `SELECT recipient FROM messages WHERE subject = $1 ORDER BY recipient`,
      [subject],
    );
    return rows.map(({ recipient }) => recipient);
  };
  const CHOSEN = ['Otso Lehto', 'Eero Salo', 'Liisa Mäkinen'];
  const ADDRESSES = ['candidate1@example.com', 'candidate3@example.com', 'candidate4@example.com'];

  it('shows what each gets, and a double click writes to each once', async () => {
    const kaisa = await Visitor.come(browser, scene.world);
    await kaisa.signIn(scene.kaisa.email);
    const { page } = kaisa;
    for (const name of CHOSEN) await page.getByLabel(`Select ${name}`).check();
    await page.click('#bulk [value=message]');
    await page.fill('[name=subject]', 'Where we are');
    await page.fill('[name=body]', 'Hei {name}, we are still reading.');
    // the date proposed would keep what is owed, and the tests below need it owed
    await page.fill('[name=due]', '');
    await page.click('[name=preview]');
    await page.getByText('Send to 3').waitFor();
    await page.waitForLoadState();
    for (const name of CHOSEN) expect(await page.innerText('.preview')).toContain(name);
    expect(await page.innerText('.preview')).toMatch(/Hei Liisa Mäkinen, we are still reading/);
    expect(await writtenTo('Where we are')).toEqual([]);
    await page.dblclick('button:has-text("Send to 3")');
    await page.waitForURL(/\/bulk\/\w{26}$/);
    await page.getByText('3 of 3 done').waitFor();
    await page.getByText('All through.').waitFor();
    expect(await writtenTo('Where we are')).toEqual(ADDRESSES);
    expect(kaisa.complaints).toEqual([]);
    await kaisa.leave();
  });

  it('works without script, and can be left and taken back', async () => {
    const kaisa = await Visitor.come(browser, scene.world, { javaScriptEnabled: false });
    await kaisa.signIn(scene.kaisa.email);
    const { page } = kaisa;
    for (const name of CHOSEN.slice(0, 2)) await page.getByLabel(`Select ${name}`).check();
    await page.click('#bulk [value=decision]');
    await page.fill('[name=reason]', 'Others fit better.');
    await page.click('[name=preview]');
    await page.click('button:has-text("Decide on 2")');
    await page.getByText('2 of 2 done').waitFor();
    await page.click('button:has-text("Take back what has not left (2)")');
    await page.getByText('2 taken back').waitFor();
    const { body } = await scene.world.get<{ status: string }>(
      `applications/${scene.of('Otso Lehto')}`,
      scene.as.kaisa,
    );
    expect(body.status).toBe('active');
    await kaisa.leave();
  });

  it('refuses one alone', async () => {
    const kaisa = await Visitor.come(browser, scene.world, { javaScriptEnabled: false });
    await kaisa.signIn(scene.kaisa.email);
    await kaisa.page.getByLabel('Select Eero Salo').check();
    await kaisa.page.click('#bulk [value=move]');
    await kaisa.page.getByText('Select two or more candidates').waitFor();
    await kaisa.leave();
  });
});
