import ipaddr from 'ipaddr.js';
import { isPublic } from './reachable';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

const NAME = /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/;

/** Where this installation may send requests: the public internet, and what its operator allows beside it. */
export class Allowance {
  private constructor(
    private readonly names: ReadonlySet<string>,
    private readonly ranges: readonly Range[],
  ) {}

  /**
   * Reads "10.20.0.0/16, 192.0.2.7, hooks.internal": ranges, addresses and host names with commas between.
   * @returns null when one of them is none
   */
  static read(text: string): Allowance | null {
    const [names, ranges] = [new Set<string>(), [] as Range[]];
    const parts = text.split(',').map((part) => part.trim().toLowerCase());
    for (const part of parts.filter((one) => one !== '')) {
      const range = rangeOf(part);
      if (range) ranges.push(range);
      else if (NAME.test(part) && !/^[\d.]+$/.test(part)) names.add(part);
      else return null;
    }
    return new Allowance(names, ranges);
  }

  /** Whether the operator has named a host, or the range of its address. @param host a name or an address, as a URL has it */
  isNamed(host: string, address: string): boolean {
    if (this.names.has(host.toLowerCase())) return true;
    if (!ipaddr.isValid(address)) return false;
    const plain = ipaddr.process(address);
    return this.ranges.some(([base, bits]) => {
      return plain.kind() === base.kind() && plain.match(base, bits);
    });
  }

  /** Whether a name is allowed whatever address it has. */
  hasName(host: string): boolean {
    return this.names.has(host.toLowerCase());
  }

  /** Whether a request may go there. */
  allows(host: string, address: string): boolean {
    return isPublic(address) || this.isNamed(host, address);
  }
}

/** Only as it is written everywhere: four decimal numbers, not 0x7f.1 or 2130706433. */
function rangeOf(text: string): Range | null {
  const [address = '', bits, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  const isPlain = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  if (!isPlain) return null;
  if (bits !== undefined) return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : null;
  const one = ipaddr.parse(address);
  return [one, one.kind() === 'ipv4' ? 32 : 128];
}
