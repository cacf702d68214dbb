import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { parseDate } from '../../calendar/civil-date';
import type { Locale } from '../../mail/locale';
import { MORE_COLUMNS } from '../columns/more-columns';
import { moreText } from '../columns/more-text';
import type { Kind } from '../figures/selection';
import type { Group } from '../page/report.form';
import type { WeekRow } from '../page/report-view';
import { ALL_COUNTS, COUNTS, type Rate, type SheetRow } from '../page/sheet';
import { groupName } from '../words/group-name';
import { MORE_WORDS } from '../words/more.words';
import { PAPER_WORDS } from '../words/paper.words';
import { REPORT_WORDS } from '../words/report.words';
import { nameOnPaper } from './letters';
import { between, countText, dayText, hoursText, percent } from '../words/shown';

/** Nobody reads more of them on paper; the file has them all. */
const MOST_LINES = 200;
/** In points; together with the name's they fill an A4 page. */
const [COUNT, RATE, HOURS, MORE] = [38, 58, 45, 32];
const [PAGE, PADDING] = [499, 6];

/** Hairlines below the lines of a table, none beside or above its title. */
const HAIRLINES: CustomTableLayout = {
  hLineWidth: (i) => (i < 2 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => '#d5d9de',
  paddingLeft: (i) => (i === 0 ? 0 : PADDING / 2),
  paddingRight: () => PADDING / 2,
  paddingTop: () => 2.5,
  paddingBottom: () => 1.5,
};

/** A table of the report for one grouping: the same figures as on its page, and its title above it on every sheet. */
export function figuresOnPaper(
  by: Group,
  rows: readonly SheetRow[],
  locale: Locale,
  title = REPORT_WORDS[locale].by[by],
): Content[] {
  if (rows.length === 0) return [];
  const t = REPORT_WORDS[locale];
  const { columns } = t;
  const heads = [
    t.groups[by],
    ...ALL_COUNTS.map(({ kind }) => countHead(kind, locale)),
    ...[columns.rate!, columns.median!, columns.worst!],
  ];
  const lines = rows.slice(0, MOST_LINES).map((row): TableCell[] => [
    {
      text: [
        nameIn(by, row, locale),
        ...(row.isFew ? [{ text: `  ${t.few}`, style: 'quiet', fontSize: 7 }] : []),
      ],
    },
    ...ALL_COUNTS.map(({ of }) => number(countText(of(row.figures), locale))),
    rateCell(row.rate, locale),
    number(hoursText(row.figures.medianBusinessHours, locale)),
    number(hoursText(row.figures.worstOverdueBusinessHours, locale)),
  ]);
  const widths = [...ALL_COUNTS.map(() => COUNT), RATE, HOURS, HOURS];
  const left = rows.length - lines.length;
  return [
    tableOf(title, heads, lines, widths),
    ...(left > 0 ? [{ text: PAPER_WORDS[locale].more(left), style: 'quiet' }] : []),
    moreOnPaper(by, rows.slice(0, MOST_LINES), locale, title),
  ];
}

/** The figures that the first table has no room for. */
function moreOnPaper(
  by: Group,
  rows: readonly SheetRow[],
  locale: Locale,
  title: string,
): ContentTable {
  const { title: more, columns } = MORE_WORDS[locale];
  const heads = [
    REPORT_WORDS[locale].groups[by],
    ...MORE_COLUMNS.map(({ name }) => ({ text: columns[name], fontSize: 6 })),
  ];
  const lines = rows.map((row): TableCell[] => [
    groupName(by, row, locale),
    ...MORE_COLUMNS.map((column) => number(moreText(column, row.figures, locale))),
  ]);
  return tableOf(
    `${title}: ${more}`,
    heads,
    lines,
    MORE_COLUMNS.map(() => MORE),
  );
}

/** The weeks that the line is drawn through. */
export function weeksOnPaper(weeks: readonly WeekRow[], locale: Locale): Content {
  const t = REPORT_WORDS[locale];
  const heads = [t.week, ...COUNTS.map(({ kind }) => countHead(kind, locale)), t.columns.rate!];
  const lines = weeks.map(({ key, figures, rate }): TableCell[] => [
    dayText(parseDate(key)!, locale),
    ...COUNTS.map(({ of }) => number(countText(of(figures), locale))),
    rateCell(rate, locale),
  ]);
  return tableOf(t.by.week, heads, lines, [...COUNTS.map(() => 54), 70], 100);
}

/** @param first the first column's width; what the others leave unless it is said. Fixed, so that no long word widens it */
function tableOf(
  title: string,
  heads: readonly (string | { text: string; fontSize: number })[],
  lines: TableCell[][],
  widths: readonly number[],
  first = PAGE - widths.reduce((sum, width) => sum + width + PADDING, PADDING / 2),
): ContentTable {
  const none = heads.slice(1).map(() => ({ text: '' }));
  const head = heads.map((one, i): TableCell => {
    const head = typeof one === 'string' ? { text: one, fontSize: 6.5 } : one;
    return { ...head, style: 'head', alignment: i === 0 ? 'left' : 'right' };
  });
  const above: TableCell = { text: title, style: 'heading', colSpan: heads.length };
  return {
    layout: HAIRLINES,
    fontSize: 8,
    table: {
      ...{ headerRows: 2, keepWithHeaderRows: 1, dontBreakRows: true, widths: [first, ...widths] },
      body: [[above, ...none], head, ...lines],
    },
  };
}

/** People and jobs have ids by which they are found where their names cannot be printed. */
function nameIn(by: Group, row: SheetRow, locale: Locale): string {
  const name = groupName(by, row, locale);
  return by === 'recruiter' || by === 'job' ? nameOnPaper(name, row.key) : name;
}

function rateCell({ rate, interval }: Rate, locale: Locale): TableCell {
  const shown = rate === null ? '–' : percent(rate, locale, 0);
  const bounds = interval === null ? [] : [{ text: ` ${between(interval)}`, fontSize: 7 }];
  return { text: [shown, ...bounds], alignment: 'right' };
}

function number(text: string): TableCell {
  return { text, alignment: 'right' };
}

function countHead(kind: Kind, locale: Locale): string {
  return REPORT_WORDS[locale].columns[kind]!;
}
