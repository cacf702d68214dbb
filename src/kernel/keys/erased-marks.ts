import { createHmac } from 'node:crypto';
import { SecretKey } from './secret-key';

const PREFIX = 'erased:';
/** 20 bytes of SHA-256: no two are equal by chance. */
const MARK_BYTES = 20;

/**
 * What stands in place of somebody else's name for a thing that was erased: whoever comes with the name finds the mark,
 * and nobody finds the name by the mark without the installation's key (RFC 2104).
 */
export class ErasedMarks {
  private readonly key: Buffer;

  constructor(keys: SecretKey) {
    this.key = keys.for('erased-mark');
  }

  /** The same for the same name. */
  of(name: string): string {
    const digest = createHmac('sha256', this.key).update(name).digest();
    return PREFIX + digest.subarray(0, MARK_BYTES).toString('hex');
  }

  static isMark(text: string): boolean {
    return /^erased:[0-9a-f]{40}$/.test(text);
  }
}
