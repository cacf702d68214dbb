import type { Readable } from 'node:stream';
import { InputError } from '../kernel/errors';

/** A file as it comes in. */
export interface IncomingFile {
  /** What the sender calls it: to be shown, never a path. */
  name: string;
  /** What the sender says it is: a hint and nothing more. */
  type: string;
  content: Readable;
}

/** A form with one file. */
export interface Upload<Kept> {
  fields: Record<string, string>;
  /** What became of the file; null when none was sent. */
  file: { name: string; kept: Kept } | null;
}

/** What @fastify/multipart adds to a request. */
interface MultipartRequest {
  isMultipart(): boolean;
  parts(): AsyncIterable<
    | { type: 'field'; fieldname: string; value: unknown }
    | { type: 'file'; fieldname: string; filename: string; mimetype: string; file: Readable }
  >;
}

const LONGEST_NAME = 200;

/**
 * Reads a form of `multipart/form-data` (RFC 7578) with at most one file, which is never held in memory.
 * @param keep what to do with the file while it comes in; it reads `content` to its end, or throws
 * @throws InputError for what is no such form, for a second file, and for a field that is given twice
 */
export async function readUpload<Kept>(
  request: unknown,
  keep: (file: IncomingFile) => Promise<Kept>,
): Promise<Upload<Kept>> {
  const multipart = request as MultipartRequest;
  if (!multipart.isMultipart()) {
    throw new InputError('The body must be multipart/form-data with a file.', 'no_upload');
  }
  const upload: Upload<Kept> = { fields: {}, file: null };
  for await (const part of multipart.parts()) {
    if (part.type === 'field') {
      if (Object.hasOwn(upload.fields, part.fieldname)) {
        throw new InputError(`${part.fieldname} must be given once`);
      }
      upload.fields[part.fieldname] = String(part.value);
    } else if (part.filename === '') {
      // a form's file field in which nothing was chosen
      part.file.resume();
    } else {
      if (upload.file) throw new InputError('file: one at a time', 'two_files');
      const name = nameOf(part.filename);
      const kept = await keep({ name, type: part.mimetype, content: part.file });
      upload.file = { name, kept };
    }
  }
  return upload;
}

/** The last part of a name, without what directs the text or breaks lines. */
export function nameOf(filename: string): string {
  const last = filename.split(/[\\/]/).at(-1)!;
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, LONGEST_NAME) || 'file';
}
