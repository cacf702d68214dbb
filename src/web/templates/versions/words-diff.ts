/** A piece of a text that stayed, came or went. */
export interface Piece {
  how: 'same' | 'added' | 'removed';
  text: string;
}

/** Of two texts with more pairs of words than this, lines are compared instead. */
const MOST_PAIRS = 2_000_000;

/**
 * What is different between two texts, word by word. The pieces that stayed or came are the new text, those that stayed
 * or went the old one.
 */
export function diffOf(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  return merged(
    a.length * b.length > MOST_PAIRS ? piecesOf(linesOf(before), linesOf(after)) : piecesOf(a, b),
  );
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** By the longest common subsequence of what lies between the same beginning and the same end. */
function piecesOf(a: readonly string[], b: readonly string[]): Piece[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end++;
  const middle = subsequence(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (tokens: readonly string[]) => tokens.map((text): Piece => ({ how: 'same', text }));
  return [...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))];
}

function subsequence(a: readonly string[], b: readonly string[]): Piece[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ how: 'same', text: a[i]! });
      i++;
      j++;
    } else if (
      i < a.length &&
      (j === b.length || longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    ) {
      pieces.push({ how: 'removed', text: a[i++]! });
    } else {
      pieces.push({ how: 'added', text: b[j++]! });
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece. */
function merged(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const { how, text } of pieces) {
    const last = all.at(-1);
    if (last?.how === how) last.text += text;
    else all.push({ how, text });
  }
  return all;
}
