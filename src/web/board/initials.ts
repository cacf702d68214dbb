const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** "KV" for "Kaisa Virta": the first letter of the first and of the last name. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  const ends = parts.length > 1 ? [parts[0]!, parts.at(-1)!] : parts;
  return ends.map(firstOf).join('').toUpperCase();
}

function firstOf(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment;
  return '';
}
