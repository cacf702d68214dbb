import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PublicUrl } from '../../../kernel/public-url';
import { SecretKey } from '../../../kernel/keys/secret-key';

/** Links by which candidates say that a contact never took place: the contact's id, and what proves it is ours. */
@Injectable()
export class DisputeLinks {
  constructor(
    private readonly keys: SecretKey,
    private readonly url: PublicUrl,
  ) {}

  to(contact: string): string {
    return this.url.to(`/dispute/${contact}.${this.proofOf(contact)}`);
  }

  /** The id of the contact that a link's secret is for; null when it is not from here. */
  contactOf(secret: string): string | null {
    const [contact, proof = ''] = secret.split('.', 2);
    const expected = Buffer.from(this.proofOf(contact!));
    const given = Buffer.from(proof);
    const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
    return isOurs ? contact! : null;
  }

  private proofOf(contact: string): string {
    return createHmac('sha256', this.keys.for('dispute')).update(contact).digest('base64url');
  }
}
