import { readWholeXml } from './xml-part';
import type { ZipArchive } from './zip-archive';

/** What Excel knows by number and shows as a date or a time (ECMA-376, 18.8.30); 27 to 36 and 50 to 58 in East Asia. */
const BUILT_IN: readonly [number, number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** For each style of cells by its number, whether a number is a date in it. */
export async function dateStylesOf(zip: ZipArchive, part: string): Promise<boolean[]> {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await readWholeXml(part, zip.read(part), {
    opens: (name, attributes) => {
      const id = Number(attributes.numFmtId ?? 0);
      if (name === 'numFmt') formats.set(id, isDateFormat(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        styles.push(formats.get(id) ?? BUILT_IN.some(([from, to]) => id >= from && id <= to));
      }
    },
    closes: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** True for a format such as `dd.mm.yyyy`: a letter of dates outside quotes, escapes and brackets. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}
