import { InputError } from '../../../kernel/errors';
import type { AtsAccess } from '../record';

/** A label of a host name, in lower case (RFC 1035, 2.3.1). */
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * Where an account's API is, told by its subdomain: nothing but a plain label gets into a host's name.
 * @throws InputError
 */
export function addressFor(access: AtsAccess, host: (label: string) => string): URL {
  if (access.baseUrl !== null) return new URL(access.baseUrl);
  if (!LABEL.test(access.subdomain ?? '')) {
    throw new InputError(
      `subdomain: is ${JSON.stringify(access.subdomain)}, expected the part of the address before the first dot`,
    );
  }
  return new URL(host(access.subdomain!));
}

/** Where a vendor's API is that has one address for most and others by region ("eu"), which the subdomain then names. */
export function regionOf(access: AtsAccess, usual: string, host: (region: string) => string): URL {
  const isUsual = access.baseUrl === null && (access.subdomain ?? '') === '';
  return isUsual ? new URL(usual) : addressFor(access, host);
}
