import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { InputError, messageOf } from '../../../../kernel/errors';

const MOST_ENTRIES = 10_000;
/** Of all entries together. */
const MOST_BYTES = 300 * 1024 * 1024;
/** XML of a large sheet comes to a twentieth or so; what is packed tighter than this was made to burst. */
const TIGHTEST = 200;
/** Below, how tight an entry is packed does not matter. */
const SMALL = 1024 * 1024;

const TOO_MUCH =
  'unpacks to more than 300 MB or is packed unusually tight, expected a smaller workbook';

/** A zip file whose list of entries was found to be harmless. */
export class ZipArchive {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /**
   * Opens a zip file and looks at what it says of its entries. To be closed.
   * @param signal ends the reading of what it holds, with an AbortError
   * @throws InputError for a damaged or encrypted one, and for a zip bomb
   */
  static async open(path: string, signal?: AbortSignal): Promise<ZipArchive> {
    let zip: ZipFile;
    try {
      zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    } catch (error) {
      throw damaged(error);
    }
    const entries = new Map<string, Entry>();
    try {
      if (zip.entryCount > MOST_ENTRIES) throw new InputError('holds more than 10,000 files');
      let bytes = 0;
      for await (const entry of zip.eachEntry()) {
        bytes += entry.uncompressedSize;
        const tight = entry.uncompressedSize > TIGHTEST * Math.max(1, entry.compressedSize);
        if (bytes > MOST_BYTES || (tight && entry.uncompressedSize > SMALL)) {
          throw new InputError(TOO_MUCH);
        }
        if (entry.isEncrypted()) {
          throw new InputError('is protected by a password, expected a spreadsheet without one');
        }
        // two of one name: programs would not agree on which is meant
        if (entries.has(entry.fileName)) throw new InputError('is damaged: a part stands twice');
        entries.set(entry.fileName, entry);
      }
    } catch (error) {
      zip.close();
      throw error instanceof InputError ? error : damaged(error);
    }
    return new ZipArchive(zip, entries, signal);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** What an entry holds. @throws InputError when it is not there, is damaged, or is more than it says it is */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new InputError(`is damaged: its part ${name} is missing`);
    let stream: Readable;
    try {
      stream = await this.zip.openReadStreamPromise(entry);
    } catch (error) {
      throw damaged(error);
    }
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    try {
      for (;;) {
        const next = await chunks.next();
        this.signal?.throwIfAborted();
        if (next.done === true) return;
        this.inflated += next.value.length;
        if (this.inflated > MOST_BYTES) throw new InputError(TOO_MUCH);
        yield next.value;
      }
    } catch (error) {
      const isDamaged = !(error instanceof InputError) && this.signal?.aborted !== true;
      throw isDamaged ? damaged(error) : error;
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }
}

function damaged(error: unknown): InputError {
  return new InputError(`is a damaged zip file (${messageOf(error)}), expected XLSX or CSV`);
}
