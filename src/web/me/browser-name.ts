/** In this order: each of the first ones also names those after it. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\b/, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * "Firefox, Windows" of how a browser names itself (User-Agent), as far as it tells.
 * @returns null for what names neither
 */
export function browserName(agent: string): string | null {
  const of = (all: [RegExp, string][]) => all.find(([pattern]) => pattern.test(agent))?.[1];
  const known = [of(BROWSERS), of(SYSTEMS)].filter((part) => part !== undefined);
  return known.length === 0 ? null : known.join(', ');
}
