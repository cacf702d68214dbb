import { Column, ForeignKey, PrimaryColumn, type ColumnOptions, type ObjectType } from 'typeorm';
import type { Instant } from '../kernel/instant';

// Columns whose meaning is the same on SQLite and PostgreSQL: instants are integers, JSON and ids are text.

type Nullable = Pick<ColumnOptions, 'nullable'>;

const ID = { type: 'varchar', length: 26 } as const;

/** The record's own id. */
export function IdColumn(): PropertyDecorator {
  return PrimaryColumn(ID);
}

/** The id of another record, which the database holds to be there. */
export function ReferenceColumn(
  target: () => ObjectType<object>,
  options: Nullable = {},
): PropertyDecorator {
  return both(Column({ ...ID, ...options }), ForeignKey(target));
}

/** A reference that is part of the record's own key. */
export function OwnReferenceColumn(target: () => ObjectType<object>): PropertyDecorator {
  return both(PrimaryColumn(ID), ForeignKey(target));
}

/** The id of something that this table's room does not look into. */
export function ForeignIdColumn(options: Nullable = {}): PropertyDecorator {
  return Column({ ...ID, ...options });
}

/** SHA-256 in hex. */
export function HashColumn(options: Nullable = {}): PropertyDecorator {
  return Column({ type: 'varchar', length: 64, ...options });
}

/** SHA-256 in hex, by which the record is found. */
export function HashIdColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'varchar', length: 64 });
}

/** SHA-256 in hex of another record's content, which is its key. */
export function HashReferenceColumn(target: () => ObjectType<object>): PropertyDecorator {
  return both(HashColumn(), ForeignKey(target));
}

/** An instant: ms since 1970 in UTC, so that comparing and sorting need no parsing. */
export function InstantColumn(options: Nullable = {}): PropertyDecorator {
  return Column({
    type: 'bigint',
    transformer: {
      to: (at: Instant | null) => at,
      // PostgreSQL's driver gives 64 bits as a text
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
export function CountColumn(options: Nullable = {}): PropertyDecorator {
  return Column({ type: 'integer', ...options });
}

/** A length of time in whole ms; of business time where it says so. */
export function SpanColumn(options: Nullable = {}): PropertyDecorator {
  return InstantColumn(options);
}

/** Yes or no. */
export function FlagColumn(options: Nullable = {}): PropertyDecorator {
  return Column({ type: 'boolean', ...options });
}

/** A value kept as JSON text. */
export function JsonColumn(options: Nullable = {}): PropertyDecorator {
  return Column({
    type: 'text',
    transformer: {
      to: (value: unknown) => (value === null ? null : JSON.stringify(value)),
      from: (stored: string | null) => (stored === null ? null : (JSON.parse(stored) as unknown)),
    },
    ...options,
  });
}

function both(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
