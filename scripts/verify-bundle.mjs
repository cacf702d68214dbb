#!/usr/bin/env node
// node verify-bundle.mjs BUNDLE [--against MAIL]... [--key PUBLIC.pem]...
//
// Checks a bundle of `lupaus bundle` (docs/proof.md) with Node alone, in one file that can be read in a quarter of an
// hour: the hash of every row, the chain of each application, the chain of seals, and the signed heads. What the
// commitments are is not folded here; `lupaus verify --bundle` does that. Exit code 0: all is as it was recorded; 1:
// something is not; 2: it cannot be read.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const KINDS = [
  'bundle',
  'terms',
  'event',
  'commitment',
  'silence',
  'seal',
  'unsealed',
  'head',
  'end',
];
const { file, against, keys } = argumentsOf(process.argv.slice(2));
const found = [];
const tell = (code, where, detail) => found.push(`  ${code}  ${where}: ${detail}`);
const counts = {};
const rows = new Map();
const chains = new Map();
const terms = new Map();
const covered = new Set();
const seals = new Map();
let unsealed = 0;
let head = null;
let day = null;
const trusted = new Map(keys.map((key) => [key.id, key]));
const days = new Map();

const sum = createHash('sha256');
let lines = 0;
let isWhole = false;
try {
  for await (const line of linesOf(file)) {
    lines++;
    if (isWhole) tell('damaged_bundle', 'file', `line ${lines} comes after the end`);
    const { line: kind, ...row } = JSON.parse(line);
    if (lines === 1 && (kind !== 'bundle' || row.format !== 'lupaus-bundle' || row.version !== 1)) {
      fail(`${file}: is no bundle of version 1`);
    }
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind === 'end') {
      isWhole = true;
      if (row.lines !== lines)
        tell('damaged_bundle', 'file', `has ${lines} lines, says ${row.lines}`);
      if (row.sha256 !== sum.digest('hex'))
        tell('damaged_bundle', 'file', 'is not what was written');
      continue;
    }
    if (!isWhole) sum.update(`${line}\n`);
    if (kind === 'terms') checkTerms(row);
    if (kind === 'event') checkEvent(row);
    if (kind === 'seal') checkSeal(row);
    if (kind === 'unsealed') checkUnsealed(row);
    if (kind === 'head') checkHead(row);
    if (!KINDS.includes(kind)) tell('damaged_bundle', 'file', `line ${lines} is of no known kind`);
  }
} catch (error) {
  if (lines === 0) fail(`${file}: cannot be read (${error.code ?? error.message})`);
  tell('damaged_bundle', 'file', `line ${lines + 1} cannot be read (${error.message})`);
}
if (!isWhole) tell('damaged_bundle', 'file', 'its end is missing');
for (const [hash, { seal, sealedBy = null }] of terms) {
  if (seal !== sealedBy)
    tell('altered_terms', `terms ${hash}`, 'is not under the seal that it names');
}
if (rows.size !== covered.size + unsealed) {
  tell(
    'not_covered',
    'journal',
    `${rows.size} events, ${covered.size} sealed, ${unsealed} waiting do not add up`,
  );
}
for (const mail of against) for (const line of headLines(mail)) checkLine(line);

const seen = Object.entries(counts).map(([kind, n]) => `${n} ${kind}`);
console.log(
  found.length === 0 ? 'Everything is as it was recorded' : `${found.length} not as recorded`,
);
for (const one of found.slice(0, 200)) console.log(one);
if (found.length > 200) console.log(`  and ${found.length - 200} more`);
console.log(`Lines: ${seen.join(', ')}.`);
for (const { id, used } of trusted.values()) if (used) console.log(`Signed with the key ${id}.`);
console.log(`Head: ${head ?? 'nothing is sealed yet'}`);
process.exitCode = found.length === 0 ? 0 : 1;

function checkTerms({ hash, kind, createdAt, content, seal }) {
  if (sha256(canonical(content)) !== hash)
    tell('altered_terms', `terms ${hash}`, 'is another version');
  terms.set(hash, { seal, mark: sha256(canonical({ hash, kind, createdAt })) });
}

/** Each row's hash is over its content and the hash of the row before it of the same application. */
function checkEvent({ hash, ...row }) {
  const { position, previous } = chains.get(row.application) ?? { position: 0, previous: null };
  if (row.position !== position + 1) {
    tell(
      'broken_chain',
      row.application,
      `event ${position + 1} is missing, ${row.position} is there`,
    );
  }
  if (sha256(canonical({ ...row, previous })) !== hash) {
    tell('broken_chain', row.application, `event ${row.position} is not what was recorded`);
  }
  chains.set(row.application, { position: row.position, previous: hash });
  if (rows.has(row.id)) tell('broken_chain', row.application, `event ${row.id} is there twice`);
  rows.set(row.id, hash);
}

/** A seal's head is over the hashes of its rows, its number and time, and the head before. */
function checkSeal({ number, sealedAt, events, terms: sealedTerms, head: stored }) {
  const where = `seal ${number}`;
  if (number !== seals.size + 1)
    tell('broken_seal', where, `stands where seal ${seals.size + 1} should`);
  const hashes = events.map((event) => rows.get(event) ?? null);
  if (hashes.includes(null))
    tell('broken_seal', where, 'some of its events are not in the journal');
  const marks = sealedTerms?.map((hash) => terms.get(hash)?.mark ?? null);
  for (const hash of sealedTerms ?? []) if (terms.has(hash)) terms.get(hash).sealedBy = number;
  const content = { number, sealedAt, events, hashes, previous: head };
  if (sha256(canonical(marks ? { ...content, terms: marks } : content)) !== stored) {
    tell('broken_seal', where, 'does not match what it covers');
  }
  for (const event of events) {
    if (covered.has(event)) tell('broken_seal', where, `event ${event} is in another seal too`);
    covered.add(event);
  }
  seals.set(number, { head: stored, sealedAt });
  head = stored;
}

function checkUnsealed({ event }) {
  unsealed++;
  if (covered.has(event) || !rows.has(event))
    tell('not_covered', `event ${event}`, 'waits for no seal');
}

/** Ed25519 over the line that mails show, without the signature. */
function checkHead(one) {
  const where = `day ${one.day}`;
  const key = keyOf(one.publicKey);
  if (keys.length === 0) trusted.set(key.id, trusted.get(key.id) ?? key);
  checkSigned(where, { ...one, key: key.id });
  if (seals.get(one.number)?.sealedAt !== one.sealedAt)
    tell('head_contradicts', where, 'names another time');
  if (one.previous !== (day?.signature ?? null))
    tell('head_contradicts', where, 'does not follow the day before');
  if (day && (one.day <= day.day || one.number < day.number))
    tell('head_contradicts', where, 'is out of order');
  days.set(one.day, one);
  day = one;
}

function checkLine(line) {
  const where = `line of ${line.day}`;
  checkSigned(where, line);
  if (days.get(line.day)?.signature !== line.signature) {
    tell('head_contradicts', where, 'is not the head that is kept for that day');
  }
}

function checkSigned(where, { day: date, number, head: signed, key: id, signature }) {
  const key = trusted.get(id);
  const text = `lupaus-head: ${date} ${number} ${signed} ${id}`;
  const bytes = Buffer.from(signature, 'base64');
  if (!key) tell('head_contradicts', where, `the key ${id} is not known`);
  else if (
    !verify(null, Buffer.from(text), key.object, bytes) ||
    bytes.toString('base64') !== signature
  ) {
    tell('head_contradicts', where, 'the signature is not of that head');
  } else key.used = true;
  if (seals.get(number)?.head !== signed)
    tell('head_contradicts', where, `seal ${number} has another head`);
}

/** Lines of a saved mail: quoted-printable, tags and folds are taken away. */
function headLines(path) {
  const text = readFileSync(path, 'utf8');
  const readings = [
    text,
    text
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=3D/gi, '=')
      .replace(/=2B/gi, '+'),
  ];
  const lines = new Map();
  for (const reading of readings) {
    const plain = reading.replace(/<[^<>]{0,2000}>/g, ' ').replace(/\r?\n[>|\s]*/g, ' ');
    const line =
      /lupaus-head:\s*(\d{4}-\d\d-\d\d)\s+(\d+)\s+([0-9a-f]{64})\s+([0-9a-f]{16})\s+((?:[A-Za-z0-9+/]\s*){86}(?:=\s*){2})/g;
    for (const [, date, number, signed, key, signature] of plain.matchAll(line)) {
      const whole = {
        day: date,
        number: Number(number),
        head: signed,
        key,
        signature: signature.replace(/\s/g, ''),
      };
      lines.set(JSON.stringify(whole), whole);
    }
  }
  if (lines.size === 0) fail(`${path}: no lupaus-head line that is whole`);
  return lines.values();
}

function keyOf(x) {
  const object = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return { id: sha256(Buffer.from(x, 'base64url')).slice(0, 16), object };
}

/** JSON without spaces, the names of every object in order of their UTF-16 units. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

function linesOf(path) {
  const [a, b] = firstBytes(path);
  const stream = createReadStream(path);
  const input = a === 0x1f && b === 0x8b ? stream.pipe(createGunzip()) : stream;
  return createInterface({ input, crlfDelay: Infinity });
}

function firstBytes(path) {
  const bytes = Buffer.alloc(2);
  const handle = openSync(path, 'r');
  readSync(handle, bytes, 0, 2, 0);
  closeSync(handle);
  return bytes;
}

function argumentsOf(args) {
  const said = { file: null, against: [], keys: [] };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--against') said.against.push(args[++i]);
    else if (args[i] === '--key') {
      const { x } = createPublicKey(readFileSync(args[++i], 'utf8')).export({ format: 'jwk' });
      said.keys.push(keyOf(x));
    } else if (said.file === null && !args[i].startsWith('-')) said.file = args[i];
    else fail('usage: node verify-bundle.mjs BUNDLE [--against MAIL]... [--key PUBLIC.pem]...');
  }
  if (said.file === null)
    fail('usage: node verify-bundle.mjs BUNDLE [--against MAIL]... [--key PUBLIC.pem]...');
  return said;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
