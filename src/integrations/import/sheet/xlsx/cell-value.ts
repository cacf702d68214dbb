import { LONGEST_CELL } from '../sheet';
import { textOfSerial } from './serial-date';
import { reason } from '../../rows/reasons';

/** A cell as the sheet has it. */
export interface RawCell {
  /** `s` a shared string, `inlineStr`, `str` of a formula, `b`, `e` an error, `d` a date as text, `n` or none a number. */
  type: string;
  style: number;
  /** Null when it has none. */
  value: string | null;
  inline: string;
  formula: boolean;
}

/** What the cells of a workbook refer to. */
export interface CellSource {
  strings: readonly string[];
  /** By the number of a style, whether a number is a date in it. */
  dates: readonly boolean[];
  from1904: boolean;
}

/** The text of a cell, or why it has none. */
export function valueOf(cell: RawCell, source: CellSource): { text: string } | { why: string } {
  const read = textOf(cell, source);
  if ('text' in read && read.text.length > LONGEST_CELL) {
    return { why: reason('long_cell') };
  }
  return read;
}

function textOf(cell: RawCell, source: CellSource): { text: string } | { why: string } {
  const { type, value } = cell;
  if (type === 'inlineStr') return { text: cell.inline };
  if (value === null || value === '') {
    const why = reason('not_reckoned');
    return cell.formula && type !== 'str' ? { why } : { text: '' };
  }
  switch (type) {
    case 's': {
      const text = source.strings[Number(value)];
      return text === undefined ? { why: reason('lost_text') } : { text };
    }
    case 'e':
      return { why: reason('cell_error', value) };
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'str':
    case 'd':
      return { text: value };
    default:
      return numberText(value, source.dates[cell.style] === true, source.from1904);
  }
}

function numberText(value: string, isDate: boolean, from1904: boolean) {
  const number = Number(value);
  if (!Number.isFinite(number)) return { why: reason('no_number') };
  if (isDate) {
    const text = textOfSerial(number, from1904);
    return text === null ? { why: reason('no_excel_date') } : { text };
  }
  // 0.1 is often written 0.10000000000000001
  return { text: String(number) };
}
