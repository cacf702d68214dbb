import { hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../settings';

/** A key that is shorter can be guessed. */
export const SHORTEST_KEY = 32;
const FILE = 'secret.key';
const OWNER_ONLY = 0o600;

/** What signs cookies and tokens. */
export class SecretKey {
  constructor(private readonly secret: string) {}

  /** A key of 32 bytes for one purpose ("session", "reply-token"): to know one tells nothing of another (RFC 5869). */
  for(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, '', `lupaus/${purpose}`, 32));
  }
}

/**
 * The installation's secret key: the one that is given, else the one that was made at the first start and lies in the
 * data folder, readable by its owner only.
 * @param given SECRET_KEY, or null when it is not set
 * @throws SettingsError when there is none and none can be kept, or when the one kept is too short
 */
export function secretKey(given: string | null, folder: string): SecretKey {
  if (given !== null) return new SecretKey(given);
  const file = join(folder, FILE);
  try {
    make(file, folder);
    return new SecretKey(read(file));
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError(
      'SECRET_KEY',
      `none is set, and ${file} cannot be kept (${code ?? 'unknown'})`,
    );
  }
}

function make(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let handle: number;
  try {
    // fails when it is there, so that of two that start at once one makes it
    handle = openSync(file, 'wx', OWNER_ONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  writeSync(handle, `${randomBytes(32).toString('base64url')}\n`);
  // a key that a power cut takes away would end every session and every link
  fsyncSync(handle);
  closeSync(handle);
}

function read(file: string): string {
  const key = readFileSync(file, 'utf8').trim();
  if (key.length >= SHORTEST_KEY) return key;
  throw new SettingsError(
    'SECRET_KEY',
    `${file} holds a key of ${key.length} characters, expected at least ${SHORTEST_KEY}; remove it to have one made`,
  );
}
