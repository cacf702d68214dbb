import { createHash } from 'node:crypto';
import { formatInstant, type Instant } from '../../../kernel/instant';
import type { Dossier, Evidence } from '../evidence';

export const FORMAT = 'lupaus-bundle';
export const VERSION = 1;

/** Lines are given together up to about so many characters. */
const PART = 65_536;

/**
 * Everything that can be verified, as JSON lines (docs/proof.md): no words, no names, no addresses. To be read in a
 * snapshot.
 * @param now the moment that it is of
 */
export async function* bundleLines(evidence: Evidence, now: Instant): AsyncGenerator<string> {
  const sum = createHash('sha256');
  let [part, lines] = ['', 0];
  const add = (line: string, content: object) => {
    part += `${JSON.stringify({ line, ...content })}\n`;
    lines++;
  };
  const flush = () => {
    const flushed = part;
    sum.update(flushed);
    part = '';
    return flushed;
  };
  const silentJobs = [...(await evidence.silentJobs())];
  add('bundle', { format: FORMAT, version: VERSION, asOf: formatInstant(now), now, silentJobs });
  for (const { content, ...terms } of await evidence.terms()) {
    add('terms', { ...terms, content: parsed(content) });
  }
  for await (const dossiers of evidence.dossiers()) {
    for (const dossier of dossiers) {
      addDossier(dossier, add);
      if (part.length > PART) yield flush();
    }
  }
  for await (const seals of evidence.seals()) {
    for (const { events, terms, ...seal } of seals) {
      add('seal', {
        ...seal,
        events: parsed(events),
        terms: terms === null ? null : parsed(terms),
      });
    }
    yield flush();
  }
  for (const event of await evidence.unsealed()) add('unsealed', { event });
  for (const head of await evidence.signedHeads()) add('head', head);
  yield flush();
  add('end', { lines: lines + 1, sha256: sum.digest('hex') });
  yield part;
}

function addDossier(
  { events, commitments, silences, noticed }: Dossier,
  add: (line: string, content: object) => void,
): void {
  for (const { fields, ...event } of events) add('event', { ...event, fields: parsed(fields) });
  for (const row of commitments) add('commitment', { ...row, noticed: noticed.get(row.key) ?? [] });
  for (const row of silences) add('silence', row);
}

/** What is no JSON any more goes as the text that it is, and is found by who verifies. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
