import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../kernel/errors';
import { LOCALES, type Locale } from '../locale';
import { FRAMES, type LetterName } from './letter';

/** The same three levels up from src and from dist. */
const FOLDER = join(__dirname, '..', '..', '..', 'templates', 'email');
const TITLE = /<mj-title>([^<]*)<\/mj-title>/g;
const SLOT = '%letter%';

/** A letter with everything around it, ready for mjml. */
interface Page {
  subject: string;
  mjml: string;
  /** Lines of the page before the letter's first. */
  linesBefore: number;
}

/** The look of all mails (page.mjml), and each language's words around a letter (frames/). */
export class Pages {
  private constructor(
    private readonly look: string,
    private readonly frames: ReadonlyMap<string, string>,
  ) {}

  static async load(): Promise<Pages> {
    const frames = new Map<string, string>();
    for (const locale of LOCALES) {
      for (const frame of ['candidate', 'staff']) {
        frames.set(`${locale}/${frame}`, await read(locale, 'frames', `${frame}.mjml`));
      }
    }
    return new Pages(await read('page.mjml'), frames);
  }

  /** @throws InputError unless the source has one mj-title, which is the subject */
  compose(name: LetterName, locale: Locale, source: string): Page {
    const [title, ...more] = source.matchAll(TITLE);
    if (!title || more.length > 0) {
      throw new InputError(
        `template ${name}, line 1: expected one <mj-title>, the subject, without markup`,
      );
    }
    const subject = title[1]!;
    // the lines keep their numbers
    const body = source.replace(title[0], () => subject.replace(/[^\n]/g, ''));
    const frame = FRAMES[name];
    const words = frame === null ? SLOT : this.frames.get(`${locale}/${frame}`)!;
    const around = this.look
      .replace('%lang%', locale)
      .replace('%title%', () => subject)
      .replace(SLOT, () => words);
    const linesBefore = around.slice(0, around.indexOf(SLOT)).split('\n').length - 1;
    return { subject, mjml: around.replace(SLOT, () => body), linesBefore };
  }
}

/** The source of a letter as it is shipped. */
export function readLetter(name: LetterName, locale: Locale): Promise<string> {
  return read(locale, `${name}.mjml`);
}

function read(...path: string[]): Promise<string> {
  return readFile(join(FOLDER, ...path), 'utf8');
}
