import { Injectable } from '@nestjs/common';
import { addressKey, type EmailAddress } from '../../../kernel/address';
import { Outbox } from '../../../mail/outbox';
import { bounceClassOf } from '../../../mail/returned/bounce-class';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Message } from '../../../store/entities/mail/message.entity';
import { ApplicationFiles } from '../../record/application-file.repository';
import { SYSTEM } from '../../record/chronicle';
import { Tasks } from '../tasks.repository';
import { Correcting } from './correcting';
import { Suppressing } from './suppressing';

/** A refusal and its enhanced status code (RFC 2034). */
const REFUSAL = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/;

/**
 * What follows when the mail server did not take a mail. While it was under way the candidate's address may have been
 * corrected or given up, so that is asked again.
 */
@Injectable()
export class Undelivered {
  constructor(
    private readonly outbox: Outbox,
    private readonly files: ApplicationFiles,
    private readonly correcting: Correcting,
    private readonly suppressing: Suppressing,
    private readonly tasks: Tasks,
  ) {}

  /** A mail that is tried again goes where mail goes now, or becomes a call. In a unit that holds its applications. */
  async putOff({ id, about }: Message): Promise<void> {
    if (about === null) return;
    const mail = await this.outbox.find(id);
    const { candidate } = await this.files.of(about as ApplicationId);
    if (mail) await this.correcting.redirect([mail], candidate);
  }

  /**
   * A mail that is tried no more: an address that is none is given up; if it was corrected the mail goes out again, else
   * the owner is told. In a unit that holds its applications.
   */
  async giveUp({ id, about, purposes }: Message): Promise<void> {
    if (about === null) return;
    const mail = await this.outbox.find(id);
    const file = await this.files.of(about as ApplicationId);
    if (mail) {
      await this.suppress(mail);
      if (await this.correcting.again(mail, file.candidate, SYSTEM)) return;
    }
    await this.tasks.tellFailure(file, id, purposes);
  }

  private async suppress({ id, status, recipient, answer }: Message): Promise<void> {
    const code = REFUSAL.exec(answer ?? '')?.[1] ?? '';
    if (status !== 'rejected' || bounceClassOf(code) !== 'hard') return;
    const address = addressKey(recipient as EmailAddress);
    await this.suppressing.hold(address);
    const detail = answer ?? code;
    await this.suppressing.suppress({ address, reason: 'hard', detail, message: id, by: SYSTEM });
  }
}
