import { Inject, Injectable } from '@nestjs/common';
import type { OwedRow } from '../../hiring/today/owed.repository';
import type { Instant } from '../../kernel/instant';
import { PublicUrl } from '../../kernel/public-url';
import type { Locale } from '../../mail/locale';
import { MAIL_SETTINGS, type MailSettings } from '../../mail/mail.settings';
import { ruleName } from '../../sla/policy/rule-names';
import type { User } from '../../store/entities/accounts/user.entity';
import type { CalendarFeed } from '../../store/entities/connect/calendar-feed.entity';
import { FEED_WORDS } from './feed.words';
import { feedText, type FeedEntry } from './feed-text';
import type { InterviewRow } from './interviews-to-come.repository';
import { LastEvents } from './last-events.repository';

/** A due time is an instant; entries without a length are not shown by some calendars. */
const DUE_LASTS_MS = 15 * 60_000;

/** What a calendar is made from. */
interface Shown {
  owed: readonly OwedRow[];
  met: readonly InterviewRow[];
}

/** Rows as entries, in the owner's language, each called after the candidate, or the job where names are not wanted. */
@Injectable()
export class FeedEntries {
  constructor(
    private readonly url: PublicUrl,
    private readonly last: LastEvents,
    @Inject(MAIL_SETTINGS) private readonly mail: MailSettings,
  ) {}

  /** In a snapshot. */
  async text(
    { locale }: User,
    { namesCandidates }: CalendarFeed,
    { owed, met }: Shown,
    now: Instant,
  ): Promise<string> {
    const last = await this.last.of(owed.map(({ application }) => application));
    const t = FEED_WORDS[locale as Locale];
    const who = (candidate: string, job: string) => (namesCandidates ? candidate : job);
    const due = owed.map((row) => {
      const { id, application, rule, title, openedAt, dueAt, candidate, jobTitle } = row;
      const what = ruleName(rule, title, locale as Locale);
      const isLate = dueAt < now;
      const say = isLate ? t.late : t.due;
      const { count, at } = last.get(application) ?? { count: 0, at: openedAt };
      return {
        ...this.common(id, application),
        ...{ sequence: count, changedAt: Math.max(at, isLate ? dueAt : 0) as Instant },
        ...{ starts: (dueAt - DUE_LASTS_MS) as Instant, ends: dueAt },
        summary: say(what, who(candidate, jobTitle)),
        description: t.job(jobTitle),
        isBusy: false,
      } satisfies FeedEntry;
    });
    const interviews = met.map(
      ({ id, application, starts, ends, version, changedAt, candidate, jobTitle }) => ({
        ...{ ...this.common(id, application), sequence: version, changedAt, starts, ends },
        ...{
          summary: t.interview(who(candidate, jobTitle)),
          description: t.job(jobTitle),
          isBusy: true,
        },
      }),
    );
    return feedText(t.calendar, [...due, ...interviews], now);
  }

  /** An interview has the UID of its invitation. */
  private common(id: string, application: string): Pick<FeedEntry, 'uid' | 'link'> {
    return {
      uid: `${id}@${this.mail.domain}`,
      link: this.url.to(`/applications/${application}`),
    };
  }
}
