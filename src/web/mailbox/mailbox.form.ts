import { IsOptional, Matches } from 'class-validator';

/** What the mailbox can be asked for. */
export class MailboxForm {
  /** The `next` of the page before. */
  @IsOptional()
  @Matches(/^[0-9A-HJKMNP-TV-Z]{26}$/, {
    message: 'before must be the `next` of an earlier answer',
  })
  before?: string;
}
