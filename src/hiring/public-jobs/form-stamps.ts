import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { SecretKey } from '../../kernel/keys/secret-key';

/** Nobody fills in a name and an address faster than this. */
const LEAST_MS = 3000;
const STAMP = /^([0-9a-z]{8,9})\.(\d{1,9})\.([\w-]{43})$/;

/** Which words a form was shown with. */
export interface Shown {
  slug: string;
  /** The posting's. */
  version: number;
}

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
  make({ slug, version }: Shown): string {
    const at = `${this.clock.now().toString(36)}.${version}`;
    return `${at}.${this.proofOf(slug, at)}`;
  }

  /** @throws InputError for a form that is not from here, that has other words, or that was sent faster than anybody types */
  assertHuman(stamp: string, { slug, version }: Shown): void {
    const [, at, seen, proof] = STAMP.exec(stamp) ?? [];
    const isOurs =
      at !== undefined &&
      timingSafeEqual(Buffer.from(proof!), Buffer.from(this.proofOf(slug, `${at}.${seen!}`)));
    if (!isOurs) throw new InputError('stamp: this form is not from here', 'foreign_form');
    if (Number(seen) !== version) {
      throw new InputError('stamp: the public page was changed meanwhile', 'posting_changed');
    }
    if (this.clock.now() - parseInt(at, 36) < LEAST_MS) {
      throw new InputError('stamp: this was sent faster than anybody types', 'too_fast');
    }
  }

  private proofOf(slug: string, at: string): string {
    return createHmac('sha256', this.key).update(`${slug}.${at}`).digest('base64url');
  }
}
