import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsLine } from '../../forms/fields';
import { MESSAGE_STATUSES, type MessageStatus } from '../../store/entities/mail/message.entity';

/** What GET /messages can be asked for. */
export class MessagesForm {
  @IsOptional() @IsIn(MESSAGE_STATUSES) status?: MessageStatus;
  /** Only what was written about this application. */
  @IsOptional() @IsLine(26) application?: string;
  /** The `next` of the page before. */
  @IsOptional() @IsLine(100) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
