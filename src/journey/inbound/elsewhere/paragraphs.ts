/** The paragraphs of a text: what stands between empty lines. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() !== '') paragraphs.at(-1)!.push(line);
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
  }
  return paragraphs.filter(({ length }) => length > 0).map((lines) => lines.join('\n'));
}

/** The beginning of a text. @returns `isCut`: there is more than the paragraphs */
export function firstOf(
  text: string,
  most: { characters: number; paragraphs: number },
): { paragraphs: string[]; isCut: boolean } {
  const all = paragraphsOf(text.slice(0, most.characters));
  return {
    paragraphs: all.slice(0, most.paragraphs),
    isCut: text.length > most.characters || all.length > most.paragraphs,
  };
}

/** All of a text in so many paragraphs: the last of them takes what is left, its empty lines kept. */
export function allIn(text: string, paragraphs: number): string[] {
  const all = paragraphsOf(text);
  const rest = all.slice(paragraphs - 1).join('\n\n');
  return [...all.slice(0, paragraphs - 1), rest].filter((one) => one !== '');
}
