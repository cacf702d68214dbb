import type { Output } from '../output';
import { fit, lengthOf } from '../words';

/** A column of a printed table. */
export interface ColumnOf<Row> {
  title: string;
  of: (row: Row) => string;
  /** Stays on a narrow terminal; the others go, the last first. */
  keep?: true;
  /** Words stand left, numbers right. */
  left?: true;
  style?: 'red' | 'yellow';
}

const GAP = 2;
const NARROWEST_WORDS = 12;

/** Prints rows as aligned columns no wider than the output, with a title line. */
export function printColumns<Row>(
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
  output: Output,
): string {
  const widthOf = new Map(
    columns.map((column) => [
      column,
      rows.reduce(
        (width, row) => Math.max(width, lengthOf(column.of(row))),
        lengthOf(column.title),
      ),
    ]),
  );
  const shown = [...columns];
  const total = () => shown.reduce((sum, column) => sum + widthOf.get(column)! + GAP, -GAP);
  while (total() > output.width) {
    const last = shown.findLastIndex(({ keep }) => !keep);
    if (last < 0) break;
    shown.splice(last, 1);
  }
  const excess = Math.max(0, total() - output.width);
  const widths = shown.map((column) =>
    column.left ? Math.max(NARROWEST_WORDS, widthOf.get(column)! - excess) : widthOf.get(column)!,
  );
  const line = (cells: string[], styled: (text: string, i: number) => string) =>
    cells
      .map((cell, i) => styled(align(cell, widths[i]!, shown[i]!.left === true), i))
      .join(' '.repeat(GAP))
      .trimEnd();
  const head = line(
    shown.map(({ title }) => title),
    (text) => output.style('dim', text),
  );
  const body = rows.map((row) =>
    line(
      shown.map((column) => column.of(row)),
      (text, i) => {
        const { style } = shown[i]!;
        return style && text.trim() !== '–' ? output.style(style, text) : text;
      },
    ),
  );
  const hidden = columns.filter((column) => !shown.includes(column)).map(({ title }) => title);
  const note = hidden.length > 0 ? [`Too narrow for: ${hidden.join(', ')}.`] : [];
  return [head, ...body, ...note, ''].join('\n');
}

function align(text: string, width: number, left: boolean): string {
  const fitting = fit(text, width);
  const padding = ' '.repeat(width - lengthOf(fitting));
  return left ? fitting + padding : padding + fitting;
}
