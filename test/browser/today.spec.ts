import type { Browser } from 'playwright-core';
import { describeInBrowser, launch } from './chromium';
import { Scene } from './scene';
import { Visitor } from './visitor';

describeInBrowser('Today, by keyboard alone', () => {
  let scene: Scene;
  let browser: Browser;
  let kaisa: Visitor;
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
    kaisa = await Visitor.come(browser, scene.world);
    await kaisa.page.clock.install();
    await kaisa.signIn(scene.kaisa.email);
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });
  afterEach(() => {
    expect(kaisa.complaints.splice(0)).toEqual([]);
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await kaisa.page.keyboard.press(key);
  };
  /** Whose row has the focus. */
  const here = () =>
    kaisa.page.evaluate<string | null>(
      `document.activeElement.matches('[data-row]') ? document.activeElement.querySelector('.person').textContent : null`,
    );
  /** Lets no time pass in the page from so many ms on, as long as this machine may take. */
  const standStill = async (from: number) => {
    const now = await kaisa.page.evaluate<number>('Date.now()');
    await kaisa.page.clock.pauseAt(now + from);
  };
  const selected = () => kaisa.page.locator('[form=bulk]:checked').count();
  const dialog = () => kaisa.page.locator('#dialog[open]');

  it('moves from row to row, selects, and shows what can be done for two', async () => {
    await kaisa.open('/');
    const names = await kaisa.page.locator('[data-row] .person').allTextContents();
    expect(names.length).toBeGreaterThan(3);
    await press('j');
    expect(await here()).toBe(names[0]);
    await press('j', 'j', 'k');
    expect(await here()).toBe(names[1]);
    const outline = await kaisa.page.evaluate<string>(
      'getComputedStyle(document.activeElement).outlineStyle',
    );
    expect(outline).toBe('solid');
    await press('x');
    expect([await selected(), await kaisa.page.isVisible('#bulk')]).toEqual([1, false]);
    await press('j', 'x');
    expect(await kaisa.page.innerText('#bulk .selected')).toBe('2 selected');
    await press('e');
    expect(await kaisa.page.evaluate('document.activeElement.value')).toBe('message');
    await press('Control+j');
    expect(await selected()).toBe(2);
  });

  it('opens the row’s next step, and the page on which it is handed over', async () => {
    await kaisa.open('/');
    const asked = kaisa.page.waitForResponse(/\/applications\/\w+\/message\?purpose=status_update/);
    await press('j', 'e');
    await (await asked).finished();
    await dialog().waitFor();
    await kaisa.open('/');
    const handed = kaisa.page.waitForResponse(/\/applications\/\w+\/owner$/);
    await press('j', 'h');
    await (await handed).finished();
    await dialog().waitFor();
    await kaisa.open('/');
    await press('j', 'Enter');
    await kaisa.page.waitForURL(/\/applications\/\w+$/);
  });

  it('says what the keys do, and lets letters be letters while one types', async () => {
    await kaisa.open('/');
    await press('?');
    await dialog().getByText('To the next row').waitFor();
    await press('j', 'Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await here()).toBeNull();
    await press('/');
    await kaisa.page.keyboard.type('jx?');
    expect(await kaisa.page.inputValue('.find [name=q]')).toBe('jx?');
    expect([await here(), await dialog().count()]).toEqual([null, 0]);
  });

  it('goes anywhere by typing', async () => {
    await kaisa.open('/');
    await press('Control+k');
    const field = kaisa.page.locator('[aria-controls=found]');
    // there and ready: what is typed before goes to the page
    await kaisa.page.locator('[aria-controls=found]:focus').waitFor();
    await kaisa.page.keyboard.type('maija');
    await kaisa.page.clock.runFor(300);
    await dialog().getByText('Maija Virtanen').waitFor();
    // before it is looked for, which takes as long as this machine wants: not to Maija
    await standStill(30_000);
    await field.fill('');
    await kaisa.page.keyboard.type('key');
    await press('ArrowDown', 'ArrowUp', 'Enter');
    await kaisa.page.clock.resume();
    await kaisa.page.waitForURL('**/help/keys');
  });

  it('undoes the last', async () => {
    const form = { outcome: 'rejected', reason: 'Others fit better.' };
    await scene.verb('Liisa Mäkinen', 'decision', form);
    await kaisa.open('/');
    expect(await kaisa.text()).toContain('A mail to Liisa Mäkinen waits');
    await press('u');
    await kaisa.page.waitForURL('**/?done=undone');
    expect(await kaisa.text()).toContain('Taken back. Nothing was sent.');
  });

  it('counts on, and looks anew every minute while nothing is selected', async () => {
    await kaisa.open('/');
    const chip = kaisa.page.locator('.chip[data-state=late]').first();
    expect(await chip.innerText()).toBe('19 h 12 min late');
    await standStill(15_000);
    await press('j', 'x');
    let asked = 0;
    kaisa.page.on('request', (request) => {
      if (request.headers()['hx-request'] === 'true') asked++;
    });
    await kaisa.page.clock.runFor(76_000);
    expect([await chip.innerText(), asked]).toEqual(['19 h 13 min late', 0]);
    const first = await here();
    await press('x');
    const anew = kaisa.page.waitForResponse((response) => response.ok());
    await kaisa.page.clock.runFor(61_000);
    await anew;
    await chip.filter({ hasText: '19 h 12 min late' }).waitFor();
    expect([asked > 0, await here()]).toEqual([true, first]);
    await kaisa.page.clock.resume();
  });

  it('does nothing at single keys for who wants none', async () => {
    await kaisa.open('/me/keys');
    await kaisa.page.focus('[value=on]');
    await press('ArrowDown', 'Enter');
    await kaisa.page.waitForURL('**/me/keys?done=saved');
    await kaisa.open('/');
    await press('j', '?');
    expect([await here(), await dialog().count()]).toEqual([null, 0]);
    await press('Control+k');
    await dialog().waitFor();
  });
});
