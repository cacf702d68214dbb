import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launch } from '../browser/chromium';
import { PLACES } from '../browser/places/all';
import { Scene } from '../browser/scene';
import { Visitor } from '../browser/visitor';

const FOLDER = join(process.cwd(), 'shots');
const WIDTHS = [360, 1280];
const ONLY = process.env.SHOTS ?? '';

describeInBrowser('pictures', () => {
  let scene: Scene;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    [scene, browser] = [await Scene.open(), await launch()];
  });
  afterAll(async () => {
    await browser.close();
    await scene.close();
  });

  it.each(PLACES.filter(({ name }) => name.includes(ONLY)))('of $name', async (place) => {
    const path = await place.path(scene);
    for (const width of WIDTHS) {
      const visitor = await Visitor.come(browser, scene.world, {
        viewport: { width, height: width === 360 ? 640 : 800 },
      });
      if (place.as !== null) await visitor.signIn(scene[place.as].email);
      await place.before?.(scene, visitor);
      await visitor.open(path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await visitor.page.emulateMedia({ colorScheme });
        const file = join(FOLDER, `${place.name}-${width}-${colorScheme}.png`);
        await visitor.page.screenshot({ path: file, fullPage: true });
      }
      await visitor.leave();
    }
  });
});
