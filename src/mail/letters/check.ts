import { type LiquidError, type Template } from 'liquidjs';
import { InputError, messageOf } from '../../kernel/errors';
import type { Locale } from '../locale';
import { compileMjml } from './compile';
import type { LetterName } from './letter';
import { htmlLiquid } from './liquid';
import { checkMarkup } from './markup';
import type { Pages } from './page';
import { samplesOf } from './samples/samples';

/**
 * Says what would fail when a letter is sent, before it is saved: Liquid and its limits, unknown variables and filters,
 * elements, mjml; and that a letter which promises says by when.
 * @returns the letter with everything around it as HTML, Liquid still in it
 * @throws InputError naming the letter, the line and what is wrong
 */
export async function checkLetter(
  pages: Pages,
  name: LetterName,
  locale: Locale,
  source: string,
): Promise<string> {
  const page = pages.compose(name, locale, source);
  const { full, minimal } = samplesOf(locale)[name];
  try {
    const template = htmlLiquid.parse(source);
    refuseUnknown(name, template, Object.keys(full));
    for (const variables of [full, minimal]) htmlLiquid.renderSync(template, variables);
  } catch (error) {
    throw error instanceof InputError ? error : fromLiquid(name, error);
  }
  checkMarkup(name, source);
  const html = await compileMjml(page.mjml, (line, message) => {
    throw new InputError(`template ${name}, line ${line - page.linesBefore}: ${message}`);
  });
  for (const variables of [full, minimal]) refuseUndated(name, html, variables);
  return html;
}

/** Also where no sample leads: in the other branch of a condition. */
function refuseUnknown(name: string, template: Template[], known: string[]): void {
  const { globals } = htmlLiquid.analyzeSync(template);
  for (const [variable, uses] of Object.entries(globals)) {
    if (known.includes(variable)) continue;
    const line = uses[0]!.location.row;
    throw new InputError(
      `template ${name}, line ${line}: unknown variable ${variable}, expected one of ${known.join(', ')}`,
    );
  }
}

/** Where a date is promised the candidate must read it: the promise counts as said when the mail is delivered. */
function refuseUndated(name: string, html: string, variables: object): void {
  const { due } = variables as { due?: string | null };
  if (due == null) return;
  const said = (htmlLiquid.renderSync(htmlLiquid.parse(bodyOf(html)), variables) as string)
    .replace(/<[^>]*>/g, '')
    .toLowerCase();
  if (said.includes(due.toLowerCase())) return;
  throw new InputError(
    `template ${name}, line 1: this letter promises a date, so its text must say {{ due }} whenever there is one`,
    'undated_letter',
  );
}

/** Without the head, which has the subject too. */
function bodyOf(html: string): string {
  return html.slice(Math.max(0, html.indexOf('<body')));
}

function fromLiquid(name: string, error: unknown): InputError {
  const place = (error as Partial<LiquidError>).token?.getPosition();
  const message = messageOf(error).replace(/, line:\d+, col:\d+$/, '');
  return new InputError(`template ${name}, line ${place?.[0] ?? 1}: ${message}`);
}
