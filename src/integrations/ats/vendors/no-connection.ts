/** What the codes of Node, of its fetch and of OpenSSL mean for people. */
const REASONS: readonly [RegExp, string][] = [
  [/^ENOTFOUND$/, 'its name has no address'],
  [/^EAI_/, 'its name could not be looked up'],
  [/^ECONNREFUSED$/, 'the connection was refused'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'the connection broke off'],
  [/TIMEDOUT|TIMEOUT/, 'no answer in time'],
  [/UNREACH$/, 'the network does not lead there'],
  [/CERT|TLS|SSL|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY/, 'its certificate cannot be trusted'],
];

/** Why a request got no answer, in words that an administrator can do something with. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no connection';
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { code } = (error.cause ?? error) as { code?: unknown };
  const known = REASONS.find(([pattern]) => typeof code === 'string' && pattern.test(code));
  return known?.[1] ?? 'no connection';
}
