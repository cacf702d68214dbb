import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';
import type { Instant } from '../kernel/instant';

// Columns whose meaning is the same on SQLite and PostgreSQL: instants are integers, JSON and ids are text.

type Nullable = Pick<ColumnOptions, 'nullable'>;

/** The record's own id. */
export function IdColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'varchar', length: 26 });
}

/** The id of another record. */
export function ReferenceColumn(options: Nullable = {}): PropertyDecorator {
  return Column({ type: 'varchar', length: 26, ...options });
}

/** SHA-256 in hex. */
export function HashColumn(): PropertyDecorator {
  return Column({ type: 'varchar', length: 64 });
}

/** An instant: ms since 1970 in UTC, so that comparing and sorting need no parsing. */
export function InstantColumn(options: Nullable = {}): PropertyDecorator {
  return Column({
    type: 'bigint',
    transformer: {
      to: (at: Instant | null) => at,
      from: (stored: number | string | null) => (stored === null ? null : Number(stored)),
    },
    ...options,
  });
}

/** Any text. */
export function TextColumn(options: Nullable = {}): PropertyDecorator {
  return Column({ type: 'text', ...options });
}

/** A whole number. */
export function CountColumn(): PropertyDecorator {
  return Column({ type: 'integer' });
}

/** Yes or no. */
export function FlagColumn(): PropertyDecorator {
  return Column({ type: 'boolean' });
}

/** A value kept as JSON text. */
export function JsonColumn(): PropertyDecorator {
  return Column({
    type: 'text',
    transformer: {
      to: (value: unknown) => JSON.stringify(value),
      from: (stored: string) => JSON.parse(stored) as unknown,
    },
  });
}
