import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where a browser usually is; CHROMIUM names another. */
const PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** The browser's path; null where there is none. */
export const CHROMIUM = process.env.CHROMIUM ?? PATHS.find((path) => existsSync(path)) ?? null;

/** Chromium without a window. */
export function launch(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('no Chromium was found');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: FLAGS,
    headless: true,
    timeout: 120_000,
  });
}

/** Tests in a real browser. Without one they are skipped and say so; with REQUIRE_BROWSER=1 that is a failure. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (CHROMIUM !== null) {
    describe(name, tests);
  } else if (process.env.REQUIRE_BROWSER === '1') {
    it(`${name}: a browser is required here`, () => {
      throw new Error(`no Chromium at ${PATHS.join(', ')}, and CHROMIUM names none`);
    });
  } else {
    process.stderr.write(`NOT RUN, no Chromium was found (set CHROMIUM): ${name}\n`);
    describe.skip(`${name} (no Chromium was found)`, tests);
  }
}
