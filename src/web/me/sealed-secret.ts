import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a secret so that only who has the key of the form can read it: what is stored opens nothing, and a second click,
 * whose answer is the one that a browser shows, gets the secret of the first.
 * @param key at least 122 random bits, kept by nobody but the form
 */
export function sealed(secret: string, key: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(key), nonce, { authTagLength: TAG_BYTES });
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** What was sealed with that key. @throws Error for another key */
export function unsealed(stored: string, key: string): string {
  const bytes = Buffer.from(stored, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, keyOf(key), nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}

/** The key is random and long: it needs no slow hash. */
function keyOf(key: string): Buffer {
  return createHash('sha256').update(`sealed secret/${key}`).digest();
}
