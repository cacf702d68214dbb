import { Injectable } from '@nestjs/common';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { Clock } from '../../kernel/clock';
import type { Locale } from '../../mail/locale';
import type { PageReply } from '../answering/answering';
import type { Reader } from './reader';
import { LANGUAGE_COOKIE, readerOf, switchedTo } from './reader-of';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Somebody without an account: how they read, whose page it is, and where they are. */
export interface Guest {
  reader: Reader;
  company: string;
  /** The address of the page that they asked for. */
  path: string;
}

/** Who reads pages that need no account. */
@Injectable()
export class Guests {
  constructor(
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** The reader of the page that this reply will be; a language that the address switches to is kept in a cookie. */
  async of(reply: PageReply): Promise<Reader> {
    return (await this.at(reply)).reader;
  }

  /** The same, with what the page says of the organisation. */
  async at(reply: PageReply): Promise<Guest> {
    const request = reply.request ?? { headers: {} };
    const chosen = switchedTo(request);
    if (chosen !== null) Guests.keep(reply, chosen);
    const organisation = await this.organisations.the();
    const reader = readerOf(request, organisation, this.clock.now());
    return { reader, company: organisation.name, path: request.url ?? '/' };
  }

  /** From now on that browser gets pages in this language where nobody is signed in. */
  static keep(reply: PageReply, locale: Locale): void {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: YEAR_SECONDS };
    reply.setCookie(LANGUAGE_COOKIE, locale, options);
  }
}
