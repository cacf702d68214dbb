import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import { MailboxCursor } from '../../../store/entities/mail/mailbox-cursor.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** How far mailboxes have been read, and by which process. */
@Injectable()
export class MailboxCursors {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes or keeps the right to read a mailbox for a while.
   * @param forMs how long, in ms
   * @returns how far it was read; null while another process holds it
   */
  hold(mailbox: string, holder: string, forMs: number): Promise<MailboxCursor | null> {
    return this.units.run(async () => {
      await this.units.lock(`mailbox ${mailbox}`);
      const now = this.clock.now();
      const held = { heldBy: holder, heldUntil: (now + forMs) as Instant };
      const cursor = await this.find(mailbox);
      if (cursor && cursor.heldBy !== holder && cursor.heldUntil > now) return null;
      if (cursor) {
        await this.units.manager.update(MailboxCursor, mailbox, held);
        return Object.assign(cursor, held);
      }
      const first = { mailbox, uidValidity: '', uid: 0, refreshToken: null, changedAt: now };
      await this.units.manager.insert(MailboxCursor, { ...first, ...held });
      return { ...first, ...held };
    });
  }

  /** Lets another process read it at once. */
  async release(mailbox: string, holder: string): Promise<void> {
    await this.units.run(async () => {
      const free = { heldBy: null, heldUntil: 0 as Instant };
      await this.units.manager.update(MailboxCursor, { mailbox, heldBy: holder }, free);
    });
  }

  /** Begins anew: the UIDs are others. */
  async begin(mailbox: string, uidValidity: string): Promise<void> {
    const changedAt = this.clock.now();
    await this.units.run(async () => {
      await this.units.manager.update(MailboxCursor, mailbox, { uidValidity, uid: 0, changedAt });
    });
  }

  /** Notes a mail as taken; never goes back, nor forth under other UIDs. In a unit. */
  async advance(mailbox: string, uidValidity: string, uid: number): Promise<void> {
    const changedAt = this.clock.now();
    const before = { mailbox, uidValidity, uid: LessThan(uid) };
    await this.units.manager.update(MailboxCursor, before, { uid, changedAt });
  }

  /** The encrypted refresh token that was kept for a mailbox. */
  async tokenOf(mailbox: string): Promise<string | null> {
    return (await this.find(mailbox))?.refreshToken ?? null;
  }

  async keepToken(mailbox: string, refreshToken: string | null): Promise<void> {
    await this.units.run(async () => {
      await this.units.manager.update(MailboxCursor, mailbox, { refreshToken });
    });
  }

  private find(mailbox: string): Promise<MailboxCursor | null> {
    return this.units.manager.findOneBy(MailboxCursor, { mailbox });
  }
}
