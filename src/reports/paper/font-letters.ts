import { readFileSync } from 'node:fs';

const [SEGMENTS, GROUPS] = [4, 12];

/** The code points that a TrueType font has a glyph for (OpenType 1.9, "cmap": formats 4 and 12). */
export function lettersOf(file: string): Set<number> {
  const font = readFileSync(file);
  const cmap = tableOf(font, 'cmap');
  const letters = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    const format = table.readUInt16BE(0);
    if (format === SEGMENTS) addSegments(table, letters);
    else if (format === GROUPS) addGroups(table, letters);
  }
  return letters;
}

function tableOf(font: Buffer, wanted: string): Buffer {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) !== wanted) continue;
    const start = font.readUInt32BE(at + 8);
    return font.subarray(start, start + font.readUInt32BE(at + 12));
  }
  throw new Error(`the font has no table ${wanted}`);
}

function addSegments(table: Buffer, letters: Set<number>): void {
  const size = table.readUInt16BE(6);
  const [ends, starts] = [14, 16 + size];
  const [deltas, offsets] = [starts + size, starts + 2 * size];
  for (let i = 0; i < size; i += 2) {
    const [first, last] = [table.readUInt16BE(starts + i), table.readUInt16BE(ends + i)];
    const [delta, offset] = [table.readUInt16BE(deltas + i), table.readUInt16BE(offsets + i)];
    for (let code = first; code <= last && code < 0xffff; code++) {
      // an offset counts from where it stands itself
      const listed = offset && table.readUInt16BE(offsets + i + offset + 2 * (code - first));
      const glyph = offset === 0 ? (code + delta) % 0x10000 : listed;
      if (glyph !== 0) letters.add(code);
    }
  }
}

function addGroups(table: Buffer, letters: Set<number>): void {
  for (let i = 0, at = 16; i < table.readUInt32BE(12); i++, at += 12) {
    const last = table.readUInt32BE(at + 4);
    for (let code = table.readUInt32BE(at); code <= last; code++) letters.add(code);
  }
}
