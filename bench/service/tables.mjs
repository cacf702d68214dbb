// Rows of either database, read and written past Lupaus.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @returns `all(sql)` and `insert(table, rows)`, many rows in one transaction */
export async function openTables(url) {
  return url.startsWith('sqlite:') ? openSqlite(url.slice('sqlite:'.length)) : openPostgres(url);
}

function openSqlite(file) {
  const sqlite3 = require('sqlite3');
  const database = new sqlite3.Database(file);
  const call = (method, sql, values = []) =>
    new Promise((done, fail) =>
      database[method](sql, values, (error, rows) => (error ? fail(error) : done(rows))),
    );
  const insert = async (table, rows) => {
    const names = Object.keys(rows[0]);
    const columns = names.map((name) => `"${name}"`);
    const values = names.map((name) => `value ->> '$.${name}'`);
    // what is JSON in a column must come out as the text that it is, and numbers as numbers
    const sql = `INSERT INTO "${table}" (${columns}) SELECT ${values} FROM json_each(?)`;
    await call('run', sql, [JSON.stringify(rows)]);
  };
  const close = () => new Promise((done) => database.close(done));
  return { all: (sql) => call('all', sql), insert, close };
}

async function openPostgres(url) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  const insert = async (table, rows) => {
    const sql = `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`;
    await client.query(sql, [JSON.stringify(rows)]);
  };
  return {
    all: async (sql) => (await client.query(sql)).rows,
    insert,
    close: () => client.end(),
  };
}
