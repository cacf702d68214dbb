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
 * elements, mjml.
 * @throws InputError naming the letter, the line and what is wrong
 */
export async function checkLetter(
  pages: Pages,
  name: LetterName,
  locale: Locale,
  source: string,
): Promise<void> {
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
  await compileMjml(page.mjml, (line, message) => {
    throw new InputError(`template ${name}, line ${line - page.linesBefore}: ${message}`);
  });
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

function fromLiquid(name: string, error: unknown): InputError {
  const place = (error as Partial<LiquidError>).token?.getPosition();
  const message = messageOf(error).replace(/, line:\d+, col:\d+$/, '');
  return new InputError(`template ${name}, line ${place?.[0] ?? 1}: ${message}`);
}
