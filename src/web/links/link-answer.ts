import { NotFoundError } from '../../kernel/errors';
import type { PageReply } from '../answering/answering';
import type { Guest } from '../page/reader-of-guests';
import { problemOf } from '../problem';
import { deadLinkPage } from './link-parts';

/** Does what a link's page is for; a link that does not work gets a page that says so. */
export async function answerLink(
  reply: PageReply,
  guest: Guest,
  work: () => Promise<string>,
): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    reply.status(problemOf(error).status);
    return deadLinkPage(guest);
  }
}
