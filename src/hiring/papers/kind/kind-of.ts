import { open } from 'node:fs/promises';
import type { PaperKind } from '../../../store/entities/connect/application-paper.entity';
import { openPackage } from './package';
import { kindOfPackage } from './office';
import { PaperError } from './paper-error';
import { assertPdf } from './pdf';

const PDF = Buffer.from('%PDF-');
const ZIP = Buffer.from('PK\x03\x04');

/**
 * What a file is, by its content and never by its name: a PDF (ISO 32000), a DOCX (ECMA-376) or an ODT (OpenDocument
 * 1.3). What it says at its very first byte counts, so that nothing is two things at once.
 * @throws PaperError for anything else, and for what is encrypted, has macros, is damaged or unpacks to far too much
 */
export async function kindOf(path: string): Promise<PaperKind> {
  const file = await open(path, 'r');
  try {
    const first = Buffer.alloc(8);
    const { bytesRead } = await file.read(first, 0, first.length, 0);
    if (bytesRead === 0) throw new PaperError('file_empty');
    if (first.subarray(0, PDF.length).equals(PDF)) {
      await assertPdf(file);
      return 'pdf';
    }
    if (!first.subarray(0, ZIP.length).equals(ZIP)) throw new PaperError('file_kind');
  } finally {
    await file.close();
  }
  return kindOfPackage(await openPackage(path));
}
