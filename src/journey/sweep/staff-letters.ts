import { Injectable } from '@nestjs/common';
import { GroundRows } from '../../accounts/people/ground-rows.repository';
import { MAILS_PATH } from '../../accounts/mails/mails-path';
import type { EmailAddress } from '../../kernel/address';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { PublicUrl } from '../../kernel/public-url';
import { formatMoment, type Locale } from '../../mail/locale';
import { Outbox, type Content } from '../../mail/outbox';
import { ruleName } from '../../sla/policy/rule-names';
import type { User } from '../../store/entities/accounts/user.entity';
import { SYSTEM } from '../record/chronicle';
import type { News } from './news.repository';

/** What staff are told of: what is at risk, what broke and needs a new date, and that to HR. */
export type Matter = 'warning' | 'breach' | 'escalation';

/** The mails that tell staff of single promises. */
@Injectable()
export class StaffLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly url: PublicUrl,
    private readonly grounds: GroundRows,
  ) {}

  /** Names who owns what broke to others than them only on a recorded ground. In a unit. */
  async write(reader: User, matter: Matter, news: readonly News[], asOf: Instant): Promise<void> {
    const locale = reader.locale as Locale;
    const settingsLink = this.url.to(MAILS_PATH);
    const mayNameAll = (await this.grounds.current()) !== null;
    const items = news.map((one) => ({
      ...itemOf(one, reader.timezone ?? one.zone, locale),
      owner: mayNameAll || one.notice.owner === reader.id ? one.owner : null,
    }));
    const common = { name: reader.name, items, settingsLink };
    const content: Content =
      matter === 'warning'
        ? { template: 'at-risk', variables: common }
        : { template: 'broken', variables: { ...common, askNewDate: matter === 'breach' } };
    await this.outbox.put({
      ...content,
      ...{ id: newId(asOf), locale, about: null, purposes: [], automated: true, due: null },
      ...{ author: SYSTEM, senderName: 'Lupaus' },
      to: { name: reader.name, address: reader.email as EmailAddress },
      unsubscribe: settingsLink,
    });
  }
}

function itemOf({ dueAt, keptAt, rule, title, ...news }: News, zone: string, locale: Locale) {
  const { candidate, job, isOwed } = news;
  return {
    ...{ candidate, job, isOwed, title: ruleName(rule, title, locale) },
    due: formatMoment(dueAt, zone, locale),
    keptAt: keptAt && formatMoment(keptAt, zone, locale),
  };
}
