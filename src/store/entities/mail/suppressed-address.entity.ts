import { Column, Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { Message, type MessageId } from './message.entity';

export type SuppressedAddressId = Id<'suppressed-address'>;

/**
 * An address that takes no mail: what is to be said there is said by telephone until it is corrected. One that was
 * lifted stays as the record of who said so and why.
 */
@Entity('suppressed_addresses')
@Index(['address'])
export class SuppressedAddress {
  @IdColumn() id: SuppressedAddressId;
  /** In the form in which two spellings of one address are equal. */
  @Column({ type: 'varchar', length: 254 }) address: string;
  /** `hard`: it is none; `soft`: it failed three times within 14 days; `person`: somebody said so. */
  @TextColumn() reason: 'hard' | 'soft' | 'person';
  /** What the other mail server said, with its code; or why that person said so. */
  @TextColumn() detail: string;
  /** The mail whose failure it was. */
  @ReferenceColumn(() => Message, { nullable: true }) message: MessageId | null;
  @InstantColumn() since: Instant;
  /** The user who said so, or `system`. */
  @TextColumn() by: string;
  /** When it was lifted; null while it holds. */
  @InstantColumn({ nullable: true }) liftedAt: Instant | null;
  @ForeignIdColumn({ nullable: true }) liftedBy: string | null;
  @TextColumn({ nullable: true }) liftReason: string | null;
}
