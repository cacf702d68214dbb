import { InputError } from '../../../kernel/errors';

/** Every page there is. */
export const ANY_ORIGIN = '*';
const MOST = 20;

/**
 * Origins as somebody types them, one a line or with spaces between: `https://careers.example.com`. Of an address of a
 * page its origin counts (RFC 6454, section 4).
 * @throws InputError naming what is none
 */
export function originsTyped(text: string): string[] {
  const typed = text.split(/[\s,]+/).filter((one) => one !== '');
  const origins = [...new Set(typed.map(originOf))];
  if (origins.length > MOST) throw new InputError(`origins: at most ${MOST}`);
  return origins;
}

function originOf(typed: string): string {
  if (typed === ANY_ORIGIN) return ANY_ORIGIN;
  if (/^https?:\/\//i.test(typed) && URL.canParse(typed)) {
    const { origin, username, hostname } = new URL(typed);
    if (username === '' && !hostname.includes('*')) return origin;
  }
  throw new InputError(
    `origins: expected addresses such as https://careers.example.com, not "${typed.slice(0, 100)}"`,
    'bad_origin',
  );
}
