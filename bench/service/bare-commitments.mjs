// The peer of GET /commitments: a Fastify route that runs the query with the driver and gives its rows as they are.
import { createRequire } from 'node:module';
import Fastify from 'fastify';

const sqlite3 = createRequire(import.meta.url)('sqlite3');
const [file] = process.argv.slice(2);
const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
const LIMIT = 51;
const sql = (where) => `
  SELECT c."id", c."application", c."job", c."rule", c."title", c."owner", c."openedAt", c."dueAt", c."pausedUntil",
    c."ended", c."endedAt", c."reason", c."evidence", c."promise", j."title" AS "jobTitle", p."name" AS "candidate",
    u."name" AS "ownerName"
  FROM commitments c
  JOIN applications a ON a."id" = c."application" JOIN candidates p ON p."id" = a."candidate"
  JOIN jobs j ON j."id" = c."job" JOIN users u ON u."id" = c."owner"
  WHERE c."ended" IS NULL ${where} ORDER BY c."dueAt", c."id" LIMIT ${LIMIT}`;
const statements = {
  all: database.prepare(sql('')),
  owner: database.prepare(sql('AND c."owner" = ?')),
  job: database.prepare(sql('AND c."job" = ?')),
};

const app = Fastify({ logger: false });
app.get('/commitments', ({ query }, reply) => {
  const [[by, value] = ['all']] = Object.entries(query);
  statements[by].all(value === undefined ? [] : [value], (error, rows) =>
    error ? reply.code(500).send(String(error)) : reply.send({ items: rows }),
  );
});
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`http://127.0.0.1:${app.server.address().port}`);
process.once('SIGTERM', () => process.exit(0));
