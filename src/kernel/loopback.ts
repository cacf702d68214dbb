const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

/** Whether a host, as a URL names it, is this machine and can be reached by no other (RFC 6761, section 6.3; RFC 6890). */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
