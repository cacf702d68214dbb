import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { Message } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Rejections that are decided and wait to leave, so that they can be undone. */
@Injectable()
export class WaitingRejections {
  constructor(private readonly units: UnitOfWork) {}

  /** Of each application that has one: until when it waits. */
  async of(applications: readonly string[], now: Instant): Promise<ReadonlyMap<string, Instant>> {
    if (applications.length === 0) return new Map();
    const mails = await this.units.manager.find(Message, {
      select: { id: true, about: true, purposes: true, undoUntil: true },
      where: { about: In([...new Set(applications)]), status: 'pending', undoUntil: MoreThan(now) },
    });
    const rejections = mails.filter(({ purposes }) => purposes.includes('rejection'));
    return new Map(rejections.map(({ about, undoUntil }) => [about!, undoUntil!]));
  }
}
