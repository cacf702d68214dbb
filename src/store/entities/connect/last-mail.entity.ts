import { Entity } from 'typeorm';
import { IdColumn } from '../../columns';
import type { MessageId } from '../mail/message.entity';

/** A mail that told somebody that they were erased: it is emptied once it has left, or cannot. */
@Entity('last_mails')
export class LastMail {
  /** That of the message. */
  @IdColumn() id: MessageId;
}
