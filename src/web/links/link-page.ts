import { LupausError, NotFoundError } from '../../kernel/errors';
import { html, type Markup } from '../page/markup';
import { page } from '../page/page';
import { problemOf } from '../problem';

/** What a page sets the status of. */
export interface PageReply {
  status(code: number): unknown;
}

/** A question with one answer in free words. */
export interface Asked {
  /** Where the answer is sent. */
  action: string;
  /** The answer's name in what is sent. */
  name: string;
  label: string;
  button: string;
  /** In characters. */
  longest: number;
  /** What was typed before, to be shown again. */
  value: string;
  /** What was wrong with that, in words; null at first. */
  problem: string | null;
}

/**
 * Does what a link's page is for. A link that does not work gets a page that says so; whatever else the person can
 * mend is told on the page itself, with the status it has in the API.
 * @param again the page once more, with what was wrong
 */
export async function answerLink(
  reply: PageReply,
  work: () => Promise<string>,
  again: (problem: string) => Promise<string>,
): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LupausError) || error.audience !== 'user') throw error;
    reply.status(problemOf(error).status);
    return error instanceof NotFoundError ? deadPage(error.message) : again(error.message);
  }
}

/** The form for an answer. It works without script; what was wrong stands above it and is read out. */
export function answerForm(asked: Asked): Markup {
  const { action, name, label, button, longest, value, problem } = asked;
  const wrong = problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`;
  return html`${wrong}
    <form method="post" action="${action}">
      <p class="field">
        <label for="${name}">${label}</label>
        <textarea id="${name}" name="${name}" rows="8" maxlength="${longest}" required>
${value}</textarea>
      </p>
      <button type="submit">${button}</button>
    </form>`;
}

/** What somebody typed into a field, to be shown again. */
export function typedIn(body: unknown, name: string): string {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

function deadPage(why: string): string {
  const body = html`<p>${why}</p>
    <p>Look whether it was copied whole from the mail. If it was, answer the mail itself.</p>`;
  return page('This link does not work', body);
}
