import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { Reader } from '../../../page/reader';
import { placeName, shortMoment } from '../../../words/moments';
import { businessTime } from '../business-time.words';
import type { Bit, Block, Line, TableBlock } from '../sheet/bits';

/** Points between the margins of a page. */
const WIDTH = 499;
/** Hashes are long and must stay in one line, to be found by a search. */
const CODE = { fontSize: 7, style: 'quiet' };
/** Hairlines between rows, as on our pages. */
const HAIRLINES: CustomTableLayout = {
  ...{ vLineWidth: () => 0, hLineWidth: (i) => (i === 0 ? 0 : 0.5), hLineColor: () => '#d5dade' },
  ...{ paddingLeft: (i) => (i === 0 ? 0 : 10), paddingRight: () => 0 },
};
const AFTER: [number, number, number, number] = [0, 0, 0, 4];

/** A part of the evidence on paper. */
export function onPaper(block: Block, reader: Reader): Content {
  switch (block.kind) {
    case 'facts':
      return factsOnPaper(block.rows, reader);
    case 'line':
      return {
        text: runsOf(block.line, reader),
        margin: AFTER,
        ...(block.isQuiet ? { style: 'quiet' } : {}),
      };
    case 'words':
      return { text: block.text, italics: true, margin: [12, 0, 0, 4] };
    case 'list':
      return {
        stack: [
          { text: runsOf(block.title, reader) },
          { ul: block.lines.map((line) => ({ text: runsOf(line, reader) })) },
        ],
        margin: AFTER,
      };
    case 'fold':
      return {
        stack: [
          { text: runsOf(block.title, reader), margin: [0, 4, 0, 2], headlineLevel: 2 },
          ...block.blocks.map((inner) => onPaper(inner, reader)),
        ],
      };
    case 'table':
      return tableOnPaper(block, reader);
  }
}

/** A line of text on paper. */
export function runsOf(line: Line, reader: Reader): ContentText[] {
  return line.map((bit) => runOf(bit, reader));
}

function runOf(bit: Bit, reader: Reader): ContentText {
  const { locale, zone, now } = reader;
  if (typeof bit === 'string') return { text: bit };
  if ('at' in bit) {
    const moment = shortMoment(bit.at, zone, locale, now);
    return { text: bit.short ? moment : `${moment} ${placeName(zone, locale)}` };
  }
  if ('code' in bit) return { text: bit.code, ...CODE };
  if ('said' in bit) return { text: bit.said };
  if ('link' in bit) return { text: bit.link };
  if ('strong' in bit) return { ...runOf(bit.strong, reader), bold: true };
  return { text: businessTime(bit.seconds, locale) };
}

function factsOnPaper(rows: { term: string; line: Line }[], reader: Reader): Content {
  const body = rows.map(({ term, line }): TableCell[] => [
    { text: term, style: 'quiet' },
    { text: runsOf(line, reader) },
  ]);
  return { table: { widths: [86, '*'], body }, layout: 'noBorders' };
}

function tableOnPaper({ columns, rows, foot }: TableBlock, reader: Reader): Content {
  const alignment = (i: number) => (columns[i]!.isNumber ? ('right' as const) : ('left' as const));
  const cells = (line: Line | Line[], i: number): TableCell =>
    isLines(line)
      ? { stack: line.map((one) => ({ text: runsOf(one, reader) })), alignment: alignment(i) }
      : { text: runsOf(line, reader), alignment: alignment(i) };
  const heads = columns.map(({ head }, i) => ({
    ...{ text: runsOf(head, reader), style: 'head', alignment: alignment(i) },
  }));
  const feet = foot?.map((line, i) => ({
    ...{ text: runsOf(line, reader), bold: true, alignment: alignment(i) },
  }));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => (width === undefined ? '*' : Math.round(width * WIDTH))),
      body: [
        heads,
        ...rows.map((row) => row.cells.map(cells)),
        ...(feet === undefined ? [] : [feet]),
      ],
    },
    layout: HAIRLINES,
    margin: AFTER,
  };
}

function isLines(cell: Line | Line[]): cell is Line[] {
  return cell.length > 0 && cell.every((line) => Array.isArray(line));
}
