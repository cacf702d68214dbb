import type { Type } from '@nestjs/common';
import type { CookieReply } from '../../accounts/guard/session-cookie';
import { LupausError } from '../../kernel/errors';
import { FormPipe } from '../form.pipe';
import { html } from '../page/markup';
import { page } from '../page/page';
import { problemOf } from '../problem';

/** What a page is sent with. */
export interface PageReply extends CookieReply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

const SEE_OTHER = 303;
const forms = new FormPipe();

/** Reads what a page's form sent. @throws InputError naming the field that is wrong */
export async function readForm<Form>(form: Type<Form>, body: unknown): Promise<Form> {
  return (await forms.transform(body ?? {}, { type: 'body', metatype: form })) as Form;
}

/** What a form is answered with that did its work: the browser goes to a page that may be loaded again. */
export function goTo(reply: PageReply, path: string): string {
  reply.status(SEE_OTHER);
  reply.header('location', path);
  return '';
}

/**
 * Does what a page is for. What the person can mend is told on the page itself, with the status it has in the API.
 * @param again the page once more, with what was wrong
 */
export async function answer(
  reply: PageReply,
  work: () => Promise<string>,
  again: (problem: string) => string,
): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LupausError) || error.audience !== 'user') throw error;
    const { status, code, detail, retryAfter } = problemOf(error);
    reply.status(status);
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    return code === 'link_not_valid' ? deadLink() : again(detail);
  }
}

/** What a link shows that does not work. */
function deadLink(): string {
  const body = html`<p>It was used, its time is over, or a newer one has taken its place.</p>
    <p><a href="/password-reset">Ask for a new password</a>, or for a new invitation.</p>`;
  return page('This link does not work', body);
}
