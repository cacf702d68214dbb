const NUL = '\u0000';

/** True for an address with a NUL in it: there is nothing of such a name, and PostgreSQL takes it in no text. */
export function hasNul(url: string): boolean {
  return url.includes('%00');
}

/** The name of the outermost field that has a NUL somewhere in it; null when none has. */
export function fieldWithNul(body: unknown): string | null {
  if (!isFields(body)) return null;
  return Object.keys(body).find((name) => holdsNul(body[name]) || holdsNul(name)) ?? null;
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(NUL);
  if (Array.isArray(value)) return value.some(holdsNul);
  return (
    isFields(value) && (Object.keys(value).some(holdsNul) || Object.values(value).some(holdsNul))
  );
}

/** Bytes are no fields. */
function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}
