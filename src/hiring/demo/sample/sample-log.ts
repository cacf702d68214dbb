import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ApplicationEvent } from '../../../sla/event';
import type { Column } from '../../../sla/log/columns';
import { RowReader } from '../../../sla/log/row-reader';

/** Beside dist and src alike. */
const FILE = join(__dirname, '../../../../samples/acme-2026.csv');

/** A row of the sample: what the engine understands of it, and everything that it says. */
export interface SampleRow {
  /** Null on the closing of a job. */
  application: string | null;
  job: string;
  event: ApplicationEvent;
  cells: Readonly<Record<Column, string>>;
}

/** The year of the sample company, in order of time. */
export function readSample(): SampleRow[] {
  const [header, ...records] = parse(readFileSync(FILE, 'utf8'));
  const reader = new RowReader(header!, null);
  return records.map((record, i) => {
    const { application, job, event } = reader.read(record, i + 2)!;
    const cells = Object.fromEntries(header!.map((column, at) => [column, record[at]!]));
    return { application, job: job!, event, cells: cells as SampleRow['cells'] };
  });
}
