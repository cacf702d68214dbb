import { Injectable } from '@nestjs/common';
import type { Template } from 'liquidjs';
import { checkLetter } from './letters/check';
import { compileOnce } from './letters/compile-cache';
import { LETTER_NAMES, type LetterName, type LetterVariables } from './letters/letter';
import { htmlLiquid, plainLiquid } from './letters/liquid';
import { Pages, readLetter } from './letters/page';
import { textOf } from './letters/text';
import { LOCALES, type Locale } from './locale';

/** A mail's words. */
export interface Rendered {
  subject: string;
  html: string;
  text: string;
}

interface Compiled {
  subject: Template[];
  html: Template[];
}

/** The e-mail templates (mjml with Liquid), compiled once and then only filled. */
@Injectable()
export class Templates {
  private readonly compiled = new Map<string, Compiled>();
  private loading: Promise<Pages> | null = null;

  /** Compiles what is not compiled yet. To be awaited before a unit of work that renders: it reads files. */
  async prepare(): Promise<void> {
    this.loading ??= this.load();
    await this.loading;
  }

  /**
   * Fills a template. The text part is made from the same source.
   * @throws UndefinedVariableError when the template names a variable that is not given
   */
  render<N extends LetterName>(name: N, locale: Locale, variables: LetterVariables[N]): Rendered {
    const template = this.compiled.get(`${locale}/${name}`);
    if (!template) throw new Error(`template ${locale}/${name} is not prepared`);
    const html = htmlLiquid.renderSync(template.html, variables) as string;
    const subject = plainLiquid.renderSync(template.subject, variables) as string;
    return { subject: subject.replace(/\s+/g, ' ').trim(), html, text: textOf(html) };
  }

  /**
   * Looks whether a source may take the place of a template.
   * @throws InputError naming the line: an unknown variable, filter or element, a loop without end, broken mjml
   */
  async check(name: LetterName, locale: Locale, source: string): Promise<void> {
    await checkLetter(await (this.loading ??= this.load()), name, locale, source);
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
        this.compiled.set(`${locale}/${name}`, {
          subject: plainLiquid.parse(page.subject),
          html: htmlLiquid.parse(html),
        });
      }
    }
    return pages;
  }
}
