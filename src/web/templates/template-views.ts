import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { NotFoundError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import { FRAMES, LETTER_NAMES, type LetterName } from '../../mail/letters/letter';
import { readLetter } from '../../mail/letters/page';
import { TemplateVersions } from '../../mail/letters/own/template-versions.repository';
import { LOCALES, type Locale } from '../../mail/locale';
import { diffOf, type Piece } from './versions/words-diff';

/** A letter in the list of them. */
export interface LetterRow {
  name: LetterName;
  /** True for letters to candidates. */
  isToCandidate: boolean;
  /** Who changed it and when, by language; null where it is as shipped. */
  changed: Record<Locale, { by: string; at: Instant } | null>;
}

/** A version of a letter in a language. */
export interface VersionRow {
  number: number;
  at: Instant;
  by: string;
  /** True where it brought back what is shipped. */
  isShipped: boolean;
  /** True for the one that holds. */
  isNow: boolean;
}

/** A version beside the one before it. */
export interface Compared {
  versions: VersionRow[];
  /** The number of the version that is looked at; null when there is none. */
  shown: number | null;
  pieces: Piece[];
}

/** What the pages of letters show. */
@Injectable()
export class TemplateViews {
  constructor(
    private readonly versions: TemplateVersions,
    private readonly users: Users,
  ) {}

  /** The letter of that name. @throws NotFoundError */
  letter(text: string): LetterName {
    const name = LETTER_NAMES.find((one) => one === text);
    if (name !== undefined) return name;
    throw new NotFoundError('There is no letter of that name.');
  }

  /** Every letter, those to candidates first. */
  async list(): Promise<LetterRow[]> {
    const [last, users] = [await this.versions.last(), await this.users.all()];
    const changeOf = (name: LetterName, locale: Locale) => {
      const found = last.find((one) => one.name === name && one.locale === locale);
      return found ? { by: users.get(found.by)?.name ?? found.by, at: found.at } : null;
    };
    return LETTER_NAMES.map((name) => ({
      name,
      isToCandidate: FRAMES[name] !== 'staff',
      changed: Object.fromEntries(
        LOCALES.map((locale) => [locale, changeOf(name, locale)]),
      ) as LetterRow['changed'],
    }));
  }

  /** Who saved a letter last in one of those languages. */
  async lastOf(name: LetterName, locales: readonly Locale[]): Promise<{ by: string; at: Instant }> {
    const all = (await Promise.all(locales.map((locale) => this.versions.of(name, locale)))).flat();
    const [last] = all.sort((a, b) => b.number - a.number);
    return { by: (await this.users.all()).get(last!.by)?.name ?? '', at: last!.at };
  }

  /** The versions of a letter in a language, and one of them beside what was before it. @param asked null for the last */
  async compare(name: LetterName, locale: Locale, asked: number | null): Promise<Compared> {
    const all = await this.versions.of(name, locale);
    const users = await this.users.all();
    const shipped = await readLetter(name, locale);
    const at = asked === null ? 0 : all.findIndex(({ number }) => number === asked);
    const [shown, before] = [all[at], all[at + 1]];
    return {
      versions: all.map(({ number, at: when, by, source }, i) => ({
        ...{ number, at: when, by: users.get(by)?.name ?? by },
        ...{ isShipped: source === null, isNow: i === 0 },
      })),
      shown: shown?.number ?? null,
      pieces: shown ? diffOf(before?.source ?? shipped, shown.source ?? shipped) : [],
    };
  }
}
