import { addressKey, parseAddress } from '../../kernel/address';

/** An address in the form in which two spellings of one are equal; null for what is none, which equals nothing. */
export function keyOf(address: string | null): string | null {
  const parsed = address === null ? null : parseAddress(address);
  return parsed && addressKey(parsed);
}
