import { LupausError } from '../../../kernel/errors';

/**
 * What an ATS's API answered instead of what was asked for:
 * - `refused`: the credentials are wrong, or lack a right (401, 403)
 * - `busy`: asked too often (429); `retryAfterSeconds` says when it may be asked again
 * - `unreachable`: no answer in time, no connection, or an answer of 500 and above
 * - `unreadable`: an answer that is not what the vendor documents, too large, or one that sends us elsewhere
 * - `gone`: what was asked for does not exist (404, 410)
 */
export type TroubleKind = 'refused' | 'busy' | 'unreachable' | 'unreadable' | 'gone';

/** An ATS's API could not be asked. The message names the vendor and what to do, never a person or a key. */
export class AtsTrouble extends LupausError {
  /** @param retryAfterSeconds whole seconds until it is worth asking again; null where no time was said */
  constructor(
    readonly kind: TroubleKind,
    message: string,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(`ats_${kind}`, message, 'operator');
  }
}
