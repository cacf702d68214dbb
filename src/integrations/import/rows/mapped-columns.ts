import { InputError } from '../../../kernel/errors';
import { quote } from '../../../kernel/shape';
import { ownColumns } from '../columns/recognise';
import { IMPORT_FIELDS, type ImportField, type Mapping } from '../draft';
import type { SheetRow } from '../sheet/sheet';
import { unguarded } from './cell-texts';
import { UnreadableCell } from './outcome';

/** The cells of a row by what they mean. */
export class MappedColumns {
  private readonly positions = new Map<ImportField, number>();
  /** In a file of bad rows the cells were guarded against being formulas. */
  private readonly guarded: boolean;

  /** @throws InputError for a mapping that does not fit the header, or without a name */
  constructor(
    header: readonly string[],
    private readonly mapping: Pick<Mapping, 'columns'>,
  ) {
    this.guarded = ownColumns(header).length > 0;
    const taken = new Map<string, ImportField>();
    for (const field of IMPORT_FIELDS) {
      const name = mapping.columns[field];
      if (name === undefined) continue;
      const at = header.indexOf(name);
      if (at < 0) throw new InputError(`columns: ${field}: the file has no column ${quote(name)}`);
      const other = taken.get(name);
      if (other)
        throw new InputError(`columns: ${quote(name)} cannot be both ${other} and ${field}`);
      taken.set(name, field);
      this.positions.set(field, at);
    }
    if (!(['name', 'firstName', 'lastName'] as const).some((field) => this.positions.has(field))) {
      throw new InputError('columns: expected a column with the name, or with first and last name');
    }
  }

  /** What the file calls the column of a field; the field's own name where it has none. */
  nameOf(field: ImportField): string {
    return this.mapping.columns[field] ?? field;
  }

  has(field: ImportField): boolean {
    return this.positions.has(field);
  }

  /** The text of a cell, trimmed; empty where the file has no such column. @throws UnreadableCell for one without a value */
  text(row: SheetRow, field: ImportField): string {
    const at = this.positions.get(field);
    if (at === undefined) return '';
    const bad = row.badCells?.find(({ column }) => column === at);
    if (bad) throw new UnreadableCell(this.nameOf(field), bad.why);
    const text = (row.cells[at] ?? '').trim();
    return this.guarded ? unguarded(text) : text;
  }
}
