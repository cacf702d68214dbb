import { open, type FileHandle } from 'node:fs/promises';
import { InputError } from '../../../kernel/errors';
import { LARGEST_FILE } from './sheet';

/** What a file is by its content, whatever its name. */
export type FileKind = 'zip' | 'text';

const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006'];
/** Of a compound file (MS-CFB), in which old Excel files and encrypted new ones are kept. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const LOOKED_AT = 1 << 20;
/** How a web page or XML begins, which many systems give out as "Excel". */
const MARKUP = /^(\xef\xbb\xbf)?\s*<(!doctype|html|head|meta|table|\?xml)\b/i;

/**
 * Tells what a file is.
 * @throws InputError for one that is missing, empty, too large, of another kind, or encrypted
 */
export async function kindOf(path: string): Promise<FileKind> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (error) {
    throw new InputError(whyUnreadable(error));
  }
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new InputError('is no file');
    if (status.size === 0) throw new InputError('is empty, expected a header and rows');
    if (status.size > LARGEST_FILE) {
      throw new InputError('is larger than 100 MB, expected a smaller file: load it in parts');
    }
    const start = await bytesAt(file, 0, LOOKED_AT);
    const mark = start.subarray(0, 8).toString('latin1');
    if (mark === COMPOUND) {
      const end = await bytesAt(file, Math.max(0, status.size - LOOKED_AT), LOOKED_AT);
      const locked = start.includes(ENCRYPTED) || end.includes(ENCRYPTED);
      throw new InputError(
        locked
          ? 'is protected by a password, expected a spreadsheet without one'
          : 'is an old Excel file (.xls), expected XLSX or CSV: save it as one of these',
      );
    }
    if (mark.startsWith('%PDF-')) {
      throw new InputError('is a PDF, expected XLSX or CSV as the other system exports it');
    }
    if (MARKUP.test(start.subarray(0, 1000).toString('latin1'))) {
      throw new InputError(
        'is a web page or XML, expected XLSX or CSV: open it in Excel and save it as one of these',
      );
    }
    return ZIP.some((zip) => mark.startsWith(zip)) ? 'zip' : 'text';
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function whyUnreadable(error: unknown): string {
  const { code = '' } = error as { code?: string };
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder, expected a file';
  return `cannot be read${code && ` (${code})`}`;
}
