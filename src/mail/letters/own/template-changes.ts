import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../../kernel/errors';
import { newId } from '../../../kernel/ids';
import type { TemplateVersion } from '../../../store/entities/mail/template-version.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { Locale } from '../../locale';
import { Templates } from '../../templates';
import type { LetterName } from '../letter';
import { readLetter } from '../page';
import { TemplateVersions } from './template-versions.repository';

/** Longer than any letter that somebody reads. */
export const LONGEST_SOURCE = 20_000;

/** A letter in a language as it is now. */
export interface LetterNow {
  source: string;
  /** 0: as shipped, and never changed. */
  version: number;
  isShipped: boolean;
}

/** What is to be saved. */
export interface NewWords {
  name: LetterName;
  locale: Locale;
  source: string;
  /** The version that was seen; refused when somebody saved another since. */
  seen: number;
}

/** What HR does to letters. Nothing is ever changed or lost: every change is a version. */
@Injectable()
export class TemplateChanges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly versions: TemplateVersions,
    private readonly templates: Templates,
    private readonly clock: Clock,
  ) {}

  async now(name: LetterName, locale: Locale): Promise<LetterNow> {
    const [last] = await this.versions.of(name, locale);
    const source = last?.source ?? (await readLetter(name, locale));
    return { source, version: last?.number ?? 0, isShipped: (last?.source ?? null) === null };
  }

  /**
   * Saves letters together, those that are other than they were. From now on they are what leaves.
   * @param by the id of the user
   * @returns how many versions were made
   * @throws InputError naming the line that is wrong
   * @throws ConflictError when somebody saved one of them since
   */
  async save(letters: readonly NewWords[], by: string): Promise<number> {
    const changed: { letter: NewWords; html: string; source: string }[] = [];
    for (const letter of letters) {
      const source = plain(letter.source);
      if (source === plain((await this.now(letter.name, letter.locale)).source)) continue;
      if (source.length > LONGEST_SOURCE) {
        throw new InputError(
          `template ${letter.name}: expected at most ${LONGEST_SOURCE} characters`,
        );
      }
      const html = await this.check(letter.name, letter.locale, source);
      changed.push({ letter, html, source });
    }
    if (changed.length === 0) return 0;
    await this.units.run(async () => {
      let number = await this.versions.nextNumber();
      for (const { letter, html, source } of changed) {
        await this.assertSeen(letter);
        const { name, locale } = letter;
        await this.add({ number: number++, name, locale, source, html, by });
      }
    });
    return changed.length;
  }

  /** Says again what a version said. @throws NotFoundError @throws InputError when that would no longer do */
  async restore(name: LetterName, locale: Locale, version: number, by: string): Promise<void> {
    const found = (await this.versions.of(name, locale)).find(({ number }) => number === version);
    if (!found) throw new NotFoundError('There is no such version of this letter.');
    const { source } = found;
    const html = source === null ? null : await this.templates.check(name, locale, source);
    await this.units.run(async () => {
      await this.add({ number: await this.versions.nextNumber(), name, locale, source, html, by });
    });
  }

  /** Says again what is shipped; nothing when it does. */
  async reset(name: LetterName, locale: Locale, by: string): Promise<void> {
    await this.units.run(async () => {
      const number = await this.versions.nextNumber();
      const [last] = await this.versions.of(name, locale);
      if ((last?.source ?? null) === null) return;
      await this.add({ number, name, locale, source: null, html: null, by });
    });
  }

  /** Of two languages it must be known which is wrong. */
  private async check(name: LetterName, locale: Locale, source: string): Promise<string> {
    try {
      return await this.templates.check(name, locale, source);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`${locale}: ${error.message}`, error.code);
    }
  }

  private async add(version: Omit<TemplateVersion, 'id' | 'at'>): Promise<void> {
    const at = this.clock.now();
    await this.versions.add({ ...version, id: newId(at), at });
  }

  private async assertSeen({ name, locale, seen }: NewWords): Promise<void> {
    const [last] = await this.versions.of(name, locale);
    if ((last?.number ?? 0) === seen || !last) return;
    throw new ConflictError(
      'Somebody has saved this letter since you opened it. Your words are still here; compare them and save again.',
      { by: last.by, at: last.at },
      'changed_meanwhile',
    );
  }
}

/** As a form sends it, lines end with CR LF. */
function plain(source: string): string {
  return `${source.replace(/\r\n?/g, '\n').trimEnd()}\n`;
}
