import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lupaus } from './world/cli';

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');

/** The lines of the block that follows the one that a text ends. */
function blockAfter(text: string): string[] {
  const [, , block] = README.slice(README.indexOf(text)).split(/^```$/m);
  return block!.split('\n').filter((line) => line !== '' && line !== '…');
}

describe('README shows what is printed', () => {
  it('for the sample', () => {
    const sample = join(__dirname, '../samples/acme-2026.csv');
    const printed = lupaus(['replay', sample], '', { COLUMNS: '120' }).out.split('\n');
    const shown = blockAfter('samples/acme-2026.csv\n');
    expect(shown.length).toBeGreaterThan(10);
    expect(printed).toEqual(expect.arrayContaining(shown));
  });

  it('for a due time', () => {
    const example = /^\$ npx lupaus (due .*)\n([^`]*)/m.exec(README)!;
    expect(lupaus(example[1]!.split(' ')).out).toBe(example[2]);
  });
});
