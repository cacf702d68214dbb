import { Injectable, Logger } from '@nestjs/common';
import { messageOf } from '../../../kernel/errors';
import type { TemplateVersion } from '../../../store/entities/mail/template-version.entity';
import { LOCALES, type Locale } from '../../locale';
import { compileOnce } from '../compile-cache';
import { parseLetter, type Compiled } from '../compiled';
import { LETTER_NAMES, type LetterName } from '../letter';
import type { Pages } from '../page';
import { TemplateVersions } from './template-versions.repository';

/** Letters in HR's own words, ready to be filled. Each version is compiled once; which are there is asked anew. */
@Injectable()
export class Overrides {
  private readonly logger = new Logger('mail');
  private readonly compiled = new Map<string, Compiled>();
  /** The number of the last version that is known here. */
  private known = 0;

  constructor(private readonly versions: TemplateVersions) {}

  /** What a letter says instead of what is shipped; null when it says that. */
  of(name: LetterName, locale: Locale): Compiled | null {
    return this.compiled.get(keyOf(name, locale)) ?? null;
  }

  /**
   * Takes in what was saved since, by this process or another: one look at an index when nothing was. It may be
   * called in a unit, of which others see nothing yet.
   */
  async refresh(pages: Pages): Promise<void> {
    if ((await this.versions.highest()) === this.known) return;
    for (const version of await this.versions.after(this.known)) {
      this.take(pages, version, version.html);
      this.known = version.number;
    }
  }

  /** As `refresh`, at the start: what stands around a letter may be another since it was saved. */
  async load(pages: Pages): Promise<void> {
    const last = new Map<string, TemplateVersion>();
    for (const version of await this.versions.after(0)) {
      last.set(`${version.name} ${version.locale}`, version);
      this.known = version.number;
    }
    for (const version of last.values()) {
      this.take(pages, version, await this.htmlNow(pages, version));
    }
  }

  private async htmlNow(pages: Pages, { name, locale, source, html }: TemplateVersion) {
    const [letter, language] = [nameOf(name), localeOf(locale)];
    if (source === null || letter === null || language === null) return html;
    try {
      const page = pages.compose(letter, language, source);
      return await compileOnce(page.mjml, (_line, message) => {
        throw new Error(message);
      });
    } catch (error) {
      this.logger.warn(`template ${locale}/${name}: ${messageOf(error)}; it stays as it was saved`);
      return html;
    }
  }

  /** What cannot be used any more is left out: a mail in the words that are shipped is better than none. */
  private take(pages: Pages, { name, locale, source }: TemplateVersion, html: string | null): void {
    const [letter, language] = [nameOf(name), localeOf(locale)];
    if (letter === null || language === null) return;
    const key = keyOf(letter, language);
    this.compiled.delete(key);
    if (source === null || html === null) return;
    try {
      const { subject } = pages.compose(letter, language, source);
      this.compiled.set(key, parseLetter(subject, html));
    } catch (error) {
      this.logger.error(`template ${key}: ${messageOf(error)}; it is sent as shipped`);
    }
  }
}

function keyOf(name: LetterName, locale: Locale): string {
  return `${locale}/${name}`;
}

function nameOf(text: string): LetterName | null {
  return LETTER_NAMES.find((name) => name === text) ?? null;
}

function localeOf(text: string): Locale | null {
  return LOCALES.find((locale) => locale === text) ?? null;
}
