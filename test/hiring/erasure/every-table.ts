import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { World } from '../../world/world';

/** Tables that know of no candidate, and why; everything else has to be filled by the story, and is then emptied. */
export const NEVER: Record<string, string> = Object.fromEntries(
  [
    [
      'of staff',
      'users sessions api_tokens one_time_links attempt_counts staff_mail_settings calendar_feeds',
    ],
    ['of staff', 'absences team_members staff_digests'],
    ['of the organisation', 'organisations pipelines stages jobs job_postings template_versions'],
    ['of the organisation', 'terms_versions terms_names terms_name_versions report_settings'],
    ['of the organisation', 'person_grounds mailbox_cursors apply_origins posting_keys'],
    ['ids, times and hashes', 'journal unsealed_events seals signed_heads explanations'],
    ['ids, times and hashes', 'verification_runs doomed_files last_mails demo_runs'],
    ['ids, times and names of rules', 'commitments notices silences what_if_runs what_if_lines'],
    ['ids and times', 'surveys interviews report_exports told_notices ats_looks'],
    // of an ATS its jobs, stages and recruiters; of what was refused why, from a few words
    ['of the organisation', 'ats_connections ats_mappings ats_refusals receivers import_mappings'],
  ].flatMap(([why, tables]) => tables!.split(' ').map((table) => [table, why!])),
);

/** Columns that hold one of a few words, or an id of staff: nobody types them. */
const NO_WORDS = new Set(
  'status kind channel locale contact by changedBy author sender source verb decision action code bounce purposes alsoAbout type liftedBy wants'
    // `to` of a request: the colleague's address; `salt` goes with its text, `storedAs` is drawn by lot
    .split(' ')
    .concat('to', 'salt', 'size', 'storedAs')
    // what the ATS calls an event; whom of us its recruiter stands for
    .concat('ats_deliveries.event', 'seenOwner')
    // the ATS that writes to them; the stage in which it was decided
    .concat('mailedBy', 'decidedIn', 'import_rows.outcome'),
);
/** Filled by the story itself, where the person is found by what stands in it. */
const FOUND_BY = new Set(
  'suppressed_addresses.reason candidate_words.word suppressed_addresses.address candidates.name candidates.email candidates.emailKey candidates.phone applications.externalId ats_links.externalApplication ats_links.externalCandidate ats_deliveries.externalCandidate'.split(
    ' ',
  ),
);

const BY_APPLICATION = ['application', 'about', 'receiptedFor'];

/** Ids of everything that is one person's. */
export interface Theirs {
  candidate: string;
  applications: string[];
}

/** The tables in which the person may stand. */
export function tablesOf({ units }: World): EntityMetadata[] {
  return units.manager.connection.entityMetadatas.filter(({ tableName }) => !(tableName in NEVER));
}

/** Which of a table's columns may hold words. */
function wordColumns({ tableName, columns }: EntityMetadata): ColumnMetadata[] {
  return columns.filter(
    ({ type, length, propertyName, isPrimary }) =>
      (type === 'text' || (type === 'varchar' && length !== '26' && length !== '64')) &&
      !isPrimary &&
      !NO_WORDS.has(propertyName) &&
      !NO_WORDS.has(`${tableName}.${propertyName}`) &&
      !FOUND_BY.has(`${tableName}.${propertyName}`),
  );
}

/** The condition on which a row is theirs; null where a table names nobody. */
function isTheirs(table: EntityMetadata, { candidate, applications }: Theirs): string | null {
  const list = applications.map((id) => `'${id}'`).join(', ');
  const has = (name: string) => table.columns.some(({ propertyName }) => propertyName === name);
  const either: string[] = [];
  for (const name of BY_APPLICATION) if (has(name)) either.push(`"${name}" IN (${list})`);
  if (table.tableName === 'applications') either.push(`"id" IN (${list})`);
  if (table.tableName === 'candidates') either.push(`"id" = '${candidate}'`);
  if (has('candidate')) either.push(`"candidate" = '${candidate}'`);
  const messages = `SELECT "id" FROM messages WHERE "about" IN (${list})`;
  const mails = `SELECT "id" FROM inbound_mails WHERE "about" IN (${list})`;
  if (has('message')) either.push(`"message" IN (${messages})`);
  if (has('mail')) either.push(`"mail" IN (${mails})`);
  const links = `SELECT "id" FROM ats_links WHERE "application" IN (${list})`;
  if (has('link')) either.push(`"link" IN (${links})`);
  return either.length === 0 ? null : either.join(' OR ');
}

/**
 * Puts a word into every column that may hold words, of every row that is theirs.
 * @returns the tables in which nothing is theirs and nothing names them
 */
export async function fillEveryTable(
  world: World,
  theirs: Theirs,
  word: string,
  named: RegExp,
): Promise<string[]> {
  const empty: string[] = [];
  const { manager } = world.units;
  for (const table of tablesOf(world)) {
    const where = isTheirs(table, theirs);
    const rows =
      where === null
        ? []
        : await manager.query<unknown[]>(`SELECT 1 FROM "${table.tableName}" WHERE ${where}`);
    if (rows.length === 0) {
      const places = await findIn(world, table.tableName, named);
      if (places.length === 0) empty.push(table.tableName);
      continue;
    }
    const sets = wordColumns(table).map(({ databaseName, transformer }) =>
      // a column of JSON keeps JSON
      transformer ? `"${databaseName}" = '["${word}"]'` : `"${databaseName}" = '${word}'`,
    );
    if (sets.length === 0) continue;
    await world.units.run(() =>
      world.units.manager.query(
        `UPDATE "${table.tableName}" SET ${sets.join(', ')} WHERE ${where!}`,
      ),
    );
  }
  return empty;
}

/** Where something stands, as table.column: in a text as it is, or in what its Base64 says. */
export async function findIn(world: World, table: string, what: RegExp): Promise<string[]> {
  const rows = await world.units.manager.query<Record<string, unknown>[]>(
    `SELECT * FROM "${table}"`,
  );
  const found = new Set<string>();
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) {
      if (typeof value !== 'string' && !Buffer.isBuffer(value)) continue;
      const text = value.toString();
      const forms = [text, Buffer.from(text, 'base64').toString('latin1'), unfolded(text)];
      forms.push(Buffer.from(text.replace(/[^0-9a-f]/gi, ''), 'hex').toString());
      if (forms.some((one) => what.test(one))) found.add(`${table}.${column}`);
    }
  }
  return [...found];
}

/** Where something stands in the whole database, also in tables that no entity has. */
export async function findEverywhere(world: World, what: RegExp): Promise<string[]> {
  const { manager } = world.units;
  const isSqlite = manager.connection.options.type === 'sqlite';
  const tables = await manager.query<{ name: string }[]>(
    isSqlite
      ? `SELECT name FROM sqlite_master WHERE type = 'table'`
      : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of tables) found.push(...(await findIn(world, name, what)));
  return found;
}

/** Quoted-printable undone. */
function unfolded(text: string): string {
  return text.replace(/=\r?\n/g, '').replace(/\s+/g, ' ');
}
