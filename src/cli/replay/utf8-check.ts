import { isUtf8 } from 'node:buffer';

/** Whether all bytes so far are UTF-8; a character may be cut in two by the end of a chunk. */
export class Utf8Check {
  clean = true;
  private cut: Buffer = Buffer.alloc(0);

  see(chunk: Buffer): void {
    if (!this.clean) return;
    const bytes = this.cut.length === 0 ? chunk : Buffer.concat([this.cut, chunk]);
    const whole = bytes.length - cutAtEnd(bytes);
    this.cut = bytes.subarray(whole);
    this.clean = isUtf8(bytes.subarray(0, whole));
  }

  end(): void {
    this.clean &&= this.cut.length === 0;
  }
}

/** How many bytes at the end begin a character that they do not finish. */
function cutAtEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}
