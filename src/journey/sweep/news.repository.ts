import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { User } from '../../store/entities/accounts/user.entity';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import type { Notice } from '../../store/entities/journey/notice.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Tasks } from '../letters/tasks.repository';
import { ApplicationFiles } from '../record/application-file.repository';
import { Terms } from '../record/terms';

/** A notice with what a mail says of it. */
export interface News {
  notice: Notice;
  candidate: string;
  job: string;
  rule: string;
  title: string;
  owner: string;
  dueAt: Instant;
  /** It stands, and can still be kept. */
  isOwed: boolean;
  /** When it was kept, though late; null unless it was. */
  keptAt: Instant | null;
  /** The zone of the job's calendar. */
  zone: string;
  /** Open by that calendar. */
  isWorkingTime: boolean;
  /** Still so: a warning of something that stands, a breach that asks for a new date, an escalation of what broke. */
  isNews: boolean;
}

/** Reads what notices speak of. */
@Injectable()
export class NewsFiles {
  constructor(
    private readonly units: UnitOfWork,
    private readonly files: ApplicationFiles,
    private readonly terms: Terms,
    private readonly tasks: Tasks,
  ) {}

  async of(notices: readonly Notice[], asOf: Instant): Promise<News[]> {
    const news: News[] = [];
    const warned = new Set<string>();
    for (const notice of notices) {
      const { application, commitment: key } = notice;
      const { manager } = this.units;
      const row = await manager.findOneBy(CommitmentRow, { application, key });
      // one line for each, however often it was warned of
      if (!row || warned.has(row.id)) continue;
      warned.add(row.id);
      const file = await this.files.of(application);
      const calendar = await this.terms.calendar(file.application.calendar);
      const owner = await manager.findOneByOrFail(User, { id: notice.owner });
      news.push({
        ...{ notice, candidate: file.candidate.name, job: file.job.title, rule: row.rule },
        ...{ title: row.title, owner: owner.name, dueAt: row.dueAt, zone: calendar.zone.name },
        isOwed: row.ended === null,
        keptAt: row.ended === 'kept' ? row.endedAt : null,
        isWorkingTime: calendar.due(asOf, { businessSeconds: 0 }) === asOf,
        isNews: await this.isNews(notice, row, asOf),
      });
    }
    return news;
  }

  private async isNews({ kind }: Notice, row: CommitmentRow, asOf: Instant): Promise<boolean> {
    const isOwed = row.ended === null;
    // what was found since to have been told in time, or is due later by now, did not break
    if (kind === 'escalation') return isOwed ? row.dueAt < asOf : isBroken(row);
    if (kind !== 'breach') return isOwed && row.dueAt > asOf;
    if (!isOwed) return false;
    const asked = await this.tasks.openOf(row.application, 'new_date');
    return asked.some(({ about }) => about === row.id);
  }
}

function isBroken({ outcome }: CommitmentRow): boolean {
  return outcome === 'late' || outcome === 'overdue';
}
