import { Injectable } from '@nestjs/common';
import { MAILS_PATH } from '../../accounts/mails/mails-path';
import { TodayList } from '../../hiring/today/today-list';
import type { TodayRow } from '../../hiring/today/today.view';
import type { Instant } from '../../kernel/instant';
import { PublicUrl } from '../../kernel/public-url';
import { formatMoment, type Locale } from '../../mail/locale';
import { ruleName } from '../../sla/policy/rule-names';
import type { DigestLetter, Reader } from './digest-letter';

/** The page shows no more either. */
const ALL = 2000;
/** Of each group, as many as somebody reads in a mail. */
const SHOWN = 25;

/** What somebody has to do today, as their home page says it at that moment. */
@Injectable()
export class DueTodayWords {
  constructor(
    private readonly list: TodayList,
    private readonly url: PublicUrl,
  ) {}

  /** Null when nothing of theirs is late or due today. */
  async of({ user, zone }: Reader, now: Instant): Promise<DigestLetter | null> {
    const { late, today } = await this.list.of(user, { zone, now }, { show: ALL });
    if (late.length + today.length === 0) return null;
    const locale = user.locale as Locale;
    const shown = (rows: readonly TodayRow[]) =>
      rows.slice(0, SHOWN).map(({ candidate, job, rule, title, dueAt }) => ({
        ...{ candidate, job: job.title, title: ruleName(rule, title, locale) },
        due: formatMoment(dueAt, zone, locale),
      }));
    const variables = {
      ...{ name: user.name, lateCount: late.length, todayCount: today.length },
      ...{ late: shown(late), today: shown(today) },
      more: Math.max(0, late.length - SHOWN) + Math.max(0, today.length - SHOWN),
      ...{ link: this.url.to('/'), settingsLink: this.url.to(MAILS_PATH) },
    };
    return { template: 'due-today', variables };
  }
}
