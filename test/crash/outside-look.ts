import { Client } from 'pg';
import { Database } from 'sqlite3';

type Row = Record<string, unknown>;

/** A look at the database from outside the service, with the driver alone. */
export async function query<R extends object = Row>(url: string, sql: string): Promise<R[]> {
  return url.startsWith('sqlite:')
    ? onFile<R>(url.slice('sqlite:'.length), sql)
    : onServer<R>(url, sql);
}

/** What SQLite says to its own file; PostgreSQL has no such question. */
export async function integrity(url: string): Promise<string> {
  if (!url.startsWith('sqlite:')) return 'ok';
  const rows = await query<{ integrity_check: string }>(url, 'PRAGMA integrity_check');
  return rows.map(({ integrity_check: said }) => said).join('; ');
}

async function onFile<R extends object>(file: string, sql: string): Promise<R[]> {
  const database = new Database(file);
  database.configure('busyTimeout', 60_000);
  try {
    return await new Promise<R[]>((done, fail) => {
      database.all<R>(sql, (error, rows) => {
        if (error) fail(error);
        else done(rows);
      });
    });
  } finally {
    await new Promise((done) => {
      database.close(done);
    });
  }
}

async function onServer<R extends object>(connectionString: string, sql: string): Promise<R[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}
