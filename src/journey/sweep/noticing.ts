import { Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { ApplicationFiles } from '../record/application-file.repository';
import { Chronicle } from '../record/chronicle';
import { Commitments, statesOf } from '../record/commitments.repository';
import { plannedNotices } from '../record/notice-plan';
import { DueRows } from './due-rows.repository';
import { NoticeActs, type Noticed } from './notice-acts';
import type { Step } from './step';

/** Warnings, breaches and escalations: each is noticed once, with the instant at which it was so. */
@Injectable()
export class Noticing implements Step {
  readonly name = 'notices';
  private readonly logger = new Logger('sweep');

  constructor(
    private readonly units: UnitOfWork,
    private readonly due: DueRows,
    private readonly chronicle: Chronicle,
    private readonly commitments: Commitments,
    private readonly files: ApplicationFiles,
    private readonly acts: NoticeActs,
  ) {}

  async run(asOf: Instant): Promise<number> {
    const seen = new Set<string>();
    let count = 0;
    for (;;) {
      const applications = await this.due.toNotice(asOf, seen);
      if (applications.length === 0) return count;
      for (const application of applications) {
        seen.add(application);
        // one that cannot be folded must not keep the others waiting
        count += await this.units.run(() => this.notice(application, asOf)).catch(this.fail);
      }
    }
  }

  private readonly fail = (error: unknown): number => {
    this.logger.error({ error });
    return 0;
  };

  private async notice(id: ApplicationId, asOf: Instant): Promise<number> {
    await this.chronicle.hold(id);
    const termed = await this.chronicle.history(id, asOf);
    const file = await this.files.of(id);
    const rows = new Map((await this.commitments.of(id)).map((row) => [row.key, row]));
    const noticed = await this.due.noticed(id);
    let count = 0;
    for (const [i, { key }] of statesOf(id, termed).entries()) {
      const row = rows.get(key);
      if (!row?.noticeAt || row.noticeAt >= asOf) continue;
      const commitment = termed.history.commitments[i]!;
      let next: Instant | null = null;
      for (const { kind, at } of plannedNotices(commitment, termed.calendar)) {
        const isNew = !noticed.has(`${key} ${kind}`);
        const one: Noticed = { kind, commitment, row, file, termed, asOf };
        if (at >= asOf || (isNew && !(await this.acts.act(one)))) {
          next = at;
          break;
        }
        if (!isNew) continue;
        const owner = termed.history.owners.at(at) as UserId;
        await this.due.add({ application: id, commitment: key, kind, owner, at });
        count++;
      }
      await this.due.setNoticeAt(row, next);
    }
    return count;
  }
}
