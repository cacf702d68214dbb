import { Injectable } from '@nestjs/common';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { Clock } from '../../kernel/clock';
import type { Locale } from '../../mail/locale';
import type { PageReply } from './answering';
import type { Reader } from './reader';
import { LANGUAGE_COOKIE, readerOf, switchedTo } from './reader-of';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Who reads pages that need no account. */
@Injectable()
export class Guests {
  constructor(
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** The reader of the page that this reply will be; a language that the address switches to is kept in a cookie. */
  async of(reply: PageReply): Promise<Reader> {
    const request = reply.request ?? { headers: {} };
    const chosen = switchedTo(request);
    if (chosen !== null) Guests.keep(reply, chosen);
    return readerOf(request, await this.organisations.the(), this.clock.now());
  }

  /** From now on that browser gets pages in this language where nobody is signed in. */
  static keep(reply: PageReply, locale: Locale): void {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: YEAR_SECONDS };
    reply.setCookie(LANGUAGE_COOKIE, locale, options);
  }
}
