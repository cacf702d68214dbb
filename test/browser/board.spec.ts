import type { Browser, Locator } from 'playwright-core';
import { describeInBrowser, launch } from './chromium';
import { Scene } from './scene';
import { Visitor } from './visitor';

describeInBrowser('the board', () => {
  let scene: Scene;
  let browser: Browser;
  let kaisa: Visitor;
  let board: string;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    kaisa = await Visitor.come(browser, scene.world);
    await kaisa.signIn(scene.kaisa.email);
    board = `/board/${scene.jobs[0]!}`;
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });
  afterEach(() => {
    expect(kaisa.complaints.splice(0)).toEqual([]);
  });

  /** A candidate's card, and a stage's column. */
  const card = (name: string, by = kaisa) => by.page.locator('[data-card]', { hasText: name });
  /** Does what is asked of the server, and waits for its answer: what is pressed before may be replaced by it. */
  const answered = async (act: () => Promise<unknown>) => {
    const answer = kaisa.page.waitForResponse(/\/move$/);
    await act();
    await (await answer).finished();
  };
  const column = (name: string, by = kaisa) => by.page.locator('section.column', { hasText: name });

  it('moves a card that is dragged, and moves nothing when that is not confirmed', async () => {
    const { page } = kaisa;
    await kaisa.open(board);
    await card('Liisa Mäkinen').dragTo(column('Offer').locator('h2'));
    const dialog = page.locator('dialog[open]');
    await dialog.getByText('Moving to Offer promises').waitFor();
    expect(await dialog.locator('[name=stage] option:checked').innerText()).toBe('Offer');
    await page.keyboard.press('Escape');
    await kaisa.open(board);
    expect(await column('Applied').innerText()).toContain('Liisa Mäkinen');

    await card('Liisa Mäkinen').dragTo(column('Offer').locator('h2'));
    await dialog.getByRole('button', { name: 'Move and tell' }).click();
    await page.getByText('Liisa Mäkinen is in Offer now.').waitFor();
    await column('Offer').locator('.person', { hasText: 'Liisa Mäkinen' }).waitFor();
  });

  it('moves the card that has the focus by the key m, follows what is chosen, and is undone', async () => {
    const { page } = kaisa;
    await kaisa.open(board);
    await card('Kettu Repo').locator('.person').focus();
    await page.keyboard.press('m');
    const dialog = page.locator('dialog[open]');
    await dialog.getByText('Moving to Screening promises').waitFor();
    await dialog.locator('[name=stage]').selectOption({ label: 'Interview' });
    await dialog.getByText('Moving to Interview promises').waitFor();
    await dialog.locator('[name=due]').fill('2026-05-15T16:00');
    await dialog.locator('[name=due]').press('Tab');
    await dialog.getByText('That is 2 working days away; Thu 14 May left out').waitFor();
    await dialog.getByText('When it leaves').click();
    await answered(() => dialog.locator('[name=undoable]').check());
    await dialog.getByRole('button', { name: 'Move and tell' }).click();
    await page.getByText('The mail leaves').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back').waitFor();
    await column('Applied').locator('.person', { hasText: 'Kettu Repo' }).waitFor();
  });

  it('tells the second of two people who moved the card, and keeps what they wrote', async () => {
    const helena = await Visitor.come(browser, scene.world);
    await helena.signIn(scene.helena.email);
    const dialog = kaisa.page.locator('dialog[open]');
    await kaisa.open(board);
    await card('محمد').locator('[data-move]').click();
    await dialog.getByText('Write it in your own words').click();
    await dialog.locator('[name=body]').fill('Hello from Kaisa.');
    await helena.open(board);
    await card('محمد', helena).locator('[data-move]').click();
    await helena.page.locator('dialog[open] button.primary').click();
    await helena.page.getByText('is in Screening now').waitFor();

    await answered(() => dialog.locator('[name=stage]').selectOption({ label: 'Interview' }));
    await answered(() => dialog.getByRole('button', { name: 'Move and tell' }).click());
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('alert').innerText()).toMatch(
      /Helena changed this application in the meantime; it is in Screening now\. .*Tue 12 May, 11:12/,
    );
    expect(await dialog.locator('[name=body]').inputValue()).toBe('Hello from Kaisa.');
    expect(helena.complaints).toEqual([]);
    await helena.leave();
  });

  it('shows fifty cards of a stage, and the others when they are asked for', async () => {
    const { world, as } = scene;
    const { body } = await world.post<{ id: string }>('jobs', { title: 'Many' }, as.kaisa);
    for (let i = 0; i < 52; i++) {
      const candidate = { name: `Candidate ${i}`, phone: `040 ${i}` };
      await world.post('applications', { job: body.id, candidate }, as.kaisa);
    }
    await kaisa.open(`/board/${body.id}`);
    const cards = kaisa.page.locator('[data-card]');
    expect(await cards.count()).toBe(50);
    await kaisa.page.getByText('Show 2 more').click();
    await cards.nth(51).waitFor();
    expect(await cards.count()).toBe(52);
    expect(await kaisa.page.getByText('Show 2 more').count()).toBe(0);
  });

  it('works with script off, on a telephone, one stage at a time', async () => {
    const options = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } };
    const visitor = await Visitor.come(browser, scene.world, options);
    await visitor.signIn(scene.kaisa.email);
    await visitor.open(board);
    const { page } = visitor;
    // each press leads to another page
    const press = (what: Locator) => Promise.all([page.waitForEvent('load'), what.click()]);
    expect(await column('Applied', visitor).isVisible()).toBe(true);
    expect(await column('Offer', visitor).isVisible()).toBe(false);
    await press(page.locator('nav.tabs a', { hasText: 'Offer' }));
    expect(await column('Applied', visitor).isVisible()).toBe(false);
    await press(card('Liisa Mäkinen', visitor).locator('[data-move]'));
    await page.selectOption('[name=stage]', { label: 'Hired' });
    await press(page.getByRole('button', { name: 'Show what is sent' }));
    await press(page.getByRole('button', { name: 'Move and tell' }));
    await page.getByText('Liisa Mäkinen is in Hired now.').waitFor();
    await visitor.leave();
  });
});
