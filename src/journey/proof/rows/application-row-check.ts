import type { Tell } from '../finding';
import type { ApplicationRows, RowEvent, StoredApplication } from './application-rows.repository';

type Said = Partial<Record<keyof StoredApplication, unknown>>;

const COLUMNS = ['job', 'owner', 'policy', 'calendar'] as const;

/**
 * Compares the rows of applications, which figures are joined with, with what the journal says: the job and the terms of
 * the receipt, and the owner after the last hand-over. A bundle has no such rows.
 */
export async function checkApplicationRows(stored: ApplicationRows, tell: Tell): Promise<void> {
  for await (const { rows, events } of stored.each()) {
    const said = new Map<string, Said>();
    for (const event of events) take(event, said);
    for (const row of rows) {
      checkRow(row, said.get(row.id), tell);
      said.delete(row.id);
    }
    for (const id of said.keys()) {
      tell('application_differs', id, 'has a journal and is not among the applications');
    }
  }
}

function take({ application, type, fields }: RowEvent, said: Map<string, Said>): void {
  const { job, owner, policy, calendar, to } = read(fields);
  if (type === 'application.received') said.set(application, { job, owner, policy, calendar });
  else said.set(application, { ...said.get(application), owner: to });
}

function checkRow(row: StoredApplication, said: Said | undefined, tell: Tell): void {
  if (said === undefined) {
    tell('application_differs', row.id, 'is among the applications and has no journal');
    return;
  }
  for (const column of COLUMNS) {
    if (row[column] === said[column]) continue;
    const [is, be] = [row[column], said[column]].map((value) => String(value));
    tell('application_differs', row.id, `${column} is "${is!}", the journal says "${be!}"`);
  }
}

/** What is no JSON any more is found by who checks the journal. */
function read(fields: string): Record<string, unknown> {
  try {
    return JSON.parse(fields) as Record<string, unknown>;
  } catch {
    return {};
  }
}
