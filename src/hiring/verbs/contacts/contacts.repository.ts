import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { LoggedContact } from '../../../store/entities/journey/logged-contact.entity';
import type { MessageId } from '../../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

@Injectable()
export class ContactsRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(contact: LoggedContact): Promise<void> {
    await this.units.manager.insert(LoggedContact, contact);
  }

  find(id: string): Promise<LoggedContact | null> {
    return this.units.manager.findOneBy(LoggedContact, { id: id as MessageId });
  }

  /** Writes down what the candidate says, or what HR decides. @returns false when somebody did before */
  async dispute(id: MessageId, disputedAt: Instant, words: string): Promise<boolean> {
    const still = { id, disputedAt: IsNull() };
    const { affected } = await this.units.manager.update(LoggedContact, still, {
      ...{ disputedAt, words },
    });
    return affected === 1;
  }

  /** @returns false when it is decided already */
  async decide(
    id: MessageId,
    decided: Pick<LoggedContact, 'decidedAt' | 'decision' | 'reason'>,
  ): Promise<boolean> {
    const still = { id, decidedAt: IsNull() };
    const { affected } = await this.units.manager.update(LoggedContact, still, decided);
    return affected === 1;
  }

  /** What candidates say never took place, oldest first. */
  disputed(isDecided: boolean, after: string | null, limit: number): Promise<LoggedContact[]> {
    return this.units.manager.find(LoggedContact, {
      where: {
        disputedAt: Not(IsNull()),
        decidedAt: isDecided ? Not(IsNull()) : IsNull(),
        ...(after === null ? {} : { id: MoreThan(after as MessageId) }),
      },
      order: { id: 'ASC' },
      take: limit,
    });
  }
}
