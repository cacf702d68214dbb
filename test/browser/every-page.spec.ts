import type { Browser } from 'playwright-core';
import { describeInBrowser, launch } from './chromium';
import { PLACES } from './places/all';
import { Scene } from './scene';
import { Visitor } from './visitor';

describeInBrowser('every page', () => {
  let scene: Scene;
  let browser: Browser;
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    [scene, browser] = [await Scene.open(), await launch()];
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  /** Whoever looks at a page, signed in once. */
  async function visitorOf(as: 'kaisa' | 'helena' | 'admin' | null): Promise<Visitor> {
    const known = visitors.get(String(as));
    if (known) return known;
    const visitor = await Visitor.come(browser, scene.world);
    if (as !== null) await visitor.signIn(scene[as].email);
    visitors.set(String(as), visitor);
    return visitor;
  }

  it.each(PLACES)(
    '$name has no barrier, light or dark, no complaint, and is no wider than a small telephone',
    async ({ as, path, before, status = 200 }) => {
      const visitor = await visitorOf(as);
      await before?.(scene, visitor);
      const { page } = visitor;
      const got = await page.goto(await path(scene));
      expect(got!.status()).toBe(status);
      // a part that is looked at again and again would change under what is measured
      await page.evaluate(
        `document.addEventListener('htmx:beforeRequest', (event) => event.preventDefault())`,
      );
      expect(await visitor.barriers()).toEqual([]);
      // in the dark the colours are others, and nothing else
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await visitor.barriers('color-contrast')).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await visitor.overhang()).toBe(0);
      expect(await visitor.hiddenBeside('.stacks')).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(visitor.complaints.splice(0)).toEqual([]);
    },
  );
});
