import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { LoggedContact } from '../../../../store/entities/journey/logged-contact.entity';
import type { MessageId } from '../../../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../../../store/unit-of-work';

/** Calls and meetings as recruiters noted them. */
@Injectable()
export class LoggedContacts {
  constructor(private readonly units: UnitOfWork) {}

  /** Those among some messages, by id. */
  async of(ids: readonly MessageId[]): Promise<ReadonlyMap<string, LoggedContact>> {
    if (ids.length === 0) return new Map();
    const found = await this.units.manager.findBy(LoggedContact, { id: In(ids) });
    return new Map(found.map((contact) => [contact.id, contact]));
  }
}
