import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, LessThanOrEqual, Like, Not } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { Notice } from '../../store/entities/journey/notice.entity';
import { UnitOfWork } from '../../store/unit-of-work';

const BATCH = 200;

/** What the sweep finds due, and writes down that it was noticed. */
@Injectable()
export class DueRows {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Applications with a pause whose budget has run out. */
  async pausedUntil(asOf: Instant): Promise<ApplicationId[]> {
    const rows = await this.units.manager.find(CommitmentRow, {
      select: { application: true },
      where: { pausedUntil: LessThanOrEqual(asOf) },
      take: BATCH,
    });
    return [...new Set(rows.map(({ application }) => application))];
  }

  /** Applications with a commitment that is to be looked at, the longest due first. */
  async toNotice(asOf: Instant, beside: ReadonlySet<string>): Promise<ApplicationId[]> {
    const rows = await this.units.manager.find(CommitmentRow, {
      select: { application: true },
      where: { noticeAt: LessThan(asOf) },
      order: { noticeAt: 'ASC' },
      take: BATCH + beside.size,
    });
    const all = new Set(rows.map(({ application }) => application));
    return [...all].filter((application) => !beside.has(application));
  }

  /** What was noticed about an application, as `commitment kind`. */
  async noticed(application: ApplicationId): Promise<Set<string>> {
    const notices = await this.units.manager.findBy(Notice, { application });
    return new Set(notices.map(({ commitment, kind }) => `${commitment} ${kind}`));
  }

  /** Writes down that something was noticed. In a unit. */
  async add(notice: Omit<Notice, 'id' | 'noticedAt' | 'mailedAt'>): Promise<void> {
    const noticedAt = this.clock.now();
    const row: Notice = { id: newId(noticedAt), ...notice, noticedAt, mailedAt: null };
    await this.units.manager.insert(Notice, row);
  }

  /** When a commitment is to be looked at next. In a unit. */
  async setNoticeAt({ id }: CommitmentRow, noticeAt: Instant | null): Promise<void> {
    await this.units.manager.update(CommitmentRow, id, { noticeAt });
  }

  /** What was noticed and told nobody. What happened since is for the sweep that noticed it: here it is no news yet. */
  unmailed(asOf: Instant): Promise<Notice[]> {
    return this.units.manager.find(Notice, {
      where: { mailedAt: IsNull(), at: LessThan(asOf) },
      order: { at: 'ASC', id: 'ASC' },
      take: 1000,
    });
  }

  /** When somebody was last told of such a matter; null for never. @param owner null for anybody */
  async lastMailed(matter: string, owner: UserId | null): Promise<Instant | null> {
    const [last] = await this.units.manager.find(Notice, {
      where: {
        kind: Like(`${matter}%`),
        mailedAt: Not(IsNull()),
        ...(owner === null ? {} : { owner }),
      },
      order: { mailedAt: 'DESC' },
      take: 1,
    });
    return last?.mailedAt ?? null;
  }

  async setMailed(notices: readonly Notice[], mailedAt: Instant): Promise<void> {
    for (const { id } of notices) await this.units.manager.update(Notice, id, { mailedAt });
  }
}
