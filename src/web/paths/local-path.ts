/** Longer ones than this no page of ours has. */
const LONGEST = 2000;
const HERE = 'http://here.invalid';

/**
 * A path on this service, as somebody's browser may be sent to it; null for anything that could lead elsewhere. A
 * browser takes `\` for `/`, drops tabs and line breaks, and reads `//host` as another host (URL Standard, section 4.4).
 */
export function localPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null;
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(text) || text.includes('\\')) return null;
  if (!URL.canParse(text, HERE)) return null;
  const { origin, pathname, search } = new URL(text, HERE);
  // dots can lead to a path that begins with two slashes
  return origin !== HERE || pathname.startsWith('//') ? null : pathname + search;
}
