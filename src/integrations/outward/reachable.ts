import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Addresses of clouds' own machinery that lie among the public ones: Azure's, which gives out its agents' keys. */
const MACHINERY: readonly string[] = ['168.63.129.16'];

/**
 * Whether an address is one of the public internet: unicast, and of no range that IANA's special-purpose registries
 * (RFC 6890) set aside: loopback, private, shared, link-local (with the metadata service 169.254.169.254), unique local,
 * multicast, reserved, documentation, tunnels. An IPv4 address inside an IPv6 one (mapped, or of a NAT64: RFC 6052)
 * counts as itself. What is no address at all is not public.
 */
export function isPublic(text: string): boolean {
  // the short and hexadecimal spellings of IPv4 too are none: nobody's name server answers so
  if (isIP(text) === 0) return false;
  const address = inner(ipaddr.parse(text));
  if (address === null || MACHINERY.includes(address.toString())) return false;
  return address.range() === 'unicast' && (isFour(address) || isGlobal(address));
}

/** The IPv4 address that an IPv6 one stands for; itself where it stands for none; null for a NAT64 of one's own network. */
function inner(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (isFour(address)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  if (address.range() !== 'rfc6052') return address;
  const [first, second, third] = address.parts;
  // 64:ff9b:1::/48 is for networks' own use (RFC 8215): where the IPv4 address stands in it is their secret
  if (first !== 0x64 || second !== 0xff9b || third !== 0) return null;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}

function isFour(address: ipaddr.IPv4 | ipaddr.IPv6): address is ipaddr.IPv4 {
  return address.kind() === 'ipv4';
}

/** In 2000::/3, all that IANA has ever given out. */
function isGlobal(address: ipaddr.IPv6): boolean {
  return address.parts[0]! >> 13 === 1;
}
