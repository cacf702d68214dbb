import { InputError } from '../../../../kernel/errors';
import { LONGEST_CELL } from '../sheet';
import { readWholeXml } from './xml-part';
import type { ZipArchive } from './zip-archive';

/** What is held in memory: measured, reading a workbook with so much takes under 300 MB. */
const MOST_CHARACTERS = 30_000_000;
const MOST_TEXTS = 1_000_000;

/** The texts of a workbook, to which its cells point by number. @throws InputError for too many */
export async function sharedStringsOf(zip: ZipArchive, part: string): Promise<string[]> {
  const texts: string[] = [];
  const run = new TextRun();
  let characters = 0;
  await readWholeXml(part, zip.read(part), {
    opens: (name) => {
      run.opens(name);
    },
    text: (text) => {
      run.text(text);
    },
    closes: (name) => {
      run.closes(name);
      if (name !== 'si') return;
      const text = run.take();
      characters += text.length;
      texts.push(text);
      if (characters > MOST_CHARACTERS || texts.length > MOST_TEXTS) {
        throw new InputError(
          'holds more text than can be read at once, expected less: load it in parts, or as CSV',
        );
      }
    },
  });
  return texts;
}

/** A text that may be in several runs of different looks; how it is spoken (`rPh`) is no part of it. */
export class TextRun {
  private parts: string[] = [];
  private length = 0;
  private inText = false;
  private spoken = 0;

  opens(name: string): void {
    if (name === 'rPh') this.spoken++;
    else if (name === 't') this.inText = this.spoken === 0;
  }

  text(text: string): void {
    if (!this.inText || this.length > LONGEST_CELL) return;
    // no more than shows that it is too long; a slice by itself would hold on to the whole piece
    this.parts.push(text.slice(0, LONGEST_CELL + 1));
    this.length += text.length;
  }

  closes(name: string): void {
    if (name === 'rPh') this.spoken--;
    else if (name === 't') this.inText = false;
  }

  take(): string {
    const text = this.parts.join('');
    this.parts = [];
    this.length = 0;
    return unescaped(text);
  }
}

/** What XML cannot hold is written `_x000D_` (ECMA-376, 22.4.2.4). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
