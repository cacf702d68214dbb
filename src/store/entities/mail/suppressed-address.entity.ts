import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Message, type MessageId } from './message.entity';

/** An address that takes no mail: what is to be said there is said by telephone until it is corrected. */
@Entity('suppressed_addresses')
export class SuppressedAddress {
  /** In the form in which two spellings of one address are equal. */
  @PrimaryColumn({ type: 'varchar', length: 254 }) address: string;
  /** `hard`: it is none; `soft`: it failed three times within 14 days; `person`: somebody said so. */
  @TextColumn() reason: 'hard' | 'soft' | 'person';
  /** What the other mail server said, with its code. */
  @TextColumn() detail: string;
  /** The mail whose failure it was. */
  @ReferenceColumn(() => Message, { nullable: true }) message: MessageId | null;
  @InstantColumn() since: Instant;
}
