/** The text of a mail's part in quoted-printable (RFC 2045, 6.7). What is not encoded so stays mostly as it is. */
export function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=[ \t]*\r?\n/g, '')
    .replaceAll(/((?:=[0-9A-F]{2})+)/gi, (codes: string) =>
      Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'),
    );
  return bytes;
}
