import type { Type } from '@nestjs/common';
import type { CookieReply } from '../../accounts/guard/session-cookie';
import { ConflictError, LupausError } from '../../kernel/errors';
import { forerunners } from './forerunners';
import { FormPipe } from '../form.pipe';
import { problemOf } from '../problem';
import type { GuestRequest } from '../page/reader-of';

/** What a page is sent with. */
export interface PageReply extends CookieReply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
  request?: GuestRequest;
}

const SEE_OTHER = 303;
const forms = new FormPipe();

/**
 * Reads what a page's form sent. A field that was left empty is one that was not sent; what only the page itself needs
 * (`once`, `preview`) is not the form's.
 * @throws InputError naming the field that is wrong
 */
export async function readForm<Form>(form: Type<Form>, body: unknown): Promise<Form> {
  const filled = Object.entries((body ?? {}) as Record<string, unknown>).filter(
    ([name, value]) => value !== '' && !OF_THE_PAGE.includes(name),
  );
  return (await forms.transform(Object.fromEntries(filled), {
    ...{ type: 'body', metatype: form },
  })) as Form;
}

const OF_THE_PAGE = ['once', 'preview'];

/** What somebody typed into a field, to be shown again. */
export function typedIn(body: unknown, name: string): string {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

/** True when a form was sent with that button. */
export function pressed(body: unknown, button: string): boolean {
  return typedIn(body, button) !== '';
}

/** What a form is answered with that did its work: the browser goes to a page that may be loaded again. */
export function goTo(reply: PageReply, path: string): string {
  if (reply.request?.headers['hx-request'] === 'true') {
    // a form in a dialog: the page below is loaded anew, not the dialog filled with it
    reply.status(200);
    reply.header('hx-redirect', path);
    return '';
  }
  reply.status(SEE_OTHER);
  reply.header('location', path);
  return '';
}

/**
 * Does what a page is for. What the person can mend is told on the page itself, with what they typed, and with the
 * status that it has in the API.
 * @param again the page once more, with what was wrong
 */
export async function answer(
  reply: PageReply,
  work: () => Promise<string>,
  again: (problem: string, code: string) => Promise<string> | string,
): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LupausError) || error.audience !== 'user') throw error;
    const { status, code, detail, retryAfter } = problemOf(error);
    const meanwhile = code === 'changed_meanwhile' && error instanceof ConflictError;
    reply.status(status);
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    const forerunner = meanwhile ? error.forerunner : null;
    return forerunners.run({ detail, forerunner }, () => Promise.resolve(again(detail, code)));
  }
}
