// An installation for the pages: a company with a long past, and one application in which a lot has happened.
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { addToken, addUser, install, open, serve } from './installation.mjs';
import { send } from './load.mjs';
import { seed } from './seed.mjs';

const sqlite3 = createRequire(import.meta.url)('sqlite3');
const HAPPENED = 40;
/** A recruiter with as much to do as any. */
const RECRUITER = 'r8@example.com';

/**
 * @param kept a folder that has it from an earlier run, or gets it now; what is measured is a copy
 * @returns the installation, with `known`: ids, tokens and a candidate's cookie
 */
export async function furnish(applications, kept) {
  if (kept !== undefined && existsSync(join(kept, 'known.json'))) return copyOf(kept);
  const ours = install(undefined, kept);
  const known = await fill(ours, applications);
  if (kept === undefined) return { ...ours, known };
  writeFileSync(join(kept, 'known.json'), JSON.stringify(known));
  return copyOf(kept);
}

function copyOf(kept) {
  const folder = mkdtempSync(join(tmpdir(), 'lupaus-bench-'));
  cpSync(kept, folder, { recursive: true });
  const known = JSON.parse(readFileSync(join(kept, 'known.json'), 'utf8'));
  return { ...open(folder), known };
}

async function fill(ours, applications) {
  const service = await serve(ours.env);
  const headers = { authorization: `Bearer ${ours.token}` };
  const post = (path, body) =>
    send(service.url, undefined, { method: 'POST', path: `/api/v1${path}`, headers, body });
  const { id: job } = await post('/jobs', { title: 'Sales lead' });
  const candidate = { name: 'Maija Meikäläinen', email: 'maija@example.com' };
  const { id: application } = await post('/applications', { job, candidate });
  const to = `/applications/${application}`;
  for (let i = 0; i < HAPPENED; i++) {
    await post(`${to}/questions`, { text: `When will I hear? (${i})`, channel: 'phone' });
    const body = `Soon, we think.\n\nThis is letter ${i}.`;
    await post(`${to}/messages`, { purpose: ['reply'], subject: 'Your question', body });
  }
  await makePublic(service.url, headers, job);
  const cookie = await comeIn(service.url, ours.file);
  await service.stop();
  await seed(ours.file, applications);
  addUser(ours.env, 'hr@example.com', 'hr_lead');
  const tokens = {
    admin: ours.token,
    hr: addToken(ours.env, 'hr@example.com'),
    recruiter: addToken(ours.env, RECRUITER),
  };
  const ids = await first(ours.file, {
    commitment: `SELECT "id" AS "it" FROM commitments WHERE "application" = '${application}' LIMIT 1`,
    message: `SELECT "id" AS "it" FROM messages WHERE "about" = '${application}' LIMIT 1`,
    mail: `SELECT "id" AS "it" FROM inbound_mails WHERE "status" = 'waiting' LIMIT 1`,
    busyJob: `SELECT "id" AS "it" FROM jobs WHERE "title" = 'Sales lead 7'`,
  });
  return { job, application, ...ids, tokens, cookie };
}

/** Makes the job one that everybody may apply to. */
function makePublic(url, headers, job) {
  const path = `/jobs/${job}/public`;
  const body =
    'slug=sales-lead&description=You+sell.&place=FI&payRange=3+400&isPublic=true&version=0';
  return formPost(url, path, body, { ...headers, accept: 'text/html' });
}

/** By the link in the receipt. @returns the candidate's cookie */
async function comeIn(url, file) {
  const { text } = await first(file, {
    text: `SELECT "text" AS "it" FROM messages WHERE "text" LIKE '%/s/%' LIMIT 1`,
  });
  const [path] = /\/s\/[\w.-]+/.exec(text);
  const answer = await formPost(url, path, '', {});
  return /lupaus_my=[\w-]+/.exec(answer.headers.get('set-cookie'))[0];
}

function formPost(url, path, body, headers) {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(`${url}${path}`, {
    ...{ method: 'POST', redirect: 'manual', body, headers: { ...type, ...headers } },
  }).then((answer) => {
    if (answer.status < 400) return answer;
    throw new Error(`${path}: ${answer.status}`);
  });
}

/** The first row's `it` of each query. */
async function first(file, queries) {
  const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
  const found = {};
  for (const [name, sql] of Object.entries(queries)) {
    found[name] = await new Promise((done, fail) =>
      database.get(sql, (error, row) => (error ? fail(error) : done(row?.it))),
    );
  }
  await new Promise((done) => database.close(done));
  return found;
}
