import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet: argon2id, which the library takes by itself, with 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const { memoryCost, timeCost, parallelism } = PARAMETERS;
const PREFIX = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`;

/** What a password is compared with when there is none: nothing fits it. */
let decoy: Promise<string> | null = null;

/** Argon2id in PHC's format, with a salt of its own. Takes tens of milliseconds: never inside a unit of work. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

/** @param kept null takes as long as any, and is false */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  decoy ??= hash(randomBytes(32), PARAMETERS);
  const fits = await verify(kept ?? (await decoy), password.normalize('NFKC'));
  return kept !== null && fits;
}

/** True for a hash that was made with other parameters than today's. */
export function isOutdated(kept: string): boolean {
  return !kept.startsWith(PREFIX);
}
