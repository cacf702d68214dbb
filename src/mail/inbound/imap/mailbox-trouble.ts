/** Why a mailbox cannot be read: a sentence for the operator that names the setting, without personal data or passwords. */
export class MailboxTrouble extends Error {
  /** @param isRefusal that the server answered, and will not answer otherwise by itself */
  constructor(
    message: string,
    readonly isRefusal = false,
  ) {
    super(message);
  }
}

/** What is known about a failure that a library of the network threw: its code. */
export function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  const known = code ?? cause?.code;
  return typeof known === 'string' && /^\w{1,40}$/.test(known) ? known : 'unknown';
}
