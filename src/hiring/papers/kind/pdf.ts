import type { FileHandle } from 'node:fs/promises';
import { PaperError } from './paper-error';

/** Readers look for the end of a PDF within its last KB (ISO 32000, Annex H); some writers put more behind it. */
const END_WITHIN = 2048;
/** Where the trailer is: at the end, and at the beginning of one that is made for the web. */
const TRAILER_WITHIN = 65_600;
const START_WITHIN = 4096;
const ZIP_END = Buffer.from('PK\x05\x06');
const ZIP_END_BYTES = 22;

/**
 * Of a file that begins as a PDF: that it also ends as one, needs no password, and is no archive as well.
 * @throws PaperError otherwise
 */
export async function assertPdf(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const start = await read(file, 0, Math.min(size, START_WITHIN));
  if (!/^%PDF-[12]\.\d/.test(start.toString('latin1', 0, 8))) throw new PaperError('file_kind');
  const from = Math.max(0, size - TRAILER_WITHIN);
  const end = await read(file, from, size - from);
  if (end.lastIndexOf('%%EOF') < end.length - END_WITHIN || !end.includes('%%EOF')) {
    throw new PaperError('file_damaged');
  }
  if (endsAsZip(end, from)) throw new PaperError('file_kind');
  if (asksPassword(start) || asksPassword(end)) throw new PaperError('file_protected');
}

/** A trailer that names how the rest is encrypted (ISO 32000, 7.6). */
function asksPassword(part: Buffer): boolean {
  return /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(part.toString('latin1'));
}

/** An end of a central directory that points into this file (APPNOTE.TXT, 4.3.16); four bytes alone may be chance. */
function endsAsZip(end: Buffer, from: number): boolean {
  for (let at = end.indexOf(ZIP_END); at !== -1; at = end.indexOf(ZIP_END, at + 1)) {
    if (at + ZIP_END_BYTES > end.length) return false;
    const [disk, entries] = [end.readUInt32LE(at + 4), end.readUInt16LE(at + 10)];
    const directory = end.readUInt32LE(at + 12);
    if (disk === 0 && entries > 0 && directory <= from + at) return true;
  }
  return false;
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
