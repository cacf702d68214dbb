import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { written } from '../../src/reports/page/csv';

/** What OWASP names ("CSV Injection"), and the wide forms of it. */
const DANGEROUS = /^[\s"']*[=+\-@\t\r\n＝＋－＠]/u;
const TRICKS = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A', ' =1'],
  ...['a;=cmd()', 'a";=1', '"=1"', "'=1", 'a\r\n=1', 'a|=1', 'a,=1', '""=1', '\u00a0=1'],
];
const texts = fc.oneof(
  fc.constantFrom(...TRICKS),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...'=+-@＝＋－＠;,"\'\t\r\n |a1'.split('')),
    maxLength: 12,
  }),
);
const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const COLUMNS = {
  text: ({ text }: Row) => text,
  n: ({ n }: Row) => n,
  other: ({ other }: Row) => other,
};
interface Row {
  text: string;
  n: number | null;
  other: string | null;
}
type Read = Record<keyof Row, string>;
const rows = fc.array(fc.record({ text: texts, n: fc.option(numbers), other: fc.option(texts) }), {
  minLength: 1,
  maxLength: 6,
});

describe('a CSV file', () => {
  it('holds no formula, loses no text and leaves numbers numbers, whatever stands in it', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const file = written(all, COLUMNS);
        expect(file.startsWith('\ufefftext,n,other\r\n')).toBe(true);
        const read: Read[] = parse(file, { columns: true, bom: true, record_delimiter: '\r\n' });
        expect(read).toHaveLength(all.length);
        // a reader that ends a line at any break finds no more of them
        const breaks = ['\r\n', '\n', '\r'];
        expect(parse(file, { bom: true, record_delimiter: breaks })).toHaveLength(all.length + 1);
        for (const [i, row] of all.entries()) {
          const { text, n, other } = read[i]!;
          for (const cell of [text, other])
            if (!cell.startsWith("'")) expect(cell).not.toMatch(DANGEROUS);
          expect(text.replaceAll("'", '')).toBe(row.text.replaceAll("'", ''));
          expect(n === '' ? null : Number(n)).toBe(row.n === 0 ? 0 : row.n);
          expect(other.replaceAll("'", '')).toBe((row.other ?? '').replaceAll("'", ''));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('holds none either where a semicolon parts cells', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const file = written(all, COLUMNS).slice(1);
        // the way of a spreadsheet that heeds quotes only at the beginning of a cell
        for (const line of file.split('\r\n').slice(1)) {
          const cells = line.split(';').slice(1);
          for (const cell of cells) if (!cell.startsWith("'")) expect(cell).not.toMatch(DANGEROUS);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves alone what is no formula', () => {
    const plain = ['Sales lead', 'a=b', "O'Neill", '2026-05-04T06:12:00Z', 'a - b', 'x; y', ''];
    const file = written(
      plain.map((text) => ({ text, n: -5, other: null })),
      COLUMNS,
    );
    const read: Read[] = parse(file, { columns: true, bom: true });
    expect(read.map(({ text }) => text)).toEqual(plain);
    expect(new Set(read.map(({ n }) => n))).toEqual(new Set(['-5']));
  });
});
