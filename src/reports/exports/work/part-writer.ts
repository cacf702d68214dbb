import type { ReportExport } from '../../../store/entities/reports/report-export.entity';

/** A part holds about so many characters; of base64, four stand for three bytes. */
const PART = 1_000_000;
/** How often it is written down how far it is. */
const TELL_EVERY_MS = 1_000;

/** What is stored at once: how far the file is, and perhaps its next part. */
export interface Change {
  row: Partial<ReportExport>;
  part?: { number: number; content: string };
}

/** Gathers pieces of a file until they are a part, so that never more than that is held. */
export class PartWriter {
  private waiting: string[] = [];
  private length = 0;
  private parts = 0;
  private bytes = 0;
  private done = 0;
  private toldAt = performance.now();

  constructor(
    private readonly isBinary: boolean,
    private readonly keep: (change: Change) => Promise<void>,
  ) {}

  async add(content: string | Buffer, lines: number): Promise<void> {
    this.bytes += Buffer.byteLength(content);
    this.done += lines;
    const text = typeof content === 'string' ? content : content.toString('base64');
    this.waiting.push(text);
    this.length += text.length;
    if (this.length >= PART) await this.flush();
    else if (performance.now() - this.toldAt > TELL_EVERY_MS) await this.tell({ done: this.done });
  }

  async end(): Promise<void> {
    if (this.length > 0) await this.flush();
  }

  private async flush(): Promise<void> {
    const text = this.waiting.join('');
    this.waiting = [];
    this.length = 0;
    const { done, bytes } = this;
    for (let at = 0; at < text.length;) {
      const end = this.endOf(text, at);
      const part = { number: this.parts++, content: text.slice(at, end) };
      await this.tell({ parts: this.parts, done, bytes }, part);
      at = end;
    }
  }

  /** No part ends within a letter of two halves; PART is a multiple of four, so none within a byte of base64. */
  private endOf(text: string, at: number): number {
    const end = Math.min(at + PART, text.length);
    const last = text.charCodeAt(end - 1);
    return !this.isBinary && end < text.length && last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
  }

  private async tell(row: Partial<ReportExport>, part?: Change['part']): Promise<void> {
    this.toldAt = performance.now();
    await this.keep({ row, part });
  }
}
