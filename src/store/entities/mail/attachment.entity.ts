import { Column, Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import { CountColumn, IdColumn, ReferenceColumn, TextColumn } from '../../columns';
import { InboundMail, type InboundMailId } from './inbound-mail.entity';

export type AttachmentId = Id<'attachment'>;

/** A file that came with a mail. */
@Entity('attachments')
@Index(['mail'])
export class Attachment {
  @IdColumn() id: AttachmentId;
  @ReferenceColumn(() => InboundMail) mail: InboundMailId;
  @CountColumn() position: number;
  @TextColumn() name: string;
  /** What its bytes are, whatever it said of itself; `application/octet-stream` when they do not tell. */
  @TextColumn() type: string;
  /** Of the bytes. */
  @CountColumn() size: number;
  /** In Base64; null when it is too large to be kept by itself: the mail as it came has it. */
  @Column({ type: 'text', nullable: true, select: false }) content: string | null;
}
