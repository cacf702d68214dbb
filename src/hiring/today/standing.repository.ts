import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { seesAll, type Caller } from '../../accounts/caller';
import type { Instant } from '../../kernel/instant';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** How much waits for somebody, as every page says it. */
@Injectable()
export class Standing {
  constructor(private readonly units: UnitOfWork) {}

  /** What is theirs and late at `now`; mails that matched nobody, for those who decide about them. */
  async waiting(caller: Caller, now: Instant): Promise<{ late: number; inbox: number }> {
    const { manager } = this.units;
    return {
      late: await manager.countBy(CommitmentRow, {
        ...{ owner: caller.id, ended: IsNull(), dueAt: LessThan(now) },
      }),
      inbox: seesAll(caller) ? await manager.countBy(InboundMail, { status: 'waiting' }) : 0,
    };
  }
}
