import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { PaperError } from './paper-error';

/** A letter with pictures has dozens. */
const MOST_PARTS = 3000;
/** What 10 MB may unpack to; a document of text and pictures stays far below it. */
const MOST_UNPACKED = 100_000_000;
/** Of the parts that are looked into. */
const MOST_READ = 1_000_000;

/** What is in a file that is a ZIP archive. */
export interface Package {
  /** The names of all parts, in order. */
  names: string[];
  /** The texts of the parts that were looked into. */
  texts: ReadonlyMap<string, string>;
  /** True when the first part lies there as it is, not packed. */
  isFirstPlain: boolean;
}

/** The parts that tell what a document is. */
const TELLING = ['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'];

/**
 * Unpacks every part of an archive to nowhere, to see that it can be done: what says that it is small and is not, what
 * is cut off, and parts that share their bytes are found like this.
 * @throws PaperError
 */
export async function openPackage(path: string): Promise<Package> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new PaperError('file_damaged');
  });
  try {
    return await partsOf(zip);
  } catch (error) {
    throw error instanceof PaperError ? error : new PaperError('file_damaged');
  } finally {
    zip.close();
  }
}

async function partsOf(zip: ZipFile): Promise<Package> {
  const names: string[] = [];
  const texts = new Map<string, string>();
  let [packed, unpacked] = [0, 0];
  let isFirstPlain = false;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new PaperError('file_protected');
    if (names.length === 0) isFirstPlain = entry.compressionMethod === 0;
    names.push(entry.fileName);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    // parts that are laid over each other unpack one and the same bytes again and again
    const isBomb = packed > zip.fileSize || unpacked > MOST_UNPACKED || names.length > MOST_PARTS;
    if (isBomb) throw new PaperError('file_damaged');
    const content = await unpack(zip, entry);
    if (content !== null) texts.set(entry.fileName, content);
  }
  return { names, texts, isFirstPlain };
}

/** @returns the text of a part that tells what the document is */
async function unpack(zip: ZipFile, entry: Entry): Promise<string | null> {
  const tells = TELLING.includes(entry.fileName) && entry.uncompressedSize <= MOST_READ;
  const chunks: Buffer[] = [];
  // fails at the first byte that is more than the part said of itself
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (tells) chunks.push(chunk as Buffer);
  }
  return tells ? Buffer.concat(chunks).toString('utf8') : null;
}
