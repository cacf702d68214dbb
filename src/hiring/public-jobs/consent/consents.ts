import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { InputError } from '../../../kernel/errors';
import { sha256 } from '../../../kernel/hash';
import { LOCALES, type Locale } from '../../../mail/locale';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { JobPosting } from '../../../store/entities/hiring/job-posting.entity';
import { Organisations } from '../../organisation/organisations.repository';
import { usualWords } from './consent-words';
import { ConsentsRepository } from './consents.repository';
import { retentionOf } from './retention';

/** What applicants of a job are asked to agree to, in one language. */
export interface ConsentText {
  locale: Locale;
  text: string;
  /** Which words these are: a form sends it back, so that what is kept is what stood there. */
  agreed: string;
}

/** What decides about the words. */
type Worded = Pick<JobPosting, 'place' | 'consentText' | 'keepMonths'>;

/** What applicants agree to, word for word (GDPR, Art. 7(1)). */
@Injectable()
export class Consents {
  constructor(
    private readonly organisations: Organisations,
    private readonly stored: ConsentsRepository,
    private readonly clock: Clock,
  ) {}

  /** The words in every language: the job's own, else those of the place where the work is done. */
  async of({ place, consentText, keepMonths }: Worded): Promise<Record<Locale, ConsentText>> {
    const { name } = await this.organisations.the();
    const retention =
      keepMonths === null ? retentionOf(place) : { months: keepMonths, bound: 'most' as const };
    const texts = LOCALES.map((locale) => {
      const text = consentText ?? usualWords(locale, name, retention);
      return [locale, { locale, text, agreed: markOf(text) }] as const;
    });
    return Object.fromEntries(texts) as Record<Locale, ConsentText>;
  }

  /** @throws InputError `posting_changed` for a mark of no words that stand there now */
  async agreed(posting: Worded, agreed: string | undefined): Promise<string> {
    const texts = Object.values(await this.of(posting));
    const found = texts.find((one) => one.agreed === agreed);
    if (found) return found.text;
    throw new InputError(
      'agreed: expected the mark of the words that stand there now, as GET …/form gives it',
      'posting_changed',
    );
  }

  /** Keeps the words. In the caller's unit. */
  async keep(application: ApplicationId, text: string): Promise<void> {
    await this.stored.keep(application, text, this.clock.now());
  }
}

/** 64 bits are enough to tell a handful of texts apart. */
function markOf(text: string): string {
  return sha256(text).slice(0, 16);
}
