// Applications whose receipts wait to be sent: copies of one that Lupaus received, with ids of their own.
import { monotonicFactory } from 'ulid';

const TABLES = [
  'candidates',
  'applications',
  'journal',
  'unsealed_events',
  'commitments',
  'messages',
];
const BLOCK = 500;
const BYTES = 10_000;
/** Addresses at so many domains. */
const DOMAINS = 500;
const EXPIRES_MS = 48 * 3_600_000;
const ID = /[0-9A-HJKMNP-TV-Z]{26}/g;

/** What one application is made of, read once. */
export async function readPattern(tables) {
  const rows = [];
  for (const table of TABLES) {
    for (const row of await tables.all(`SELECT * FROM ${table}`)) rows.push({ table, row });
  }
  return rows;
}

/**
 * Adds so many.
 * @param dueAt when the i-th may leave, in ms
 * @returns the messages: id, sender, recipient, mime, dueAt
 */
export async function fillQueue(tables, pattern, count, dueAt) {
  const ulid = monotonicFactory();
  const own = new Set(pattern.map(({ row }) => row.id).filter(Boolean));
  const messages = [];
  for (let from = 0; from < count; from += BLOCK) {
    const block = new Map(TABLES.map((table) => [table, []]));
    for (let i = from; i < Math.min(count, from + BLOCK); i++) {
      const ids = new Map([...own].map((id) => [id, ulid()]));
      const email = `maija.${ulid().toLowerCase()}@${i % DOMAINS}.example.com`;
      for (const { table, row } of pattern) {
        const text = JSON.stringify(row).replace(ID, (id) => ids.get(id) ?? id);
        const copy = JSON.parse(text);
        if (table === 'candidates') Object.assign(copy, { email, emailKey: email });
        if (table === 'messages') {
          const at = dueAt(i);
          Object.assign(copy, {
            ...{ recipient: email, status: 'pending', attempts: 0, answer: null },
            ...{ nextAttemptAt: at, expiresAt: at + EXPIRES_MS, mime: padded(copy.mime) },
          });
          messages.push({ ...copy, dueAt: at });
        }
        block.get(table).push(copy);
      }
    }
    for (const [table, rows] of block) await tables.insert(table, rows);
  }
  return messages;
}

function padded(mime) {
  const line = `X-Bench: ${'x'.repeat(68)}\r\n`;
  return line.repeat(Math.max(0, Math.ceil((BYTES - mime.length) / line.length))) + mime;
}
