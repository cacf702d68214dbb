/**
 * An answer's text, read only as far as it may go: a length that is promised is no length that is kept.
 * @throws RangeError beyond `most` bytes
 */
export async function bodyOf(response: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > most) throw new RangeError(`more than ${most} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
