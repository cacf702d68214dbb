import { localPath } from '../page/local-path';

/** Where somebody came from, if it is a board of ours; else somewhere safe. */
export function backTo(written: string, otherwise: string): string {
  const path = localPath(written);
  return path !== null && /^\/board\/[^/]/.test(path) ? path : otherwise;
}

/** A page that says what was done with an application. */
export function doneAt(path: string, done: string, application: string): string {
  const [where, query] = path.split('?');
  const given = new URLSearchParams(query);
  given.set('done', done);
  given.set('card', application);
  return `${where}?${given.toString()}`;
}
