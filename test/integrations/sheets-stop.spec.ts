import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openSheet } from '../../src/integrations/import/sheet/open-sheet';
import { Folder } from '../world/cli';
import { workbook, zipped } from './a-workbook';

const ROWS = 50_000;

describe('a file that nobody wants any more', () => {
  const folder = new Folder();
  afterAll(() => {
    folder.remove();
  });
  // nothing that packs unusually tight
  const cell = (i: number) => `${i}-${randomBytes(12).toString('hex')}`;
  const lines = Array.from({ length: ROWS }, (_, i) => cell(i));
  const files: [string, () => Promise<string> | string][] = [
    ['a CSV file', () => folder.write('a.csv', `Name,Job\n${lines.join(',x\n')},x\n`)],
    [
      'a workbook',
      () => {
        const row = (text: string) => `<row><c t="str"><v>${text}</v></c></row>`;
        return zipped(join(folder.path, 'a.xlsx'), workbook(['Name', ...lines].map(row).join('')));
      },
    ],
  ];

  it.each(files)('is read no further: %s', async (_name, make) => {
    const path = await make();
    const stop = new AbortController();
    const sheet = await openSheet(path, {}, stop.signal);
    let rows = 0;
    const reading = async () => {
      for await (const { cells } of sheet.rows()) {
        if (cells.length > 0 && ++rows === 10) stop.abort();
      }
    };
    await expect(reading()).rejects.toMatchObject({ name: 'AbortError' });
    expect(rows).toBeGreaterThanOrEqual(10);
    expect(rows).toBeLessThan(ROWS / 2);
    await expect(openSheet(path, {}, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
