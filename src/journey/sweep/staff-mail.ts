import { Injectable } from '@nestjs/common';
import { StaffMails } from '../../accounts/mails/staff-mails.repository';
import { Users } from '../../accounts/users';
import type { Instant } from '../../kernel/instant';
import type { User, UserId } from '../../store/entities/accounts/user.entity';
import type { Notice } from '../../store/entities/journey/notice.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { DueRows } from './due-rows.repository';
import { NewsFiles } from './news.repository';
import { StaffLetters, type Matter } from './staff-letters';
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
    private readonly wanted: StaffMails,
    private readonly letters: StaffLetters,
  ) {}

  run(asOf: Instant): Promise<number> {
    return this.units.run(async () => {
      await this.units.lock('staff mail');
      let mails = 0;
      for (const notices of batchesOf(await this.due.unmailed(asOf))) {
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
    const readers = await this.readersOf(matter, owner);
    for (const reader of readers) await this.letters.write(reader, matter, fresh, asOf);
    await this.due.setMailed(notices, readers.length === 0 ? NOBODY : asOf);
    return readers.length;
  }

  /** Who is to be told, and wants to be. */
  private async readersOf(matter: Matter, owner: UserId): Promise<User[]> {
    const all = matter === 'escalation' ? await this.users.leads() : [await this.users.of(owner)];
    const wanted = await this.wanted.ofAll(all);
    const mail = matter === 'warning' ? 'atRisk' : 'broken';
    return all.filter(({ id }) => wanted.get(id)![mail]);
  }
}

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
