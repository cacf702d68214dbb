import type { Type } from '@nestjs/common';
import type { CookieReply } from '../../accounts/guard/session-cookie';
import { LupausError } from '../../kernel/errors';
import { FormPipe } from '../form.pipe';
import { problemOf } from '../problem';
import { deadLink } from './frame';

/** What a page is sent with. */
export interface PageReply extends CookieReply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

const forms = new FormPipe();

/** Reads what a page's form sent. @throws InputError naming the field that is wrong */
export async function readForm<Form>(form: Type<Form>, body: unknown): Promise<Form> {
  return (await forms.transform(body ?? {}, { type: 'body', metatype: form })) as Form;
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
