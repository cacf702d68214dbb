import { sha256 } from '../../../kernel/hash';
import { typedIn } from '../../answering/answering';

/** What somebody typed into a form that was sent after their session had ended. */
export interface Kept {
  /** The fields of the form, in their order; one that is there twice is there twice. */
  fields: [name: string, value: string][];
  /** The hash of the session's cookie, by which it is known whose text it is; empty where there was no cookie. */
  session: string;
}

/** Encoded for a form, so that it comes back under the limit on bodies. */
const LONGEST = 500_000;
/** Never put into a page again. */
const SECRET = /password|secret|token|^current$/i;

/** What is kept of a form. @returns null when there is nothing, `too long` when it cannot be carried */
export function keptOf(body: unknown, cookie: string | null): Kept | null | 'too long' {
  if (typeof body !== 'object' || body === null) return null;
  const fields = Object.entries(body as Record<string, unknown>).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value])
      .filter((one): one is string => typeof one === 'string')
      .map((one): [string, string] => [name, one]),
  );
  const told = fields.filter(([name]) => !SECRET.test(name));
  if (told.every(([, value]) => value.trim() === '')) return null;
  if (encodeURIComponent(JSON.stringify(told)).length > LONGEST) return 'too long';
  return { fields: told, session: cookie === null ? '' : sha256(cookie) };
}

/** What the page to sign in has carried; null when that is nothing, or nothing that it wrote. */
export function readKept(body: unknown): Kept | null {
  const session = typedIn(body, 'session');
  const fields = fieldsIn(typedIn(body, 'kept'));
  return fields === null ? null : { fields, session };
}

function fieldsIn(text: string): Kept['fields'] | null {
  if (text === '' || text.length > LONGEST) return null;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.length > 0 && read.every(isField) ? read : null;
  } catch {
    return null;
  }
}

function isField(one: unknown): one is [string, string] {
  return Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string');
}
