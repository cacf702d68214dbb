import { PassThrough, type Readable } from 'node:stream';
import { InputError } from '../kernel/errors';
import { nameOf, type IncomingFile } from './upload';

/** A form with files, as far as it could be read. */
export interface Uploads<Kept> {
  fields: Record<string, string>;
  /** What became of the files that were taken. */
  files: Kept[];
  /** How many were chosen, taken or not. */
  chosen: number;
  /** What was wrong first; the fields are there all the same, to be shown again. */
  problem: Error | null;
}

/** How many files a form may bring, and how they are taken. */
export interface Taking<Kept> {
  /** The name of the fields that they come in. */
  field: string;
  most: number;
  /** Of the whole form, in bytes. */
  mostBytes: number;
  /** What to do with each while it comes in: it reads `content` to its end, or throws. */
  keep: (file: IncomingFile, fields: Readonly<Record<string, string>>) => Promise<Kept>;
}

type Part =
  | { type: 'field'; fieldname: string; value: unknown }
  | { type: 'file'; fieldname: string; filename?: string; mimetype: string; file: Readable };

interface MultipartRequest {
  headers: Record<string, string | string[] | undefined>;
  parts(options: object): AsyncIterable<Part>;
}

/** Beyond them nothing is read any more. */
const FILES_READ = 20;

/**
 * Reads a form of `multipart/form-data` (RFC 7578) with several files, none of which is held in memory. What is wrong
 * with one does not end the reading: a browser that is still sending would not show the answer. Of a form that says that
 * it is too large the fields before the files are read.
 */
export async function readUploads<Kept>(
  request: unknown,
  taking: Taking<Kept>,
): Promise<Uploads<Kept>> {
  const form = request as MultipartRequest;
  const tooLarge = new InputError(
    `The whole form may have ${taking.mostBytes} bytes at most.`,
    'too_large',
  );
  const isTooLarge = Number(form.headers['content-length']) > taking.mostBytes;
  const read: Uploads<Kept> = { fields: {}, files: [], chosen: 0, problem: null };
  const fail = (error: unknown) => {
    read.problem ??= readableOf(error);
  };
  let bytes = 0;
  try {
    for await (const part of form.parts({ limits: { files: FILES_READ } })) {
      if (part.type === 'field') {
        if (!Object.hasOwn(read.fields, part.fieldname)) {
          read.fields[part.fieldname] = String(part.value);
        } else fail(new InputError(`${part.fieldname} must be given once`));
        continue;
      }
      if (isTooLarge) {
        read.chosen++;
        throw tooLarge;
      }
      part.file.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > taking.mostBytes) part.file.destroy(tooLarge);
      });
      // a field in which nothing was chosen
      if (part.filename === undefined || part.filename === '') await emptied(part.file);
      else if (part.fieldname !== taking.field) {
        read.chosen++;
        fail(new InputError(`${part.fieldname} is not known here`));
        await emptied(part.file);
      } else if (++read.chosen > taking.most) {
        fail(new InputError(`files: at most ${taking.most} are taken`, 'too_many_files'));
        await emptied(part.file);
      } else {
        const { mimetype: type } = part;
        await kept(part.file, { name: nameOf(part.filename), type }, (file) =>
          taking.keep(file, read.fields),
        ).then((one) => read.files.push(one), fail);
      }
    }
  } catch (error) {
    fail(error);
  }
  if (isTooLarge) fail(tooLarge);
  return read;
}

/** Keeps one, or reads over the rest of it: the parts behind it come only then. */
async function kept<Kept>(
  file: Readable,
  about: Omit<IncomingFile, 'content'>,
  keep: (file: IncomingFile) => Promise<Kept>,
): Promise<Kept> {
  const content = new PassThrough();
  file.once('error', (error) => content.destroy(error));
  file.once('close', () => {
    if (!file.readableEnded) content.destroy(broken());
  });
  file.pipe(content);
  try {
    return await keep({ ...about, content });
  } catch (error) {
    file.unpipe(content);
    await emptied(file);
    throw error;
  }
}

function emptied(file: Readable): Promise<void> {
  return new Promise((done) => {
    if (file.readableEnded || file.destroyed) {
      done();
      return;
    }
    for (const end of ['end', 'close', 'error'])
      file.once(end, () => {
        done();
      });
    file.resume();
  });
}

/** What the reader of forms says of one that is cut off or not what it should be. */
function readableOf(error: unknown): Error {
  const code = (error as { code?: unknown }).code;
  if (code === 'FST_FILES_LIMIT') {
    return new InputError('files: too many of them', 'too_many_files');
  }
  if (error instanceof InputError) return error;
  const isForm = typeof code === 'string' && /^(FST_|ERR_STREAM_|ECONNRESET|ABORT_ERR)/.test(code);
  const isCut =
    error instanceof Error && /multipart|terminated early|premature/i.test(error.message);
  if (isForm || isCut) return broken();
  return error instanceof Error ? error : new Error(String(error));
}

function broken(): InputError {
  return new InputError('The form did not arrive whole.', 'broken_upload');
}
