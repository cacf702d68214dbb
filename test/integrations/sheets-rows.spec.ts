import { parseInstant, formatInstant } from '../../src/kernel/instant';
import type { ImportedApplication, Mapping } from '../../src/integrations/import/draft';
import { recogniseColumns } from '../../src/integrations/import/columns/recognise';
import { badRowsCsv } from '../../src/integrations/import/rows/bad-rows-csv';
import { isUnread, type UnreadRow } from '../../src/integrations/import/rows/outcome';
import { preview } from '../../src/integrations/import/rows/preview';
import { askedOf } from '../../src/integrations/import/rows/questions';
import { readRows } from '../../src/integrations/import/rows/read-rows';
import { openSheet } from '../../src/integrations/import/sheet/open-sheet';
import { Folder } from '../world/cli';

const NOW = parseInstant('2026-11-22T09:00:00Z')!;
const folder = new Folder();
afterAll(() => {
  folder.remove();
});

async function sheetOf(text: string, mapping: Partial<Mapping> = {}) {
  const sheet = await openSheet(folder.write('people.csv', text));
  const chosen: Mapping = {
    columns: recogniseColumns(sheet.header).columns,
    ...{ dates: null, zone: 'Europe/Helsinki', stages: {}, jobs: {}, recruiters: {}, statuses: {} },
    ...mapping,
  };
  return { sheet, mapping: chosen };
}

async function rowsOf(text: string, chosen: Partial<Mapping> = {}) {
  const { sheet, mapping } = await sheetOf(text, chosen);
  const good: ImportedApplication[] = [];
  const bad: UnreadRow[] = [];
  for await (const row of readRows(sheet, mapping, NOW)) {
    if (isUnread(row)) bad.push(row);
    else good.push(row);
  }
  return { good, bad };
}

/** What one cell becomes, or why it is nothing. */
async function cellOf(header: string, cell: string, chosen: Partial<Mapping> = {}) {
  const others = header === 'Name' ? ['Job', 'nurse'] : ['Name,Job', 'Anna,nurse'];
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  const { good, bad } = await rowsOf(`${others[0]},${header}\n${others[1]},${quoted}\n`, chosen);
  return good[0] ?? `${bad[0]!.column}: ${bad[0]!.why}`;
}

describe('a date', () => {
  const at = async (text: string, chosen: Partial<Mapping> = {}) => {
    const row = await cellOf('Applied at', text, chosen);
    return typeof row === 'string' ? row : formatInstant(row.appliedAt!);
  };

  it.each<[string, Mapping['dates'], string]>([
    ['2026-05-04T09:12:00+02:00', null, '2026-05-04T07:12:00Z'],
    ['2026-05-04 09:12:00 UTC', null, '2026-05-04T09:12:00Z'],
    ['2026-05-04 09:12', null, '2026-05-04T06:12:00Z'],
    ['2026-05-04', null, '2026-05-04T09:00:00Z'],
    ['2026/5/4', null, '2026-05-04T09:00:00Z'],
    ['4 May 2026', null, '2026-05-04T09:00:00Z'],
    ['May 4th, 2026 at 9:12 PM', null, '2026-05-04T18:12:00Z'],
    ['Mon, 4 May 2026 09:12:00 +0000', null, '2026-05-04T09:12:00Z'],
    ['4. marraskuuta 2026 klo 9.12', null, '2026-11-04T07:12:00Z'],
    ['4 maj 2026', null, '2026-05-04T09:00:00Z'],
    ['4. März 2026', null, '2026-03-04T10:00:00Z'],
    ['4 août 2026', null, '2026-08-04T09:00:00Z'],
    ['03/04/2026', 'day_first', '2026-04-03T09:00:00Z'],
    ['03/04/2026', 'month_first', '2026-03-04T10:00:00Z'],
    ['3.4.2026 9.15', 'day_first', '2026-04-03T06:15:00Z'],
    ['25/03/2026', null, '2026-03-25T10:00:00Z'],
    ['3/25/2026 12:05 am', null, '2026-03-24T22:05:00Z'],
    ['04/04/2026', null, '2026-04-04T09:00:00Z'],
    ['2026-03-29 03:30', null, '2026-03-29T01:00:00Z'],
    ['2026-10-25 03:30', null, '2026-10-25T00:30:00Z'],
    ['2026-11-22', null, '2026-11-22T09:00:00Z'],
  ])('%s read %j is %s', async (text, dates, instant) => {
    expect(await at(text, { dates })).toBe(instant);
  });

  it.each<[string, Mapping['dates'], RegExp]>([
    ['03/04/2026', null, /"03\/04\/2026": could be two dates: say whether/],
    ['03/04/2026', 'iso', /is not ISO 8601/],
    ['25/03/2026', 'month_first', /has the day first, expected the month first as elsewhere/],
    ['03/25/2026', 'day_first', /has the month first, expected the day first as elsewhere/],
    ['03/04/26', 'day_first', /has a year of two digits, expected four/],
    ['30/02/2026', 'day_first', /expected a date that exists/],
    ['2026-02-30', null, /expected a date that exists/],
    ['2026-02-30T09:00:00Z', null, /that exists/],
    ['2026-05-04 25:00', null, /expected a date such as/],
    ['46146', null, /expected a date such as/],
    ['soon', null, /^Applied at: "soon": expected a date such as/],
    ['2026-11-23', null, /is in the future, expected up to 2026-11-22T09:00:00Z/],
    ['1815-06-18', null, /expected a year from 1900/],
    [' '.repeat(500) + 'x 2026'.repeat(9000), null, /expected a date such as/],
  ])('%.40s read %j is refused', async (text, dates, sentence) => {
    expect(await at(text, { dates })).toMatch(sentence);
  });

  it('whose order nothing says is asked about, with what the file shows', async () => {
    const text = (...dates: string[]) =>
      `Name,Job,Applied at\n${dates.map((date) => `A,b,${date}\n`).join('')}`;
    const asked = async (file: string, chosen: Partial<Mapping> = {}) => {
      const { sheet, mapping } = await sheetOf(file, chosen);
      return (await askedOf(sheet, mapping)).dates;
    };
    expect(await asked(text('03/04/2026', '04/04/2026'))).toMatchObject({
      ...{ shown: null, conflict: false, either: { count: 1, line: 2 }, examples: ['03/04/2026'] },
    });
    expect(await asked(text('03/04/2026', '25/03/2026'))).toMatchObject({ shown: 'day_first' });
    expect(await asked(text('03/04/2026', '03/25/2026'))).toMatchObject({ shown: 'month_first' });
    expect(await asked(text('25/03/2026', '03/25/2026'))).toMatchObject({
      ...{ shown: null, conflict: true, monthFirst: { count: 1, line: 3 } },
    });
    expect(await asked(text('2026-04-03', '3 April 2026'))).toBeNull();
    expect(await asked(text('03/04/2026'), { dates: 'day_first' })).toBeNull();
  });
});

describe('a cell', () => {
  it.each<[string, string, RegExp]>([
    ['Name', '', /^Name: is empty, expected a name/],
    ['Name', 'a\u0007b', /has control characters/],
    ['Name', 'x'.repeat(201), /has 201 characters, expected up to 200/],
    ['Name', 'Win at www.example.com', /expected a name, with no address in it/],
    ['Email', 'anna@', /^Email: "anna@": expected an e-mail address/],
    ['Phone', '1'.repeat(51), /expected up to 50/],
    ['Status', 'Archived', /^Status: "Archived": expected active, rejected, withdrawn or hired/],
    ['Ended at', '2026-05-04', /has an end but no status/],
  ])('%s %.20j is refused', async (header, cell, sentence) => {
    expect(await cellOf(header, cell)).toMatch(sentence);
  });

  it.each<[string, string, Partial<ImportedApplication> | object]>([
    ['Name', "=cmd|' /C calc'!A0", { candidate: { name: "=cmd|' /C calc'!A0" } }],
    ['Name', ' Anna \n  Öberg ', { candidate: { name: 'Anna Öberg' } }],
    ['Email', 'a@example.com; b@example.com', { candidate: { email: 'a@example.com' } }],
    ['Phone', "'+358 40", { candidate: { phone: '+358 40' } }],
    ['Status', 'Hylätty', { status: 'rejected' }],
    ['Disqualified', 'yes', { status: 'rejected' }],
    ['Disqualified', 'No', { status: 'active' }],
    ['Rejected at', '2026-05-04', { status: 'rejected' }],
    ['Status', '', { status: 'active', recruiter: null, appliedAt: null }],
  ])('%s %j is taken', async (header, cell, expected) => {
    const columns = header === 'Disqualified' ? { name: 'Name', job: 'Job', status: header } : null;
    expect(await cellOf(header, cell, columns ? { columns } : {})).toMatchObject(expected);
  });
});

describe('a row', () => {
  it('joins first and last name, and takes what a person chose', async () => {
    const { good } = await rowsOf('First name,Last name,Job,Status\nAnna,Öberg,b,Archived\n', {
      statuses: { Archived: 'withdrawn' },
    });
    expect(good).toMatchObject([
      { line: 2, candidate: { name: 'Anna Öberg' }, status: 'withdrawn' },
    ]);
  });

  it('has the status that a person chose, however its words are spaced', async () => {
    const { sheet, mapping } = await sheetOf('Name,Job,Status\nAnna,b,"On  ice,\nfor now"\n');
    const { statuses } = await askedOf(sheet, mapping);
    const chosen = { [statuses.texts[0]!.text]: 'withdrawn' as const };
    const { good } = await rowsOf('Name,Job,Status\nAnna,b,"On  ice,\nfor now"\n', {
      statuses: chosen,
    });
    expect(good).toMatchObject([{ status: 'withdrawn' }]);
  });

  it('without a job is bad unless it was said which one is meant', async () => {
    expect((await rowsOf('Name\nA\n')).bad[0]!.why).toMatch(/^names no job: choose the job/);
    expect((await rowsOf('Name,Job\nA,\n')).bad[0]).toMatchObject({ column: 'Job' });
    expect((await rowsOf('Name\nA\n', { jobs: { '': 'j1' } })).good).toMatchObject([{ job: '' }]);
  });

  it('cannot end before it began, but on the same day, or be active and ended', async () => {
    const head = 'Name,Job,Applied at,Rejected at,Status\nA,b,';
    const ends = async (row: string) => await rowsOf(`${head}${row}\n`);
    const before = await ends('2026-05-04 15:00,2026-05-03,Rejected');
    expect(before.bad[0]).toMatchObject({
      column: 'Rejected at',
      why: expect.stringMatching(/before/) as string,
    });
    const [day] = (await ends('2026-05-04 15:00,2026-05-04,Rejected')).good;
    expect(day!.endedAt).toBe(day!.appliedAt);
    expect((await ends('2026-05-04,2026-05-04 08:00,Rejected')).bad).toEqual([]);
    expect((await ends('2026-05-04,2026-05-05,Active')).bad[0]!.why).toMatch(/though the status/);
  });

  it('that does not fit the mapping is the fault of the mapping', async () => {
    const wrong = (columns: Mapping['columns']) => rowsOf('Name,Job\nA,b\n', { columns });
    await expect(wrong({ name: 'Nom' })).rejects.toThrow(
      /^columns: name: the file has no column "Nom"/,
    );
    await expect(wrong({ job: 'Job' })).rejects.toThrow(
      /^columns: expected a column with the name/,
    );
    await expect(wrong({ name: 'Job', job: 'Job' })).rejects.toThrow(/cannot be both name and job/);
    await expect(rowsOf('Name\nA\n', { zone: 'Mars' })).rejects.toThrow(/is not a time zone/);
  });
});

it('what has to be chosen is counted', async () => {
  const { sheet, mapping } = await sheetOf(
    'Name,Job,Stage,Recruiter,Status,Applied at\nA,x,One,Kim,Lost,2026-05-04\nB,y,One,,Lost,4 May 2026 09:00\nC,,Two,Kim,Active,\n',
  );
  const { jobs, stages, recruiters, statuses, zone, rows } = await askedOf(sheet, mapping);
  const texts = ({ texts }: typeof jobs) => texts.map((one) => [one.text, one.rows, one.line]);
  expect(texts(jobs)).toEqual([
    ['x', 1, 2],
    ['y', 1, 3],
    ['', 1, 4],
  ]);
  expect(texts(stages)).toEqual([
    ['One', 2, 2],
    ['Two', 1, 4],
  ]);
  expect(texts(recruiters)).toEqual([
    ['Kim', 2, 2],
    ['', 1, 3],
  ]);
  expect(texts(statuses)).toEqual([['Lost', 2, 2]]);
  expect({ zone, rows }).toEqual({ zone: true, rows: 3 });
});

it('a preview counts what there is, and says which rows are the same', async () => {
  const { sheet, mapping } = await sheetOf(
    [
      'ID,Name,Email,Job,Status',
      '1,Anna,a@example.com,x,',
      '1,Anna B,other@example.com,x,',
      '1,Anna,a@example.com,y,',
      '2,Anna,A@EXAMPLE.com,x,',
      '3,Anna,a@example.com,x,Rejected',
      '4,,,x,',
    ].join('\n'),
  );
  expect(await preview(sheet, mapping, 1, NOW)).toMatchObject({
    ...{ rows: 6, good: 3, bad: 1, duplicates: 2, withoutEmail: 0 },
    statuses: { active: 2, rejected: 1, withdrawn: 0, hired: 0 },
    first: [{ line: 2 }],
    badRows: [{ line: 7, column: 'Name', why: 'is empty, expected a name' }],
    duplicateRows: [
      { line: 3, of: 2 },
      { line: 5, of: 2 },
    ],
  });
});

it('bad rows are written to be mended and loaded again', async () => {
  const text =
    'Name;Job;Email;Phone\n=A;x;no;+358 40\nB;x\nC;x;c@example.com;1;more\nDua;;d@example.com;"a;=b\n-c"\n';
  const csv = async (bad: UnreadRow[], header: string[]) => {
    let all = '';
    for await (const piece of badRowsCsv(header, ';', bad)) all += piece;
    return all;
  };
  const { bad } = await rowsOf(text);
  const written = await csv(bad, ['Name', 'Job', 'Email', 'Phone']);
  expect(written.split('\r\n').slice(0, 4)).toEqual([
    '\ufeffline;why;Name;Job;Email;Phone',
    `2;"Email: ""no"": expected an e-mail address";'=A;x;no;'+358 40`,
    '3;has 2 fields, expected 4 as in the header;B;x',
    '4;has 5 fields, expected 4 as in the header;C;x;c@example.com;1;more',
  ]);
  // loaded as it is, the same rows are bad again for the same reasons, but for what is counted
  const again = await rowsOf(written);
  expect(again.bad.map(({ column }) => column)).toEqual(['Email', null, null, 'Job']);
  const twice = await csv(again.bad, ['line', 'why', 'Name', 'Job', 'Email', 'Phone']);
  expect(twice.split('\r\n')[1]).toBe(written.split('\r\n')[1]);
  const mended = await rowsOf(written.replace(';no;', ';a@example.com;'));
  expect(mended.good).toMatchObject([{ candidate: { name: '=A', phone: '+358 40' } }]);
});
