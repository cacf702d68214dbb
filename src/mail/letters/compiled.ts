import type { Template } from 'liquidjs';
import { htmlLiquid, plainLiquid } from './liquid';
import { textOf } from './text';

/** A mail's words. */
export interface Rendered {
  subject: string;
  html: string;
  text: string;
}

/** A letter that is ready to be filled. */
export interface Compiled {
  subject: Template[];
  html: Template[];
}

/** @param html what mjml made of a letter, with Liquid still in it */
export function parseLetter(subject: string, html: string): Compiled {
  return { subject: plainLiquid.parse(subject), html: htmlLiquid.parse(html) };
}

/** Fills a letter. The text part is made from the same source. @throws UndefinedVariableError for a variable not given */
export function fill(letter: Compiled, variables: object): Rendered {
  const html = htmlLiquid.renderSync(letter.html, variables) as string;
  const subject = plainLiquid.renderSync(letter.subject, variables) as string;
  return { subject: subject.replace(/\s+/g, ' ').trim(), html, text: textOf(html) };
}
