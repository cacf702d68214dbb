import { localPath } from './local-path';

/** Where somebody came from, if it is a page of ours; else where they are sent otherwise. */
export function backTo(written: string, otherwise: string): string {
  return localPath(written) ?? otherwise;
}

/** The page that a link leads to, which afterwards leads back here. */
export function withBack(path: string, back: string): string {
  return given(path, { back });
}

/** A page that says what was done. @param application with which, for a board */
export function doneAt(path: string, done: string, application?: string): string {
  return given(path, { done, ...(application === undefined ? {} : { card: application }) });
}

function given(path: string, more: Record<string, string>): string {
  const [where, query] = path.split('?');
  const asked = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  return `${where}?${asked.toString()}`;
}
