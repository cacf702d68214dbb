import { IsIn, IsOptional } from 'class-validator';
import { IsLine, IsTimeInQuery } from '../../forms/fields';
import { PageForm } from '../../forms/page.form';

/** `paused`: those open whose clock is stopped. */
export const LISTED_STATUSES = [
  'open',
  'overdue',
  'paused',
  'kept',
  'late',
  'released',
  'rescheduled',
] as const;
export type ListedStatus = (typeof LISTED_STATUSES)[number];

/** What GET /commitments takes. */
export class CommitmentsForm extends PageForm {
  /** `me`, or the id or e-mail address of who answers. */
  @IsOptional() @IsLine(254) owner?: string;
  /** Else what is still owed: open and overdue. */
  @IsOptional() @IsIn(LISTED_STATUSES) status?: ListedStatus;
  @IsOptional() @IsTimeInQuery() dueBefore?: string;
  @IsOptional() @IsLine(26) job?: string;
  /** A rule's key, such as `first_answer`. */
  @IsOptional() @IsLine(64) rule?: string;
}
