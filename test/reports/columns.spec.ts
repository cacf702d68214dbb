import { parse } from 'csv-parse/sync';
import { LOCALES } from '../../src/mail/locale';
import { MORE_COLUMNS } from '../../src/reports/columns/more-columns';
import { moreText } from '../../src/reports/columns/more-text';
import { reportJson } from '../../src/reports/exports/report-json';
import { figuresCsv } from '../../src/reports/page/csv';
import { ALL_COUNTS, type SheetRow } from '../../src/reports/page/sheet';
import { DEFINED, DEFINITIONS, type Defined } from '../../src/reports/words/definitions.words';
import { MORE_WORDS } from '../../src/reports/words/more.words';
import { REPORT_WORDS } from '../../src/reports/words/report.words';
import { aReport, figuresFrom } from './a-report';

const FIRST = [
  ...ALL_COUNTS.map(({ kind }) => kind),
  ...(['rate', 'rating', 'before', 'median', 'worst', 'weeks'] as const),
];

describe('the columns of a report', () => {
  it.each(LOCALES)('are all named and defined in %s', (locale) => {
    const { columns } = REPORT_WORDS[locale];
    for (const name of FIRST) expect(`${name} ${columns[name]}`).not.toMatch(/undefined|^\w+ $/);
    for (const { name } of MORE_COLUMNS) expect(MORE_WORDS[locale].columns[name]).toBeTruthy();
    const all = [...FIRST, ...MORE_COLUMNS.map(({ name }) => name)];
    expect(all.filter((name) => !DEFINED.includes(name as Defined))).toEqual([]);
    const texts = DEFINED.map((name) => DEFINITIONS[locale][name].map((text) => text.trim()));
    expect(texts.filter(([term, text]) => !term || (text ?? '').length < 20)).toEqual([]);
    expect(new Set(texts.map(([, text]) => text)).size).toBe(DEFINED.length);
  });

  it('are all of the figures, once', () => {
    const shown = new Set<string>(MORE_COLUMNS.map(({ figure }) => figure));
    expect(shown.size).toBe(MORE_COLUMNS.length);
    // in the first table, or part of what stands there
    const elsewhere = [
      ...['due', 'kept', 'keptAutomatically', 'late', 'lateInTransport', 'overdue', 'open'],
      ...['onTimeRate', 'medianBusinessHours', 'worstOverdueBusinessHours', 'candidatesAffected'],
    ];
    expect([...shown, ...elsewhere].sort()).toEqual(Object.keys(figuresFrom(3)).sort());
  });

  it('say the same in a CSV file and as JSON', () => {
    const view = aReport(4);
    const rated = (row: SheetRow, i: number): SheetRow =>
      i === 0 ? { ...row, rating: { answers: 7, mean: 6.5 } } : row;
    const rows = view.recruiters.map(rated);
    const read: Record<string, string>[] = parse(figuresCsv(rows), { columns: true, bom: true });
    const { recruiters } = JSON.parse(reportJson({ ...view, recruiters: rows }, 'en', null)) as {
      recruiters: (Pick<SheetRow, 'key' | 'rating'> & { figures: Record<string, number | null> })[];
    };
    const text = (value: number | null | undefined) => (value == null ? '' : String(value));
    expect(read).toHaveLength(4);
    for (const [i, row] of recruiters.entries()) {
      const file = read[i]!;
      expect(file.key).toBe(row.key);
      for (const { figure } of MORE_COLUMNS) {
        expect(`${figure} ${file[figure]}`).toBe(`${figure} ${text(row.figures[figure])}`);
      }
      expect([file.ratingMean, file.ratingAnswers]).toEqual([
        text(row.rating?.mean),
        text(row.rating?.answers),
      ]);
    }
    expect(read[0]).toMatchObject({ ratingMean: '6.5', ratingAnswers: '7' });
  });

  it.each([
    ['released', '3'],
    ['p90', '9\u00a0h'],
    ['selfReported', '25\u00a0%'],
    ['leftSilent', '3'],
  ])('show what is counted: %s', (name, text) => {
    const column = MORE_COLUMNS.find((one) => one.name === name)!;
    expect(moreText(column, figuresFrom(3), 'en')).toBe(text);
    const nothing = { ...figuresFrom(0), [column.figure]: column.as === 'count' ? 0 : null };
    expect(moreText(column, nothing, 'en')).toBe('–');
  });
});
