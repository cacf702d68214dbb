import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { messageOf } from '../kernel/errors';
import { checkLetter } from './letters/check';
import { compileOnce } from './letters/compile-cache';
import { fill, parseLetter, type Compiled, type Rendered } from './letters/compiled';
import { LETTER_NAMES, type LetterName, type LetterVariables } from './letters/letter';
import { Overrides } from './letters/own/overrides';
import { Pages, readLetter } from './letters/page';
import { LOCALES, type Locale } from './locale';

export type { Rendered } from './letters/compiled';

/** The e-mail templates (mjml with Liquid), as shipped or in HR's own words, compiled once and then only filled. */
@Injectable()
export class Templates {
  private readonly logger = new Logger('mail');
  private readonly compiled = new Map<string, Compiled>();
  private loading: Promise<Pages> | null = null;

  /** @param overrides HR's own words; without them every letter is as shipped */
  constructor(
    // the compiler writes no type down for what may be null
    @Optional() @Inject(Overrides) private readonly overrides: Overrides | null = null,
  ) {}

  /** Compiles what is not compiled yet. To be awaited before a unit of work that renders: it reads files. */
  async prepare(): Promise<void> {
    this.loading ??= this.load();
    await this.loading;
  }

  /** Takes in what HR has saved since, in this process or another. To be awaited before `render`; may be in a unit. */
  async refresh(): Promise<void> {
    if (this.loading !== null) await this.overrides?.refresh(await this.loading);
  }

  /**
   * Fills a template. The text part is made from the same source.
   * @throws UndefinedVariableError when the template names a variable that is not given
   */
  render<N extends LetterName>(name: N, locale: Locale, variables: LetterVariables[N]): Rendered {
    const template = this.compiled.get(`${locale}/${name}`);
    if (!template) throw new Error(`template ${locale}/${name} is not prepared`);
    const own = this.overrides?.of(name, locale) ?? null;
    if (own === null) return fill(template, variables);
    try {
      return fill(own, variables);
    } catch (error) {
      // what is owed leaves, in the words that are shipped
      this.logger.error(`template ${locale}/${name}: ${messageOf(error)}; it is sent as shipped`);
      return fill(template, variables);
    }
  }

  /**
   * Looks whether a source may take the place of a template.
   * @returns what mjml makes of it, for the next `parse`
   * @throws InputError naming the line: an unknown variable, filter or element, a loop without end, broken mjml, a
   * promise without its date
   */
  async check(name: LetterName, locale: Locale, source: string): Promise<string> {
    return checkLetter(await (this.loading ??= this.load()), name, locale, source);
  }

  /** What a source would say. @throws InputError as `check` does */
  async rehearse(
    name: LetterName,
    locale: Locale,
    source: string,
    variables: object,
  ): Promise<Rendered> {
    const html = await this.check(name, locale, source);
    const { subject } = (await this.loading!).compose(name, locale, source);
    return fill(parseLetter(subject, html), variables);
  }

  private async load(): Promise<Pages> {
    const pages = await Pages.load();
    for (const locale of LOCALES) {
      for (const name of LETTER_NAMES) {
        const page = pages.compose(name, locale, await readLetter(name, locale));
        const html = await compileOnce(page.mjml, (line, message) => {
          throw new Error(
            `template ${locale}/${name}, line ${line - page.linesBefore}: ${message}`,
          );
        });
        this.compiled.set(`${locale}/${name}`, parseLetter(page.subject, html));
      }
    }
    await this.overrides?.load(pages);
    return pages;
  }
}
