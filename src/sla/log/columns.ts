import { z } from 'zod';
import { Zone } from '../../calendar/zone';
import { InputError } from '../../kernel/errors';
import { quote, readShape } from '../../kernel/shape';
import { CHANNELS, EVENTS_IN_LOGS } from '../event';
import { isPurpose, PURPOSES } from '../policy/purpose';

/** The columns of a log (design, section 5). */
export const COLUMNS = [
  'at',
  'event',
  'application',
  'job',
  'recruiter',
  'stage',
  'kind',
  'purpose',
  'channel',
  'automated',
  'message',
  'due',
  'ref',
  'outcome',
  'text',
] as const;
export type Column = (typeof COLUMNS)[number];

const NEEDED: readonly Column[] = ['at', 'event', 'application'];

type Constants = Partial<Record<Column, string>>;

/** How another log's columns and activities are turned into these. */
export interface LogMap {
  columns: Partial<Record<Column, string>>;
  events: ReadonlyMap<string, Constants & { event: string }>;
  ignore: ReadonlySet<string>;
  zone: Zone | null;
  constants: Constants;
}

const constant = z.union([z.string(), z.boolean(), z.number()]).transform(String);
const eventName = z.enum(EVENTS_IN_LOGS, {
  error: (issue) => `${quote(issue.input)}: expected one of ${EVENTS_IN_LOGS.join(', ')}`,
});
const constants = Object.fromEntries(
  COLUMNS.map((column) => [column, constant.optional()]),
) as Record<Column, z.ZodOptional<typeof constant>>;
const purposeList = constant.refine((text) => text.split('+').every(isPurpose), {
  error: (issue) =>
    `${quote(issue.input)}: expected one or several of ${PURPOSES.join(', ')}, joined by +`,
});
const oneOf = (values: readonly string[]) =>
  constant.refine((text) => values.includes(text), {
    error: (issue) => `${quote(issue.input)}: expected one of ${values.join(', ')}`,
  });
// a wrong constant is the map's fault: it must not be blamed on each row of the log
const checked = {
  ...constants,
  purpose: purposeList.optional(),
  channel: oneOf(CHANNELS).optional(),
  automated: oneOf(['true', 'false']).optional(),
};
const mapFile = z.strictObject({
  ...checked,
  columns: z
    .strictObject(
      Object.fromEntries(COLUMNS.map((column) => [column, z.string().optional()])) as Record<
        Column,
        z.ZodOptional<z.ZodString>
      >,
    )
    .default({}),
  events: z.record(z.string(), z.strictObject({ ...checked, event: eventName })).default({}),
  ignore: z.array(z.string()).default([]),
  timezone: z.string().optional(),
});

/**
 * Reads a `--map` file.
 * @throws InputError with the path of the fault
 */
export function readLogMap(value: unknown): LogMap {
  const { columns, events, ignore, timezone, ...rest } = readShape(mapFile, value, 'map');
  const zone = timezone === undefined ? null : zoneOf(timezone);
  const both = ignore.find((activity) => Object.hasOwn(events, activity));
  if (both !== undefined) {
    throw new InputError(`map: ignore: ${quote(both)} is mapped to an event as well`);
  }
  return {
    columns,
    events: new Map(Object.entries(events)),
    ignore: new Set(ignore),
    zone,
    constants: rest,
  };
}

function zoneOf(name: string): Zone {
  try {
    return Zone.named(name);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`map: timezone: ${error.message}`);
    throw error;
  }
}

/** Where each column stands in a file; -1 for one that it lacks. */
export type Positions = Record<Column, number>;

/**
 * Finds the columns in a header, by the names of the map or by their own.
 * @throws InputError naming what is missing or stands twice
 */
export function findColumns(header: readonly string[], map: LogMap | null): Positions {
  const names = header.map((name) => name.trim());
  const lowerCase = names.map((name) => name.toLowerCase());
  const found = (column: Column) => {
    const named = map?.columns[column];
    return named === undefined ? lowerCase.indexOf(column) : names.indexOf(named);
  };
  const missing = COLUMNS.filter((column) => {
    if (found(column) >= 0) return false;
    if (map?.columns[column] !== undefined) return true;
    return NEEDED.includes(column) && map?.constants[column] === undefined;
  }).map((column) => map?.columns[column] ?? column);
  if (missing.length > 0) {
    throw new InputError(
      `line 1: no column ${missing.map(quote).join(', ')}; the header has ${quote(names.join(','))}${hintFor(names)}`,
    );
  }
  const positions = COLUMNS.map((column) => [column, found(column)] as const);
  const twice = positions.find(
    ([, position]) => position >= 0 && lowerCase.lastIndexOf(lowerCase[position]!) !== position,
  );
  if (twice) throw new InputError(`line 1: column ${quote(names[twice[1]])} stands twice`);
  return Object.fromEntries(positions) as Positions;
}

function hintFor(names: readonly string[]): string {
  const [only] = names;
  return names.length === 1 && only && /[;\t]/.test(only)
    ? '; its fields seem to be separated by something else than commas'
    : '';
}
