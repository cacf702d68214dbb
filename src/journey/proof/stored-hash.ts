import { hash } from 'node:crypto';
import { canonicalJson } from '../../kernel/hash';
import type { StoredEvent } from './evidence';

/** Names whose order is the one in which they are written; numbers would come first (ECMA-262, OrdinaryOwnPropertyKeys). */
const PLAIN_NAME = /^[A-Za-z_]\w*$/;
/** What is between quotes as it is: ids, kinds and hashes are nothing else. */
const HARMLESS = /^[\w.:-]*$/;
const collator = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * What JSON text says, if it is written the way it was written when it was stored.
 * @throws Error when it is no JSON, or has other spaces, escapes or a name twice
 */
export function parseStored(text: unknown): unknown {
  if (typeof text !== 'string') throw new Error('is no text');
  const value: unknown = JSON.parse(text);
  if (JSON.stringify(value) !== text) throw new Error('is not written as it was recorded');
  return value;
}

/** The hash that a row of the journal should have: as `chainHash`, from what is stored, and many times as fast. */
export function storedHash(row: StoredEvent, fields: object, previous: string | null): string {
  // the names in their order, so that this is canonical JSON
  const text =
    `{"actor":${json(row.actor)},"application":${json(row.application)},"at":${json(row.at)},` +
    `"fields":${canonical(fields)},"id":${json(row.id)},"position":${json(row.position)},` +
    `"previous":${json(previous)},"recordedAt":${json(row.recordedAt)},"type":${json(row.type)}}`;
  return hash('sha256', text, 'hex');
}

function canonical(fields: object): string {
  const names = Object.keys(fields);
  if (!names.every((name) => PLAIN_NAME.test(name))) return canonicalJson(fields);
  const parts = names.sort(collator).map((name) => {
    const value = (fields as Record<string, unknown>)[name];
    const isDeep = value !== null && typeof value === 'object' && !isFlat(value);
    return `"${name}":${isDeep ? canonicalJson(value) : json(value)}`;
  });
  return `{${parts.join(',')}}`;
}

function isFlat(value: object): boolean {
  return Array.isArray(value) && value.every((one) => one === null || typeof one !== 'object');
}

function json(value: unknown): string {
  if (typeof value === 'string' && HARMLESS.test(value)) return `"${value}"`;
  // a column that is not there is nothing that JSON has
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
