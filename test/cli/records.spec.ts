import * as fc from 'fast-check';
import { readRecords } from '../../src/cli/replay/records';
import type { RowProblem } from '../../src/sla/log/row-problem';
import { Folder } from '../world/cli';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

interface Read {
  cells: readonly string[];
  line: number;
}

async function read(content: string | Uint8Array, chunkBytes: number) {
  const records: Read[] = [];
  const problems: RowProblem[] = [];
  let dirty = false;
  const path = folder.write('records.csv', content);
  await readRecords(
    path,
    {
      record: (cells, line, clean) => {
        records.push({ cells, line });
        dirty ||= !clean;
      },
      problem: (problem) => problems.push(problem),
      progress: () => undefined,
    },
    chunkBytes,
  );
  return { records, problems, dirty };
}

const cell = fc.oneof(
  fc.constantFrom('', 'a', 'ä€🙂', 'two\nlines', 'two\r\nlines', 'say "no"', 'a,b', '\n', '"'),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);
// a record of one empty cell is a blank line
const record = fc.array(cell, { minLength: 2, maxLength: 4 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('records of a CSV file', () => {
  it('come with their cells and the line on which they begin, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ cells: record, blanksBefore: fc.nat(2) }), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 64 }),
        fc.boolean(),
        async (rows, newline, chunkBytes, mark) => {
          let text = mark ? '\ufeff' : '';
          let line = 1;
          const expected: Read[] = [];
          for (const { cells, blanksBefore } of rows) {
            // the first record says which newline the file uses
            const blanks = expected.length === 0 ? 0 : blanksBefore;
            text += newline.repeat(blanks);
            line += blanks;
            expected.push({ cells, line });
            const written = cells.map(quoted).join(',') + newline;
            text += written;
            line += written.split('\n').length - 1;
          }
          const { records, problems, dirty } = await read(text, chunkBytes);
          expect({ records, problems, dirty }).toEqual({
            records: expected,
            problems: [],
            dirty: false,
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are told to be unclean when a byte is not UTF-8, wherever the chunks end', async () => {
    for (const bytes of [[0xe4], [0xe2, 0x82], [0xf0, 0x9f, 0x99], [0x80], [0xc0, 0xaf]]) {
      for (let chunkBytes = 1; chunkBytes < 12; chunkBytes++) {
        const content = Buffer.concat([
          Buffer.from('a,b\n1,'),
          Buffer.from(bytes),
          Buffer.from('x\n'),
        ]);
        const { dirty, records } = await read(content, chunkBytes);
        expect({ records: records.length, dirty, bytes, chunkBytes }).toMatchObject({
          records: 2,
          dirty: true,
        });
      }
    }
  });

  it('go on after one that cannot be read, also at the end of the file', async () => {
    const { records, problems } = await read('a,b\n\n\n1,"x"y\n2,3\n4,"open\n5,6\n7,8\n', 7);
    expect(records.map(({ cells, line }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [5, '2', '3'],
      [7, '5', '6'],
      [8, '7', '8'],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([4, 6]);
  });
});
