import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { newId } from '../../kernel/ids';
import type { EmailAddress } from '../../kernel/address';
import type { Instant } from '../../kernel/instant';
import { formatMoment, type Locale } from '../../mail/locale';
import { Outbox, type Content } from '../../mail/outbox';
import type { User } from '../../store/entities/accounts/user.entity';
import type { Notice } from '../../store/entities/journey/notice.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { SYSTEM } from '../record/chronicle';
import { DueRows } from './due-rows.repository';
import { NewsFiles, type News } from './news.repository';
import type { Step } from './step';

/** Nobody gets more than one such mail an hour. */
const EVERY_MS = 3600_000;
/** The time of a mail that was no news to anybody. */
const NOBODY = 0 as Instant;
/** What was noticed much later than it happened is for the report, no news. */
const STALE_MS = 3 * 24 * EVERY_MS;

/**
 * Tells owners what is at risk, in their working hours, and what broke and needs a new date; and HR leads what broke.
 * Batched: one mail per person, matter and hour at most.
 */
@Injectable()
export class StaffMail implements Step {
  readonly name = 'staff mail';

  constructor(
    private readonly units: UnitOfWork,
    private readonly due: DueRows,
    private readonly news: NewsFiles,
    private readonly users: Users,
    private readonly outbox: Outbox,
  ) {}

  run(asOf: Instant): Promise<number> {
    return this.units.run(async () => {
      await this.units.lock('staff mail');
      let mails = 0;
      for (const notices of batchesOf(await this.due.unmailed())) {
        mails += await this.tell(notices, asOf);
      }
      return mails;
    });
  }

  private async tell(notices: readonly Notice[], asOf: Instant): Promise<number> {
    const { kind, owner } = notices[0]!;
    const matter = matterOf(kind);
    const all = matter === null ? [] : await this.news.of(notices, asOf);
    const fresh = all.filter(({ notice, isNews }) => isNews && asOf - notice.at < STALE_MS);
    if (matter === null || fresh.length === 0) {
      await this.due.setMailed(notices, NOBODY);
      return 0;
    }
    const last = await this.due.lastMailed(matter, matter === 'escalation' ? null : owner);
    if (last !== null && asOf - last < EVERY_MS) return 0;
    if (matter === 'warning' && !fresh.some(({ isWorkingTime }) => isWorkingTime)) return 0;
    const readers =
      matter === 'escalation' ? await this.users.leads() : [await this.users.of(owner)];
    for (const reader of readers) await this.write(reader, matter, fresh, asOf);
    await this.due.setMailed(notices, asOf);
    return readers.length;
  }

  private async write(reader: User, matter: Matter, news: News[], asOf: Instant): Promise<void> {
    const locale = reader.locale as Locale;
    const items = news.map(({ candidate, job, title, dueAt, zone, owner }) => ({
      ...{ candidate, job, title, owner },
      due: formatMoment(dueAt, reader.timezone ?? zone, locale),
    }));
    const content: Content =
      matter === 'warning'
        ? { template: 'at-risk', variables: { name: reader.name, items } }
        : {
            template: 'broken',
            variables: { name: reader.name, items, askNewDate: matter === 'breach' },
          };
    await this.outbox.put({
      ...content,
      ...{ id: newId(asOf), locale, about: null, purposes: [], automated: true, due: null },
      ...{ author: SYSTEM, senderName: 'Lupaus' },
      to: { name: reader.name, address: reader.email as EmailAddress },
    });
  }
}

type Matter = 'warning' | 'breach' | 'escalation';

/** What a notice is about; null for one of which nobody is told. */
function matterOf(kind: string): Matter | null {
  if (kind.startsWith('warning:')) return 'warning';
  return kind === 'breach' || kind === 'escalation' ? kind : null;
}

/** One batch per owner and matter; of escalations one for all. */
function batchesOf(notices: readonly Notice[]): Notice[][] {
  const batches = new Map<string, Notice[]>();
  for (const notice of notices) {
    const matter = matterOf(notice.kind);
    const key = matter === 'escalation' ? matter : `${matter ?? ''} ${notice.owner}`;
    batches.set(key, [...(batches.get(key) ?? []), notice]);
  }
  return [...batches.values()];
}
