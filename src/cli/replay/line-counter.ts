export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;

/** Where a record begins. */
export interface Place {
  /** In bytes from the beginning of the file. */
  offset: number;
  line: number;
}

/** Counts lines along with the parser, which takes CR LF inside quotes for two. */
export class LineCounter {
  /** Seen so far. */
  bytes = 0;
  /** The parser may lag behind by some bytes or by a long record: what it has not passed yet waits here. */
  private waiting: Buffer[] = [];
  private endOfLast = { bytes: 0, lines: 0 };
  private emptyLines = 0;
  private separator = LINE_FEED;

  constructor(private readonly start: Place) {}

  chunk(chunk: Buffer): void {
    if (this.bytes === 0 && endsLinesWithCr(chunk)) this.separator = CARRIAGE_RETURN;
    this.waiting.push(chunk);
    this.bytes += chunk.length;
  }

  /** @returns the line on which the record that ends there began */
  recordEnds(bytes: number, emptyLines: number): number {
    const blank = emptyLines - this.emptyLines;
    const line = this.start.line + this.endOfLast.lines + blank;
    const lines = this.endOfLast.lines + this.pass(bytes - this.endOfLast.bytes);
    this.endOfLast = { bytes, lines };
    this.emptyLines = emptyLines;
    return line;
  }

  /** Where the record that is being read began. */
  recordStart(): Place {
    const { bytes, lines } = this.endOfLast;
    return { offset: this.start.offset + bytes, line: this.start.line + lines };
  }

  /** Takes so many bytes from what waits. @returns the line ends among them */
  private pass(bytes: number): number {
    let lines = 0;
    for (let left = bytes; left > 0;) {
      const chunk = this.waiting[0]!;
      const part = chunk.length <= left ? chunk : chunk.subarray(0, left);
      for (let at = part.indexOf(this.separator); at >= 0; lines++) {
        at = part.indexOf(this.separator, at + 1);
      }
      left -= part.length;
      if (part === chunk) this.waiting.shift();
      else this.waiting[0] = chunk.subarray(part.length);
    }
    return lines;
  }
}

/** True for the start of a file whose lines end with CR alone, as on an old Macintosh. */
function endsLinesWithCr(chunk: Buffer): boolean {
  const first = chunk.indexOf(CARRIAGE_RETURN);
  return first >= 0 && first < chunk.length - 1 && !chunk.includes(LINE_FEED);
}
