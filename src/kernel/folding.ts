/** Letters that no decomposition of Unicode takes apart. */
const LETTERS: Record<string, string> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};
/** In hex it fills a column of 254. */
const MOST_BYTES = 127;

/** Small letters without accents: "Mäkinen" and "MAKINEN" are one (UAX #15, NFKD). */
export function fold(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[øæœßłđðþı]/g, (letter) => LETTERS[letter]!);
}

/** The words of a text, folded, each once. */
export function foldedWords(text: string): string[] {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** A word as it is stored: in hex, so that every database puts it into the same order, whatever its collation. */
export function wordKey(word: string): string {
  return Buffer.from(word, 'utf8').subarray(0, MOST_BYTES).toString('hex');
}

/** From where to where, exclusive, the keys of the words lie that begin like this one. */
export function keysFrom(beginning: string): [string, string] {
  const key = wordKey(beginning);
  // the letter after those of hex
  return [key, `${key}g`];
}

/** By what a person is found: each word of the name and of the address before its @, and the address itself. */
export function keysOfPerson(name: string, address: string | null): string[] {
  const local = address?.slice(0, address.lastIndexOf('@')) ?? '';
  const words = [...foldedWords(name), ...foldedWords(local)];
  if (address !== null) words.push(fold(address));
  return [...new Set(words.map(wordKey))];
}
