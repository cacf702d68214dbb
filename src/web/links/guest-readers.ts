import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { Clock } from '../../kernel/clock';
import { LOCALES } from '../../mail/locale';
import type { Reader } from '../page/reader';
import { localeAsked, localeOf } from '../words/words';

/** What of a request says who reads. */
export interface GuestRequest {
  headers: IncomingHttpHeaders;
}

/** Somebody with a link and no account: how they read, and whose page it is. */
export interface Guest {
  reader: Reader;
  company: string;
  /** The language that they chose on the page; empty while the browser's counts. */
  lang: string;
}

/** Finds out how somebody reads who is not signed in. */
@Injectable()
export class GuestReaders {
  constructor(
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** @param lang the language chosen on the page; else the browser's, else the organisation's */
  async of({ headers }: GuestRequest, lang: unknown): Promise<Guest> {
    const { name, timezone, locale } = await this.organisations.the();
    const chosen = LOCALES.find((one) => one === lang) ?? null;
    const asked = chosen ?? localeAsked(headers['accept-language']) ?? localeOf(locale);
    const reader = { locale: asked, zone: timezone, now: this.clock.now() };
    return { reader, company: name, lang: chosen ?? '' };
  }
}
