import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { SettingsError } from '../settings';

const OWNER_ONLY = 0o600;

/** The public half of a key that signs heads (Ed25519, RFC 8032). */
export class PublicHeadKey {
  /** 16 hex digits of the SHA-256 of its 32 bytes. */
  readonly id: string;
  private readonly key: KeyObject;

  /** @param x its 32 bytes in base64url @throws Error when they are none */
  constructor(readonly x: string) {
    const bytes = Buffer.from(x, 'base64url');
    if (bytes.length !== 32 || bytes.toString('base64url') !== x) {
      throw new Error('a public key has 32 bytes in base64url');
    }
    this.id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    this.key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  }

  /** @throws Error when it is no key, or one of another kind */
  static fromPem(pem: string): PublicHeadKey {
    return new PublicHeadKey(xOf(createPublicKey(pem)));
  }

  get pem(): string {
    return this.key.export({ type: 'spki', format: 'pem' }).toString();
  }

  /** Whether a signature in base64 is of that text, and written in the one way that base64 is. */
  signed(text: string, signature: string): boolean {
    const bytes = Buffer.from(signature, 'base64');
    if (bytes.length !== 64 || bytes.toString('base64') !== signature) return false;
    return verify(null, Buffer.from(text), this.key, bytes);
  }
}

/** What signs heads; without the private half nothing is signed. */
export class HeadKey {
  readonly public: PublicHeadKey | null;

  /** @param accepted a file with the public halves of earlier keys; null when there can be none */
  constructor(
    private readonly key: KeyObject | null,
    private readonly accepted: string | null = null,
  ) {
    this.public = key && new PublicHeadKey(xOf(createPublicKey(key)));
  }

  /**
   * The keys that may have signed: this one, and those before it that an administrator accepts in a file beside it. That
   * is no table, since who can write to the database would accept their own.
   * @returns null without a key of one's own: then nobody can be told from others
   * @throws SettingsError when the file has something else than public keys
   */
  trusted(): PublicHeadKey[] | null {
    if (this.public === null) return null;
    return [this.public, ...(this.accepted === null ? [] : acceptedIn(this.accepted))];
  }

  /** @returns the signature in base64 @throws Error when there is no key */
  sign(text: string): string {
    if (this.key === null) throw new Error('this process has no key to sign with');
    return sign(null, Buffer.from(text), this.key).toString('base64');
  }
}

/**
 * The key in a file outside the database, made there at the first start and readable by its owner only.
 * @param file HEAD_KEY_FILE, or where it is by default; null when this process signs nothing
 * @throws SettingsError when it cannot be kept or read
 */
export function headKey(file: string | null): HeadKey {
  if (file === null) return new HeadKey(null);
  return keyIn(file, () => {
    make(file);
  });
}

/** As `headKey`, for who only compares: it makes none, and has none when there is none. */
export function keptHeadKey(file: string | null): HeadKey {
  if (file === null || !existsSync(file)) return new HeadKey(null);
  return keyIn(file, () => undefined);
}

function keyIn(file: string, prepare: () => void): HeadKey {
  try {
    prepare();
    const key = createPrivateKey(readFileSync(file, 'utf8'));
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('is no Ed25519 key');
    return new HeadKey(key, `${file}.accepted`);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = /^E[A-Z]+$/.test(code)
      ? `cannot be kept or read (${code})`
      : 'expected a private Ed25519 key in PEM';
    throw new SettingsError('HEAD_KEY_FILE', `${file}: ${why}`);
  }
}

function make(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let handle: number;
  try {
    // fails when it is there, so that of two that start at once one makes it
    handle = openSync(file, 'wx', OWNER_ONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  writeSync(handle, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  fsyncSync(handle);
  closeSync(handle);
}

function acceptedIn(file: string): PublicHeadKey[] {
  if (!existsSync(file)) return [];
  try {
    const blocks = readFileSync(file, 'utf8').split(/(?=-----BEGIN )/);
    return blocks
      .filter((block) => block.trim() !== '')
      .map((block) => PublicHeadKey.fromPem(block));
  } catch {
    throw new SettingsError('HEAD_KEY_FILE', `${file}: expected public Ed25519 keys in PEM`);
  }
}

function xOf(key: KeyObject): string {
  const { crv, x } = key.export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x === undefined) throw new Error('is no Ed25519 key');
  return x;
}
