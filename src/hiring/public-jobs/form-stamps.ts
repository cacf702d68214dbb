import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { SecretKey } from '../../kernel/secret-key';

/** Nobody fills in a name and an address faster than this. */
const LEAST_MS = 3000;
const STAMP = /^([0-9a-z]{8,9})\.([\w-]{43})$/;

/** When a form was shown, so that what sends at once is told from a person; no third party is asked. */
@Injectable()
export class FormStamps {
  private readonly key: Buffer;

  constructor(
    secretKey: SecretKey,
    private readonly clock: Clock,
  ) {
    this.key = secretKey.for('form-stamp');
  }

  /** For a form that is made now. */
  make(): string {
    const at = this.clock.now().toString(36);
    return `${at}.${this.proofOf(at)}`;
  }

  /** @throws InputError for a form that is not from here, or that was sent faster than anybody types */
  assertHuman(stamp: string): void {
    const [, at, proof] = STAMP.exec(stamp) ?? [];
    const isOurs =
      at !== undefined && timingSafeEqual(Buffer.from(proof!), Buffer.from(this.proofOf(at)));
    if (!isOurs) throw new InputError('stamp: this form is not from here', 'foreign_form');
    if (this.clock.now() - parseInt(at, 36) < LEAST_MS) {
      throw new InputError('stamp: this was sent faster than anybody types', 'too_fast');
    }
  }

  private proofOf(at: string): string {
    return createHmac('sha256', this.key).update(at).digest('base64url');
  }
}
