import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openSheet } from '../../src/integrations/import/sheet/open-sheet';
import { isDateFormat } from '../../src/integrations/import/sheet/xlsx/date-styles';
import { textOfSerial } from '../../src/integrations/import/sheet/xlsx/serial-date';
import { Folder } from '../world/cli';
import { workbook, zipped } from './a-workbook';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});
const file = join(folder.path, 'book.csv');
const HEAD = '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>When</v></c></row>';

async function read(parts: Parameters<typeof zipped>[1], options = {}) {
  const sheet = await openSheet(await zipped(file, parts), options);
  const rows = [];
  for await (const { line, cells, spoilt, badCells } of sheet.rows()) {
    rows.push(spoilt ? `${line}: ${spoilt.why}` : [line, ...cells, ...(badCells ?? [])]);
  }
  return { kind: sheet.kind, header: sheet.header, sheets: sheet.sheets, rows };
}

describe('a workbook', () => {
  it('shows the values of its first visible sheet, as they are typed', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs>';
    const strings =
      '<si><t>Åsa</t></si><si><r><t>Two </t></r><r><t>runs</t></r><rPh><t>spoken</t></rPh></si><si><t>a_x000D_b &amp; c</t></si>';
    const cells: [string, string, string][] = [
      ['t="s"', '<v>0</v>', 'Åsa'],
      ['t="s"', '<v>1</v>', 'Two runs'],
      ['t="s"', '<v>2</v>', 'a\rb & c'],
      ['t="inlineStr"', '<is><r><t>in</t></r><r><t>line</t></r></is>', 'inline'],
      ['s="1"', '<v>46146</v>', '2026-05-04'],
      ['s="2"', '<v>46146</v>', '2026-05-04'],
      ['s="3"', '<v>46146.38333333333</v>', '2026-05-04T09:12:00'],
      ['s="0"', '<v>46146</v>', '46146'],
      ['', '<v>358401234567</v>', '358401234567'],
      ['', '<v>0.10000000000000001</v>', '0.1'],
      ['t="b"', '<v>1</v>', 'TRUE'],
      ['t="d"', '<v>2026-05-04T09:12:00</v>', '2026-05-04T09:12:00'],
      ['', '<f>1+1</f><v>2</v>', '2'],
      ['t="str"', '<f>A1</f><v>=text</v>', '=text'],
    ];
    const rows = cells.map(([attributes, value], i) => {
      const line = i * 2 + 3;
      return `<row r="${line}"><c r="B${line}" ${attributes}>${value}</c></row>`;
    });
    const result = await read(workbook(HEAD + rows.join(''), { styles, strings }));
    expect(result).toEqual({
      kind: 'xlsx',
      header: ['Name', 'When'],
      sheets: ['People', 'Notes'],
      rows: cells.map(([, , text], i) => [i * 2 + 3, '', text]),
    });
  });

  it('has another sheet by name, and reads its cells without references', async () => {
    const parts = workbook(HEAD);
    expect(await read(parts, { sheet: 'Notes' })).toMatchObject({ rows: [[2, '1']] });
    await expect(read(parts, { sheet: 'Hidden' })).rejects.toThrow(
      /^sheet: "Hidden": expected one of "People", "Notes"$/,
    );
  });

  it('says which cell has no value and which row is too wide', async () => {
    const rows =
      '<row r="2"><c r="A2" t="e"><v>#REF!</v></c></row><row r="3"><c r="B3"><f>NOW()</f></c></row>' +
      '<row r="4"><c r="D4"><v>1</v></c></row><row r="5"><c r="A5" t="s"><v>7</v></c><c r="B5"><v>x</v></c></row><row r="6"/>';
    const { rows: read_ } = await read(workbook(HEAD + rows));
    expect(read_).toEqual([
      [2, '', '', { column: 0, why: 'is the error #REF!, expected a value' }],
      [
        3,
        '',
        '',
        { column: 1, why: expect.stringMatching(/^is a formula that was never/) as string },
      ],
      '4: has a value in column 4, expected 2 as in the header',
      [
        ...[5, '', ''],
        { column: 0, why: 'refers to a text that the file lacks' },
        { column: 1, why: 'is no number that can be read' },
      ],
    ]);
  });

  it('is read the same as the CSV with the same rows', async () => {
    const rowsOf = async (name: string) => {
      const out = join(folder.path, name);
      const args = ['scripts/make-import.mjs', '--style', 'lever', '--rows', '30', '--out', out];
      expect(spawnSync(process.execPath, args).status).toBe(0);
      const sheet = await openSheet(out);
      const cells: string[][] = [sheet.header];
      for await (const row of sheet.rows()) cells.push(row.cells);
      return cells.map((row) => row.map((cell) => cell.replace(/Z$/, '')));
    };
    expect(await rowsOf('made.xlsx')).toEqual(await rowsOf('made.csv'));
  });

  const bomb = Buffer.alloc(2_000_000);
  it.each<[string, Parameters<typeof zipped>[1], RegExp]>([
    ['packed tight', workbook(HEAD, { more: { 'xl/media/a.bin': bomb } }), /^unpacks to more than/],
    [
      'with entities',
      workbook(HEAD, {
        more: { 'xl/strings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst><si><t>&b;</t></si></sst>' },
      }),
      /^is damaged: xl\/strings\.xml has a document type/,
    ],
    ['that is no XML', workbook('<row></sheet>'), /^is damaged: .*a\.xml is no XML/],
    [
      'with a text without end',
      workbook(HEAD, { more: { 'xl/strings.xml': `<sst><si><t>${noise(5_000_000)}` } }),
      /holds a text of more than 4 MB$/,
    ],
    ['with rows out of order', workbook('<row r="3"/><row r="2"/>'), /row 2 comes after row 3/],
    [
      'too wide',
      workbook('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
      /^line 1: has more than 500/,
    ],
    [
      'with one cell a thousand times',
      workbook(`${HEAD}<row r="2">${'<c r="A2" t="e"><v>#N/A</v></c>'.repeat(1000)}</row>`),
      /^line 2: has more than 500/,
    ],
    ['header only', workbook(HEAD), /^has a header but no rows$/],
    ['empty', workbook(''), /^is empty, expected a header and rows$/],
    ['a zip file', { 'readme.txt': 'x' }, /^is a zip file but no Excel workbook, expected XLSX/],
    ['an OpenDocument file', { 'content.xml': '<a/>' }, /^is an OpenDocument file, expected XLSX/],
    ['a binary workbook', { 'xl/workbook.bin': 'x' }, /^is a binary workbook \(\.xlsb\)/],
  ])('%s is refused', async (_name, parts, sentence) => {
    await expect(read(parts)).rejects.toThrow(sentence);
  });

  it.each<[string, Buffer, RegExp]>([
    ['a PDF', Buffer.from('%PDF-1.7\nName,Job'), /^is a PDF, expected XLSX or CSV/],
    [
      'a web page',
      Buffer.from('\ufeff\n<html><table><tr><td>Name</td></tr></table></html>'),
      /^is a web page or XML, expected XLSX or CSV/,
    ],
    ['old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^is an old Excel file \(\.xls\)/],
    [
      'encrypted',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      /^is protected by a password/,
    ],
    [
      'of 10,001 files',
      Buffer.from('504b05060000000011271127000000000000000000000000'.slice(0, 44), 'hex'),
      /^holds more than 10,000 files$/,
    ],
    ['cut off', Buffer.from('504b0304000000', 'hex'), /^is a damaged zip file/],
  ])('%s is refused', async (_name, bytes, sentence) => {
    await expect(openSheet(folder.write('book.xlsx', bytes))).rejects.toThrow(sentence);
  });
});

/** Text that does not pack well. */
function noise(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}

it.each<[number, boolean, string | null]>([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, null],
  [60.5, false, null],
  [61, false, '1900-03-01'],
  [46_146.999994, false, '2026-05-04T23:59:59'],
  [0, true, '1904-01-01'],
  [44_684, true, '2026-05-04'],
  [-1, false, null],
  [3_000_000, false, null],
])('day %d counted from 1904: %j is %j', (serial, from1904, text) => {
  expect(textOfSerial(serial, from1904)).toBe(text);
});

it.each<[string, boolean]>([
  ['General', false],
  ['0.00', false],
  ['#,##0 "days"', false],
  ['[Red]0', false],
  ['[$-40B]d. mmmm yyyy', true],
  ['[h]:mm', true],
  ['yyyy\\-mm\\-dd', true],
])('the format %s is one of dates: %j', (format, is) => {
  expect(isDateFormat(format)).toBe(is);
});
