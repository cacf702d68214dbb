import { open, unlink, type FileHandle } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { InputError } from '../../kernel/errors';
import type { ExportedApplication } from '../../reports/event-export';
import type { EventCells } from '../../reports/exported-event';
import { COLUMNS } from '../../sla/log/columns';
import type { Output } from '../output';
import { whyUnwritable } from '../source';

/** It says who answered for whom. */
const OWNER_ONLY = 0o600;

/**
 * Writes an event file (RFC 4180), an application at a time.
 * @param target a file that is not there yet, or `-` for standard output
 * @throws InputError when the file is there already or cannot be made
 */
export async function writeEvents(
  applications: AsyncIterable<ExportedApplication>,
  target: string,
  output: Output,
): Promise<void> {
  const file = target === '-' ? null : await make(target);
  const write = (text: string) => (file ? file.write(text) : output.write(text));
  let left = 0;
  try {
    await write(csv([], true));
    for await (const application of applications) {
      if (application.left) left++;
      else await write(csv(application.rows, false));
    }
    await file?.close();
  } catch (error) {
    if (file) {
      await file.close();
      await unlink(target);
    }
    throw error;
  }
  await output.flush();
  if (left > 0) output.tell(leftOut(left));
}

async function make(target: string): Promise<FileHandle> {
  try {
    return await open(target, 'wx', OWNER_ONLY);
  } catch (error) {
    throw new InputError(`${target}: ${whyUnwritable(error)}`);
  }
}

function leftOut(n: number): string {
  const what = n === 1 ? '1 application was' : `${n} applications were`;
  return `left out: ${what} erased, which an event file has no word for; the report counts ${n === 1 ? 'it' : 'them'} still`;
}

function csv(rows: readonly EventCells[], header: boolean): string {
  const harmless = rows.map((row) => ({
    ...row,
    // ids and addresses must come back as they are; a sheet must not take words for a formula
    stage: asText(row.stage),
    text: asText(row.text),
  }));
  return stringify(harmless, { columns: [...COLUMNS], header });
}

function asText(words: string | undefined): string | undefined {
  return words !== undefined && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
}
