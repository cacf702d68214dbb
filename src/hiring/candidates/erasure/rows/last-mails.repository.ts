import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { SYSTEM } from '../../../../journey/record/chronicle';
import { Sweep } from '../../../../journey/sweep/sweep';
import type { EmailAddress } from '../../../../kernel/address';
import { Clock } from '../../../../kernel/clock';
import { newId } from '../../../../kernel/ids';
import type { Locale } from '../../../../mail/locale';
import { Outbox, type Letter } from '../../../../mail/outbox';
import { LastMail } from '../../../../store/entities/connect/last-mail.entity';
import type { Candidate } from '../../../../store/entities/hiring/candidate.entity';
import { Message } from '../../../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../../../store/unit-of-work';
import { Organisations } from '../../../organisation/organisations.repository';
import { MailRows } from './mail-rows.repository';

const BATCH = 100;
const OVER = In(['delivered', 'rejected', 'expired', 'cancelled']);

/** Tells somebody by mail that they were erased, and forgets that mail too: it is the last that has their address. */
@Injectable()
export class LastMails implements OnModuleInit {
  constructor(
    private readonly units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly organisations: Organisations,
    private readonly rows: MailRows,
    private readonly sweep: Sweep,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweep.end({ name: 'mails to the erased', run: () => this.empty() });
  }

  /** In the unit of the erasure. @param person as they were before it */
  async write({ name: candidate, locale }: Candidate, address: EmailAddress): Promise<void> {
    const { name } = await this.organisations.the();
    const id = newId<'message'>(this.clock.now());
    const letter: Letter & { template: 'erased' } = {
      ...{ id, template: 'erased', locale: locale as Locale, variables: { candidate } },
      ...{ about: null, purposes: [], automated: true, due: null, author: SYSTEM },
      senderName: name === '' ? 'Lupaus' : name,
      to: { name: candidate, address },
    };
    await this.outbox.put(letter);
    await this.units.manager.insert(LastMail, { id });
  }

  /** Empties what has come to its end. @returns how many */
  async empty(): Promise<number> {
    const { manager } = this.units;
    const all = await manager.find(LastMail, { order: { id: 'ASC' }, take: BATCH });
    if (all.length === 0) return 0;
    const found = await manager.find(Message, {
      select: { id: true },
      where: { id: In(all.map(({ id }) => id)), status: OVER },
    });
    const over = found.map(({ id }) => id);
    if (over.length === 0) return 0;
    await this.units.run(async () => {
      await this.rows.empty(over);
      await this.units.manager.delete(LastMail, { id: In(over) });
    });
    return over.length;
  }
}
