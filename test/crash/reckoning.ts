import type { Acknowledged, Clients } from './clients';
import { query } from './outside-look';
import type { Witness } from './witness';

interface MessageRow {
  id: string;
  about: string | null;
  status: string;
  purposes: string;
  subject: string;
  text: string;
}

/**
 * What is half done, or told and not so, in the database as it lies there: nothing when all is well.
 * @param witness what mail servers have really taken
 */
export async function halves(url: string, witness: Witness): Promise<string[]> {
  const applications = await query<{ id: string }>(url, 'SELECT id FROM applications');
  const candidates = await query<{ id: string }>(
    url,
    'SELECT id FROM candidates WHERE id NOT IN (SELECT candidate FROM applications)',
  );
  const committed = await idsOf(url, 'SELECT DISTINCT application AS id FROM commitments');
  const journal = await query<{ application: string; type: string; fields: string }>(
    url,
    `SELECT application, type, fields FROM journal
     WHERE type IN ('application.received', 'message.queued', 'message.delivered')`,
  );
  const messages = await messagesOf(url);
  const ofType = (type: string) => journal.filter((row) => row.type === type);
  const messageOf = ({ fields }: { fields: string }) =>
    (JSON.parse(fields) as { message: string }).message;
  const received = ofType('application.received').map(({ application }) => application);
  const receipts = messages.filter(({ purposes }) => purposes.includes('acknowledgement'));
  const toCandidates = messages.filter(({ about }) => about !== null);
  const delivered = ofType('message.delivered').map(messageOf);
  const known = applications.map(({ id }) => id);
  const sent = witness.byId();
  return [
    ...candidates.map(({ id }) => `candidate ${id} without an application`),
    ...unequal('application and its event', known, received),
    ...unequal(
      'application and its receipt',
      known,
      receipts.map(({ about }) => about!),
    ),
    ...known.filter((id) => !committed.has(id)).map((id) => `application ${id}: nothing is owed`),
    ...unequal(
      'message and its event',
      toCandidates.map(({ id }) => id),
      ofType('message.queued').map(messageOf),
    ),
    ...unequal(
      'delivered message and its event',
      toCandidates.filter(isDelivered).map(({ id }) => id),
      delivered,
    ),
    ...messages
      .filter((one) => isDelivered(one) && !sent.has(one.id))
      .map(({ id }) => `message ${id} is told to be delivered, and no mail server has it`),
  ];
}

/**
 * Everything that should not be, once all mails are out: what is half, what was acknowledged and is not there, what was
 * done twice, what was refused, what no mail server has, what came under one Message-ID with other bytes.
 */
export async function reckon(url: string, clients: Clients, witness: Witness): Promise<string[]> {
  return [
    ...(await halves(url, witness)),
    ...(await missing(url, clients.acknowledged)),
    ...(await repeated(url, clients.sent)),
    ...clients.refused,
    ...(await lost(url, witness)).map((id) => `message ${id} is lost`),
    ...duplicates(witness).altered.map((id) => `message ${id} came with other bytes`),
  ];
}

/** What was acknowledged and is not there. */
async function missing(url: string, acknowledged: Acknowledged): Promise<string[]> {
  const tables = {
    ...{ applications: acknowledged.applications, journal: acknowledged.events },
    ...{ commitments: acknowledged.commitments, messages: acknowledged.messages },
  };
  const gone: string[] = [];
  for (const [table, ids] of Object.entries(tables)) {
    const there = await idsOf(url, `SELECT id FROM ${table}`);
    for (const id of ids) if (!there.has(id)) gone.push(`${table}: ${id}`);
  }
  return gone;
}

/** What was asked for again, and done twice or not at all: external ids and words that stand there once each. */
async function repeated(
  url: string,
  { applications, notes }: { applications: number; notes: number },
): Promise<string[]> {
  const external = await query<{ externalId: string }>(
    url,
    'SELECT "externalId" FROM applications',
  );
  const said = (await messagesOf(url)).flatMap(({ subject, text }) => {
    const note = /Note \d+\./.exec(`${subject} ${text}`)?.[0];
    return note === undefined ? [] : [note];
  });
  return [
    ...unequal(
      'application',
      names(applications, (n) => `x${n}`),
      external.map((one) => one.externalId),
    ),
    ...unequal(
      'note',
      names(notes, (n) => `Note ${n}.`),
      said,
    ),
  ];
}

/** Every message of the database that no mail server has. */
export async function lost(url: string, witness: Witness): Promise<string[]> {
  const sent = witness.byId();
  return (await messagesOf(url)).filter(({ id }) => !sent.has(id)).map(({ id }) => id);
}

/** How many messages are not yet delivered. */
export async function waiting(url: string): Promise<number> {
  const all = await query<{ status: string }>(url, 'SELECT status FROM messages');
  return all.filter((one) => !isDelivered(one)).length;
}

/** How often a mail was taken that had been before, and which of them were not the same bytes. */
export function duplicates(witness: Witness): { count: number; altered: string[] } {
  const all = [...witness.byId()];
  const count = all.reduce((sum, [, hashes]) => sum + hashes.length - 1, 0);
  const altered = all.filter(([, hashes]) => new Set(hashes).size > 1).map(([id]) => id);
  return { count, altered };
}

function isDelivered({ status }: { status: string }): boolean {
  return status === 'delivered';
}

function messagesOf(url: string): Promise<MessageRow[]> {
  return query(url, 'SELECT id, about, status, purposes, subject, text FROM messages');
}

async function idsOf(url: string, sql: string): Promise<Set<string>> {
  return new Set((await query<{ id: string }>(url, sql)).map(({ id }) => id));
}

function names(count: number, name: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => name(n));
}

/** What stands in one list and not in the other, or more often. */
function unequal(what: string, wanted: readonly string[], found: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of wanted) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([one, count]) => `${what}: ${one} is ${count > 0 ? 'missing' : 'there too often'}`);
}
