/** Why nothing came of a request; stable, for logs and pages. */
export const TROUBLES = {
  refused:
    'the address lies inside a private or reserved range, and WEBHOOK_ALLOW does not name it',
  insecure: 'it is not https, and WEBHOOK_ALLOW does not name it',
  port: 'its port is none that requests are sent to',
  name: 'its name has no address',
  connection: 'no connection could be made, or it broke off',
  certificate: 'its certificate cannot be trusted',
  timeout: 'it did not answer in time',
  redirect: 'it answered with a redirect, which is not followed: give the address that it leads to',
  sealed:
    'its address and key cannot be read, for SECRET_KEY is another one now: give the address again',
  gone: 'it answered that it is gone (410)',
  status: 'it answered, but not with a success (2xx)',
} as const;

export type Trouble = keyof typeof TROUBLES;

/** A request that came to nothing. Its message says why, and nothing of the URL, which may hold a secret. */
export class OutwardError extends Error {
  /** @param status what the other end answered, where it did */
  constructor(
    readonly trouble: Trouble,
    readonly status: number | null = null,
  ) {
    super(TROUBLES[trouble]);
    this.name = 'OutwardError';
  }
}
