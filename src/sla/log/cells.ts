import { instantWithin, parseInstant, parseWrittenTime, type Instant } from '../../kernel/instant';
import { quote } from '../../kernel/shape';
import { CHANNELS, type Channel } from '../event';
import { isPurpose, PURPOSES, type Purpose } from '../policy/purpose';
import { findColumns, type Column, type LogMap, type Positions } from './columns';
import { UnreadableCell } from './row-problem';

/** Of the words of a promise so many characters are kept. */
const LONGEST_WORDS = 300;

/** What a row says in its cells, or a map in their place. Holds one row at a time. */
export class Cells {
  private readonly positions: Positions;
  private readonly known = new Map<string, string>();
  private readonly purposeLists = new Map<string, readonly Purpose[]>();
  private cells: readonly string[] = [];
  private line = 0;
  private constants: Partial<Record<Column, string>> = {};

  /** @throws InputError when the header lacks what is needed */
  constructor(
    header: readonly string[],
    private readonly map: LogMap | null,
  ) {
    this.positions = findColumns(header, map);
  }

  /** Turns to the next row. */
  turnTo(cells: readonly string[], line: number): void {
    this.cells = cells;
    this.line = line;
    this.constants = this.map?.constants ?? {};
  }

  /** The row's activity brings constants of its own, which come before those of the file. */
  addConstants(constants: Partial<Record<Column, string>>): void {
    this.constants = { ...this.constants, ...constants };
  }

  /** The text of a cell, else the activity's constant, else the file's; null when there is none. */
  optional(column: Column): string | null {
    const position = this.positions[column];
    const own = position < 0 ? '' : this.cells[position]!.trim();
    if (own !== '') return own;
    return this.constants[column] ?? null;
  }

  /** Like `optional`, for names that come again and again: one string serves them all. */
  name(column: Column): string | null {
    const text = this.optional(column);
    if (text === null) return null;
    const known = this.known.get(text);
    if (known === undefined) this.known.set(text, text);
    return known ?? text;
  }

  /** An id that must be there; a mapped log that has none gets one from its line. */
  id(column: Column): string {
    const id = this.optional(column);
    if (id !== null) return id;
    return this.map && column === 'message' ? `row-${this.line}` : this.missing(column, 'an id');
  }

  oneOf<const T extends readonly string[]>(
    column: Column,
    values: T,
    otherwise?: T[number],
  ): T[number] {
    const text = this.optional(column) ?? otherwise;
    const value = values.find((one) => one === text) as T[number] | undefined;
    return value ?? this.refuse(column, text ?? '', `expected one of ${values.join(', ')}`);
  }

  flag(column: Column): boolean {
    const text = this.optional(column)?.toLowerCase() ?? 'false';
    if (text === 'true') return true;
    return text === 'false' ? false : this.refuse(column, text, 'expected true or false');
  }

  purposes(): readonly Purpose[] {
    const text = this.optional('purpose') ?? this.missing('purpose', 'what the message is for');
    const known = this.purposeLists.get(text);
    if (known) return known;
    const list = text.split('+').map((one) => one.trim());
    const wrong = list.find((one) => !isPurpose(one));
    if (wrong !== undefined) {
      this.refuse(
        'purpose',
        wrong,
        `expected one or several of ${PURPOSES.join(', ')}, joined by +`,
      );
    }
    this.purposeLists.set(text, list as Purpose[]);
    return list as Purpose[];
  }

  channel(): Channel {
    return this.oneOf('channel', CHANNELS, 'email');
  }

  instant(column: Column): Instant | null {
    const text = this.optional(column);
    if (text === null) return null;
    const at = this.map ? this.localInstant(text) : parseInstant(text);
    return at ?? this.refuse(column, text, this.timeExpected());
  }

  /** The start of a text, cut short: a long one must not stay in memory. */
  words(): string | undefined {
    const text = this.optional('text');
    if (text === null) return undefined;
    // a slice would keep the whole text alive; half a surrogate pair at the cut is dropped
    return Buffer.from(text.slice(0, LONGEST_WORDS).replace(/[\ud800-\udbff]$/, '')).toString();
  }

  refuse(column: Column, value: string, expected: string): never {
    throw new UnreadableCell(this.nameOf(column), `${quote(value)}: ${expected}`);
  }

  missing(column: Column, what: string): never {
    throw new UnreadableCell(this.nameOf(column), `is empty, expected ${what}`);
  }

  private localInstant(text: string): Instant | null {
    const written = parseWrittenTime(text);
    if (!written) return null;
    if (written.offset !== null) return instantWithin(written.local - written.offset);
    const zone = this.map?.zone;
    return zone && instantWithin(written.local) !== null ? zone.fromWall(written.local) : null;
  }

  private timeExpected(): string {
    if (this.map?.zone) return `expected a time such as 2026-05-04 09:12:00`;
    return 'expected an ISO 8601 time with offset that exists, such as 2026-05-04T09:12:00+03:00';
  }

  /** The column as the file calls it. */
  nameOf(column: Column): string {
    return this.map?.columns[column] ?? column;
  }
}
