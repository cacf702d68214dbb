import { IsIn, IsOptional } from 'class-validator';
import { IsLine } from '../../forms/fields';
import { OUTBOX_PARTS, type OutboxPart } from '../../hiring/messages/reading/outbox-part';

/** What the page of the outbox can be asked for. */
export class OutboxPageForm {
  @IsOptional() @IsIn(OUTBOX_PARTS) show?: OutboxPart;
  /** The end of the page before. */
  @IsOptional() @IsLine(200) cursor?: string;
  /** What happened before. */
  @IsOptional() @IsLine(20) done?: string;
}
