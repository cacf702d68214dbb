import type { VNode } from 'preact';

/** What happened, after a form was sent on; a code that nobody knows says nothing. It is read out. */
export function DoneNote({
  code,
  words,
}: {
  code: unknown;
  words: Readonly<Record<string, string>>;
}): VNode | null {
  if (typeof code !== 'string' || !Object.hasOwn(words, code)) return null;
  return (
    <p class="done" role="status">
      {words[code]}
    </p>
  );
}
