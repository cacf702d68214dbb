import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { compile } from 'html-to-text';
import { Liquid, type Template } from 'liquidjs';
import { LOCALES, type Locale } from './locale';

/** The templates that are there, each in every locale. */
const NAMES = ['receipt'] as const;
export type TemplateName = string;

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

/** The same two levels up from src and from dist. */
const FOLDER = join(__dirname, '..', '..', 'templates', 'email');
const strict = {
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 1e6,
  renderLimit: 500,
  memoryLimit: 1e7,
};
const escaping = new Liquid({ ...strict, outputEscape: 'escape' });
/** A subject is no HTML: it is encoded where it is put into the header. */
const plain = new Liquid(strict);
const paragraph = { leadingLineBreaks: 2, trailingLineBreaks: 2 };
const textOf = compile({
  wordwrap: 76,
  selectors: [{ selector: 'div', format: 'block', options: paragraph }],
});

/** The e-mail templates (mjml with Liquid), compiled once and then only filled. */
@Injectable()
export class Templates {
  private readonly compiled = new Map<string, Compiled>();
  private loading: Promise<void> | null = null;

  /** Compiles what is not compiled yet. To be awaited before a unit of work that renders: it reads files. */
  prepare(): Promise<void> {
    this.loading ??= this.load();
    return this.loading;
  }

  /**
   * Fills a template. The text part is made from the same source.
   * @throws UndefinedVariableError when the template names a variable that is not given
   */
  render(name: TemplateName, locale: Locale, variables: Record<string, unknown>): Rendered {
    const template = this.compiled.get(`${locale}/${name}`);
    if (!template) throw new Error(`template ${locale}/${name} is not prepared`);
    const html = escaping.renderSync(template.html, variables) as string;
    const subject = plain.renderSync(template.subject, variables) as string;
    return { subject: subject.replace(/\s+/g, ' ').trim(), html, text: textOf(html) };
  }

  private async load(): Promise<void> {
    // half a second to load: not before somebody needs it
    const { default: mjml } = await import('mjml');
    for (const locale of LOCALES) {
      for (const name of NAMES) {
        const source = await readFile(join(FOLDER, locale, `${name}.mjml`), 'utf8');
        const subject = /<mj-title>([^<]*)<\/mj-title>/.exec(source)?.[1];
        if (subject === undefined) throw new Error(`template ${locale}/${name} has no mj-title`);
        const { html } = await mjml(source, { validationLevel: 'strict', fonts: {} });
        this.compiled.set(`${locale}/${name}`, {
          subject: plain.parse(subject),
          html: escaping.parse(html),
        });
      }
    }
  }
}
