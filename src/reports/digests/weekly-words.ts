import { Injectable } from '@nestjs/common';
import { MAILS_PATH } from '../../accounts/mails/mails-path';
import { formatDate } from '../../calendar/civil-date';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { Seals } from '../../journey/proof/seals.repository';
import { SignedHeads } from '../../journey/proof/heads/signed-heads.repository';
import type { Instant } from '../../kernel/instant';
import { PublicUrl } from '../../kernel/public-url';
import { formatMoment, type Locale } from '../../mail/locale';
import type { Days } from '../page/period';
import { pathOf } from '../page/question';
import { ReportPages } from '../page/report-pages';
import { reportPdf } from '../paper/report-paper';
import { sentenceText } from '../words/sentence';
import { daysText } from '../words/shown';
import type { DigestLetter, Reader } from './digest-letter';
import { weeklyRows } from './weekly-table';

/** As many lines as somebody reads in a mail; the report has all. */
const SHOWN = 30;

/** Whoever opens it sees at once what it is. */
const FILE_NAMES: Record<Locale, string> = { en: 'report', fi: 'raportti', sv: 'rapport' };

/** The report of seven days, as the page says it at that moment. */
@Injectable()
export class WeeklyWords {
  constructor(
    private readonly reports: ReportPages,
    private readonly organisations: Organisations,
    private readonly seals: Seals,
    private readonly signed: SignedHeads,
    private readonly url: PublicUrl,
  ) {}

  /** Null when nothing fell due and nothing is owed: then there is nothing to report on. */
  async of({ user, zone }: Reader, days: Days, now: Instant): Promise<DigestLetter | null> {
    const form = { from: formatDate(days.first), to: formatDate(days.last) };
    const view = await this.reports.report(form, user, { zone, now });
    const { due, open } = view.total.figures;
    if (due + open === 0) return null;
    const locale = user.locale as Locale;
    const rows = weeklyRows(view.recruiters, locale);
    const seal = await this.seals.last();
    const variables = {
      ...{ name: user.name, days: daysText(days, locale), sentence: sentenceText(view, locale) },
      ...{ isPersonal: view.people === 'recruiter', rows: rows.slice(0, SHOWN) },
      more: Math.max(0, rows.length - SHOWN),
      seal: seal && {
        ...{ number: String(seal.number), head: seal.head },
        at: formatMoment(seal.sealedAt, zone, locale),
      },
      signedHead: (await this.signed.latest())?.line ?? null,
      link: this.url.to(pathOf('/report', view.question)),
      settingsLink: this.url.to(MAILS_PATH),
    };
    const { name: organisation } = await this.organisations.the();
    const content = await reportPdf(view, locale, { organisation, zone, head: seal });
    const name = `${FILE_NAMES[locale]}-${form.from}-${form.to}.pdf`;
    return { template: 'weekly', variables, files: [{ name, type: 'application/pdf', content }] };
  }
}
