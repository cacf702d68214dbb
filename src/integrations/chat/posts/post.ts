/** One promise, as a chat is told of it. */
export interface PostLine {
  /** The candidate, where the channel names them; else null. */
  who: string | null;
  job: string;
  stage: string;
  /** What is owed, and by when, in words. */
  what: string;
  due: string;
  /** Who is to act; null where nobody is named. */
  owner: string | null;
  /** The page of the application. */
  link: string;
}

/** Promises of one kind. */
export interface PostSection {
  title: string;
  lines: readonly PostLine[];
  /** How many more there are, in words; null for none. */
  more: string | null;
}

/** What is posted, whatever the chat. */
export interface Post {
  sections: readonly PostSection[];
  /** Where all of it is. */
  link: { text: string; url: string };
}

/** Of each kind, as many as somebody reads in a chat. */
export const SHOWN = 10;
const LONGEST = 60;

/** Cut to what a line of a chat holds. */
export function short(text: string): string {
  const letters = Array.from(text.replace(/\s+/gu, ' '));
  return letters.length <= LONGEST
    ? letters.join('')
    : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

/** The words of a line: the first are those that lead to the application. */
export function wordsOf({ who, job, stage, what, due, owner }: PostLine): [string, string[]] {
  const named = who === null ? `${short(job)}, ${short(stage)}` : short(who);
  const place = who === null ? [] : [`${short(job)}, ${short(stage)}`];
  return [named, [...place, short(what), due, ...(owner === null ? [] : [short(owner)])]];
}
