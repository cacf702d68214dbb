import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sha256 } from '../../../kernel/hash';
import type { Instant } from '../../../kernel/instant';
import { SecretKey } from '../../../kernel/keys/secret-key';
import type { RequestId } from '../../../store/entities/hiring/colleague-request.entity';

/** A link in an old mailbox is nobody's to answer by. */
export const LINK_LASTS_DAYS = 60;
export const LINK_LASTS_MS = LINK_LASTS_DAYS * 24 * 3600_000;

/** True when the link that was sent then leads nowhere any more. */
export function isLinkOver(askedAt: Instant, now: Instant): boolean {
  return now >= askedAt + LINK_LASTS_MS;
}

/** What stands in a colleague's link. It is kept nowhere and made anew, so that a reminder has the same link. */
@Injectable()
export class RequestSecrets {
  constructor(private readonly keys: SecretKey) {}

  /** @returns the secret, and the hash by which its request is found */
  of(request: RequestId): { secret: string; hash: string } {
    const proof = createHmac('sha256', this.keys.for('request')).update(request);
    const secret = proof.digest('base64url');
    return { secret, hash: sha256(secret) };
  }
}
