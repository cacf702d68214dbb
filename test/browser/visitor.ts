import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PASSWORD } from '../accounts/browser';
import type { World } from '../world/world';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a browser says of an answer that is an error on purpose is no complaint. */
const EXPECTED = /the server responded with a status of 4\d\d/;

/** Somebody with a browser of their own. */
export class Visitor {
  /** What the browser had to say: errors of scripts, what the policy on contents refused, answers of 500 and more. */
  readonly complaints: string[] = [];

  private constructor(
    readonly world: World,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) {
        this.complaints.push(`${page.url()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${response.url()}: ${response.status()}`);
    });
  }

  static async come(
    browser: Browser,
    world: World,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      ...{ baseURL: world.url, viewport: { width: 1280, height: 800 }, locale: 'en-GB' },
      ...options,
    });
    // a machine that is busy is no fault of ours
    context.setDefaultTimeout(60_000);
    return new Visitor(world, await context.newPage());
  }

  /** Signs in as a person does. */
  async signIn(email: string, password = PASSWORD): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.fill('[name=email]', email);
    await this.page.fill('[name=password]', password);
    await Promise.all([
      this.page.waitForURL((url) => url.pathname === '/'),
      this.page.click('main button'),
    ]);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Everything that the page says, as a person reads it. */
  text(): Promise<string> {
    return this.page.innerText('body');
  }

  /**
   * What axe finds that is serious or critical (WCAG 2.2 AA), each as a line.
   * @param only one rule, where the page differs in nothing else from how it was looked at before
   */
  async barriers(only?: 'color-contrast'): Promise<string[]> {
    const known = await this.page.evaluate<boolean>(`typeof axe !== 'undefined'`);
    if (!known) await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate<AxeResults>(
      `axe.run(${JSON.stringify({ runOnly: only === undefined ? TAGS : [only] })})`,
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .join(' | ')
            .slice(0, 400)}`,
      );
  }

  /** By how many pixels the page is wider than the window. */
  overhang(): Promise<number> {
    return this.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
  }

  /** The names of what scrolls sideways because of something in it. */
  hiddenBeside(inside: string): Promise<string[]> {
    return this.page.evaluate<string[]>(
      `[...document.querySelectorAll('.scrolls:has(${inside})')]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => one.getAttribute('aria-label'))`,
    );
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
