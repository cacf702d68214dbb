import { IsIn, IsOptional } from 'class-validator';
import { IsLine } from '../../forms/fields';
import { INBOX_PARTS, type InboxPart } from '../../hiring/inbox/reading/inbox-filter';

/** What the page of the inbox can be asked for. */
export class InboxPageForm {
  @IsOptional() @IsIn(INBOX_PARTS) show?: InboxPart;
  /** The end of the page before. */
  @IsOptional() @IsLine(200) cursor?: string;
  /** What happened before. */
  @IsOptional() @IsLine(20) done?: string;
}
