import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import { SealedTexts } from '../../../kernel/keys/sealed-texts';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import { ATS_SETTINGS, type AtsSettings } from '../ats.settings';
import type { AtsAccess, Vendor } from '../record';

/** How long the signing key before is good beside the new one: both sides need a while to change it. */
export const OLD_SECRET_MS = 24 * 3_600_000;
/** Whose hooks are signed with a key that we choose; the others tell theirs. */
export const OUR_KEY: readonly Vendor[] = ['greenhouse', 'ashby'];

type Place = Pick<AtsConnection, 'id'>;

/** The secrets of connections, sealed and opened. */
@Injectable()
export class ConnectionSecrets {
  constructor(
    private readonly sealed: SealedTexts,
    @Inject(ATS_SETTINGS) private readonly settings: AtsSettings,
  ) {}

  /** A new signing key: 256 random bits in hex. */
  make(): string {
    return randomBytes(32).toString('hex');
  }

  sealSecret(secret: string, { id }: Place): string {
    return this.sealed.seal(secret, `${id}/secret`);
  }

  sealToken(token: string, { id }: Place): string {
    return this.sealed.seal(token, `${id}/token`);
  }

  /** The signing keys that are good now, the newest first; none before it is known. */
  keysOf(connection: AtsConnection, now: Instant): string[] {
    const { id, secret, oldSecret, oldSecretUntil } = connection;
    const isOldGood = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > now;
    return [secret, isOldGood ? oldSecret : null]
      .filter((one) => one !== null)
      .flatMap((one) => linesOf(this.sealed.open(one, `${id}/secret`)));
  }

  /** How its API is asked; null when nobody gave a token. */
  accessOf({ id, vendor, token, subdomain }: AtsConnection): AtsAccess | null {
    if (token === null) return null;
    const baseUrl = this.settings.apiUrl;
    return { vendor, token: this.sealed.open(token, `${id}/token`), subdomain, baseUrl };
  }
}

/** A key may have spaces in it, for some vendors let people choose one. */
function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
