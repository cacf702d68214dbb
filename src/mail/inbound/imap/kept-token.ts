import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** A refresh token that came in place of another. */
interface Kept {
  /** SHA-256 of the one in the settings: with a new one there, what came in place of the old one is forgotten. */
  insteadOf: string;
  token: string;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a refresh token for the database, so that a copy of that alone opens no mailbox. */
export function seal(token: string, given: string, key: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const kept: Kept = { insteadOf: hashOf(given), token };
  const body = Buffer.concat([cipher.update(JSON.stringify(kept), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** The token that `seal` encrypted; null when the key or the one in the settings is another now. */
export function unseal(sealed: string, given: string, key: Buffer): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    const kept = JSON.parse(Buffer.concat([body, decipher.final()]).toString('utf8')) as Kept;
    return kept.insteadOf === hashOf(given) ? kept.token : null;
  } catch {
    return null;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
