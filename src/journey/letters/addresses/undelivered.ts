import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../mail/outbox';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Message } from '../../../store/entities/mail/message.entity';
import { ApplicationFiles } from '../../record/application-file.repository';
import { Tasks } from '../tasks.repository';
import { AddressActs } from './address-acts';
import { Reach } from './reach';

/**
 * What follows when the mail server did not take a mail. While it was under way the candidate's address may have been
 * corrected or given up, so that is asked again.
 */
@Injectable()
export class Undelivered {
  constructor(
    private readonly outbox: Outbox,
    private readonly files: ApplicationFiles,
    private readonly reach: Reach,
    private readonly addresses: AddressActs,
    private readonly tasks: Tasks,
  ) {}

  /** A mail that is tried again goes where mail goes now, or becomes a call. In a unit that holds its applications. */
  async putOff({ id, about }: Message): Promise<void> {
    if (about === null) return;
    const mail = await this.outbox.find(id);
    const { candidate } = await this.files.of(about as ApplicationId);
    const { to } = await this.reach.of(candidate);
    if (mail && to !== mail.recipient) await this.addresses.turn(mail, to);
  }

  /**
   * A mail that is tried no more: an address that is none is given up; if it was corrected the mail goes out again, else
   * the owner is told. In a unit that holds its applications.
   */
  async giveUp({ id, about, purposes }: Message): Promise<void> {
    if (about === null) return;
    const mail = await this.outbox.find(id);
    const file = await this.files.of(about as ApplicationId);
    if (mail && (await this.addresses.giveUp(mail, file))) return;
    await this.tasks.tellFailure(file, id, purposes);
  }
}
