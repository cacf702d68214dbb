import * as fc from 'fast-check';
import * as iconv from 'iconv-lite';
import { stringify } from 'csv-stringify/sync';
import { openSheet } from '../../src/integrations/import/sheet/open-sheet';
import { DELIMITERS, type SheetOptions } from '../../src/integrations/import/sheet/sheet';
import { CsvRecords, type CsvRecord } from '../../src/integrations/import/sheet/csv-records';
import { Folder } from '../world/cli';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

async function read(content: string | Uint8Array, options: SheetOptions = {}) {
  const sheet = await openSheet(folder.write('people.txt', content), options);
  const rows = [];
  for await (const { line, cells, spoilt } of sheet.rows()) {
    rows.push(spoilt ? `${line}: ${spoilt.why}` : [line, ...cells]);
  }
  return { header: sheet.header, delimiter: sheet.delimiter, rows };
}

describe('a CSV file', () => {
  it.each<[string, string | Uint8Array, SheetOptions]>([
    ['commas', 'Name,Job\nÅsa,b\n', {}],
    ['semicolons', 'Name;Job\nÅsa;b\n', {}],
    ['tabs', 'Name\tJob\nÅsa\tb\n', {}],
    ['no end of the last line', 'Name,Job\nÅsa,b', {}],
    ['CR LF', 'Name,Job\r\nÅsa,b\r\n', {}],
    ['CR', 'Name,Job\rÅsa,b\r', {}],
    ['a byte order mark', '\ufeffName,Job\nÅsa,b\n', {}],
    ['all in quotes', '"Name","Job"\n"Åsa","b"\n', {}],
    ['windows-1252', iconv.encode('Name,Job\nÅsa,b\n', 'windows-1252'), { encoding: 'cp-1252' }],
    ['ISO 8859-15', iconv.encode('Name,Job\nÅsa,b', 'iso-8859-15'), { encoding: 'ISO_8859_15' }],
    ['UTF-16 by its mark', iconv.encode('\ufeffName\tJob\nÅsa\tb', 'utf-16le'), {}],
    ['UTF-16 as declared', iconv.encode('Name,Job\nÅsa,b', 'utf-16be'), { encoding: 'UTF-16BE' }],
    ['a mark against what is declared', '\ufeffName,Job\nÅsa,b', { encoding: 'windows-1252' }],
  ])('%s', async (name, content, options) => {
    const cp = { ...options, encoding: options.encoding?.replace('cp-', 'windows-') };
    const { header, rows } = await read(content, cp);
    expect({ name, header, rows }).toEqual({
      name,
      header: ['Name', 'Job'],
      rows: [[2, 'Åsa', 'b']],
    });
  });

  it('says what parts its cells by the header, outside quotes, or by a line sep=', async () => {
    expect(await read('"a,b,c";d\n1;2\n')).toMatchObject({
      delimiter: ';',
      header: ['a,b,c', 'd'],
    });
    expect(await read('sep=;\na,b;c,d\n1;2\n')).toMatchObject({
      header: ['a,b', 'c,d'],
      rows: [[3, '1', '2']],
    });
    expect(await read('Only\nx\n')).toMatchObject({ delimiter: ',', header: ['Only'] });
  });

  it('numbers names that stand twice and names what has none', async () => {
    const { header } = await read('Name, name ,Name,,Name (2)\n1,2,3,4,5\n');
    expect(header).toEqual(['Name', 'name', 'Name (2)', 'Column 4', 'Name (2) (2)']);
  });

  it('leaves blank rows out and goes on after every bad one', async () => {
    const long = 'x'.repeat(100_001);
    const content = [
      '',
      'a,b',
      ' , ',
      '1,2',
      '"two\nlines",3',
      '4',
      '5,6,7',
      'a "stray" one,8',
      `"${long}",9`,
      'nul\0,10',
      '=cmd|x,11',
      '12,"open',
      '13,14',
      '',
    ].join('\n');
    const { rows } = await read(content);
    expect(rows).toEqual([
      [4, '1', '2'],
      [5, 'two\nlines', '3'],
      '7: has 1 fields, expected 2 as in the header',
      '8: has 3 fields, expected 2 as in the header',
      expect.stringMatching(/^9: a quote stands inside a text/),
      expect.stringMatching(/^10: has a cell of more than 100,000 characters/),
      expect.stringMatching(/^11: .*\(NUL\)/),
      [12, '=cmd|x', '11'],
      expect.stringMatching(/^13: a quote is opened and never closed/),
      [14, '13', '14'],
    ]);
  });

  it('is not held up by a line without end', async () => {
    const { rows } = await read(
      `a,b\n1,${'x'.repeat(3_000_000)}\n"${`${'y'.repeat(99)}\n`.repeat(12_000)}z,2\n`,
    );
    expect(rows.slice(0, 2)).toEqual([
      expect.stringMatching(/^2: is longer than 1,000,000 characters/),
      expect.stringMatching(/^3: a quote is opened and never closed/),
    ]);
    expect(rows.at(-1)).toEqual([12_003, 'z', '2']);
  });

  it.each<[string, string | Uint8Array, SheetOptions, RegExp]>([
    ['empty', '', {}, /^is empty, expected a header and rows$/],
    ['blank', '\n \n', {}, /^is empty, expected a header and rows$/],
    ['header only', 'a,b\n\n', {}, /^has a header but no rows$/],
    ['100,000 columns', 'x,'.repeat(100_000) + '\n1\n', {}, /^line 1: has more than 500 columns/],
    ['an open quote in the header', '"a,b\n1,2\n', {}, /^line 1: a quote is opened/],
    ['a header that is none', `${'x'.repeat(300)},b\n1,2\n`, {}, /^line 1: "x+.* is no name/],
    [
      'not UTF-8',
      iconv.encode(`a,b\n${'1,€\n'.repeat(100_000)}2,Åsa\n3,4`, 'windows-1252'),
      {},
      /^line 2: is not UTF-8, .*declared/,
    ],
    [
      'not UTF-8 at the end',
      Buffer.concat([Buffer.from(`a,b\n${'1,€🙂\n'.repeat(60_000)}2,`), Buffer.from([0xc3])]),
      {},
      /^line 60002: is not UTF-8/,
    ],
    [
      'an unknown encoding',
      'a\n1',
      { encoding: 'base64' },
      /^encoding: "base64": expected one of utf-8/,
    ],
    ['binary', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), {}, /^is no text that can be read/],
  ])('%s is refused', async (_name, content, options, sentence) => {
    await expect(read(content, options)).rejects.toThrow(sentence);
  });

  it('that is not there, or is a folder, is refused', async () => {
    await expect(openSheet('nowhere.csv')).rejects.toThrow(/^no such file$/);
    await expect(openSheet(folder.path)).rejects.toThrow(/^is (a folder|no file)/);
  });
});

describe('what csv-stringify writes', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'ä€🙂',
      'two\nlines',
      'a\r\nb',
      '\r',
      'say "no"',
      'a,b;c\td',
      '"',
      '""',
    ),
    fc.string({ maxLength: 6, unit: 'grapheme' }),
  );

  it.each(DELIMITERS)('is read back the same, parted by %j, whatever the pieces', (delimiter) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 20 }),
        (rows, newline, size) => {
          const quoted_match = /[\r\n]/;
          const text = stringify(rows, { delimiter, record_delimiter: newline, quoted_match });
          const records = new CsvRecords(delimiter);
          const read: CsvRecord[] = [];
          for (let at = 0; at < text.length; at += size) {
            read.push(...records.push(text.slice(at, at + size)));
          }
          read.push(...records.push('', true));
          expect(read.map(({ cells }) => cells)).toEqual(rows);
          let line = 1;
          for (const [i, { line: said }] of read.entries()) {
            expect(said).toBe(line);
            const one = stringify([rows[i]!], {
              delimiter,
              record_delimiter: newline,
              quoted_match,
            });
            line += one.split(/\r\n|\n|\r/).length - 1;
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
