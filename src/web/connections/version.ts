import { typedIn } from '../answering/answering';

/** What a form sent, its version as the number that the API takes. */
export function withVersion(body: unknown): Record<string, unknown> {
  const version = typedIn(body, 'version');
  const fields = { ...((body ?? {}) as Record<string, unknown>) };
  return /^\d{1,9}$/.test(version) ? { ...fields, version: Number(version) } : fields;
}
