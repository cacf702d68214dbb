import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { InboundMail, type InboundMailId } from './inbound-mail.entity';
import { Message, type MessageId } from './message.entity';

/** What a mail server does with a mail that it took (RFC 3464, 2.3.3). */
export const DELIVERY_ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

/**
 * What a failure says about the address: `hard`, it is none; `soft`, it may take mail again; `ours`, mail from us is
 * not taken; `unknown`, a person decides.
 */
export const BOUNCE_CLASSES = ['hard', 'soft', 'ours', 'unknown'] as const;
export type BounceClass = (typeof BOUNCE_CLASSES)[number];

/** What was reported about a mail after the mail server took it. */
@Entity('delivery_notices')
@Index(['message'])
@Index(['recipient', 'at'])
@Index(['bounce', 'at'])
export class DeliveryNotice {
  @IdColumn() id: Id<'delivery-notice'>;
  @ReferenceColumn(() => Message) message: MessageId;
  /** The mail that says so: the evidence. */
  @ReferenceColumn(() => InboundMail) mail: InboundMailId;
  /** In the form in which two spellings of one address are equal. */
  @TextColumn() recipient: string;
  @TextColumn() action: DeliveryAction;
  /** The enhanced status code (RFC 3463). */
  @TextColumn() code: string;
  /** Of a failure; null for everything else. */
  @TextColumn({ nullable: true }) bounce: BounceClass | null;
  /** What the other mail server said. */
  @TextColumn({ nullable: true }) diagnostic: string | null;
  @InstantColumn() at: Instant;
}
