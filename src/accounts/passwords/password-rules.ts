import { InputError } from '../../kernel/errors';
import { COMMON_PASSWORDS } from './common-passwords';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
/** Fewer different characters are a key held down. */
const LEAST_DIFFERENT = 5;

/**
 * Long and not easily guessed is all that is asked (NIST SP 800-63B, section 3.1.1.2): no digits or signs.
 * @param owner what it must not be made of
 * @throws InputError saying what is wrong with it
 */
export function assertGoodPassword(password: string, owner: { email: string; name: string }): void {
  const length = Array.from(password.normalize('NFKC')).length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
    throw weak(`must have ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`);
  }
  const plain = plainOf(password);
  const own = [owner.email, owner.email.split('@')[0]!, owner.name].map(plainOf);
  if (own.some((part) => part !== '' && isMostly(plain, part))) {
    throw weak('must not be your name or e-mail address');
  }
  const different = new Set(password).size;
  if (different < LEAST_DIFFERENT || COMMON_PASSWORDS.has(withoutTail(plain))) {
    throw weak('is one of the first that are guessed, expected another');
  }
}

function weak(why: string): InputError {
  return new InputError(`password ${why}`, 'weak_password');
}

/** Letters and digits in lower case. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** True when little is left of a text without a part of it. */
function isMostly(text: string, part: string): boolean {
  return text.replace(part, '').length < SHORTEST_PASSWORD / 3 && text.includes(part);
}

/** Without the digits at the end, unless it is all digits: `password2026` is `password`. */
function withoutTail(plain: string): string {
  return plain.replace(/(?<=\D)\d{1,4}$/, '');
}
