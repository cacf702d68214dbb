import { IsIn, IsOptional } from 'class-validator';
import { IsLine, IsTimeInQuery } from '../../../forms/fields';
import { PageForm } from '../../../forms/page.form';
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
} from '../../../store/entities/hiring/application.entity';

/** What GET /applications takes. */
export class ApplicationsForm extends PageForm {
  @IsOptional() @IsLine(26) job?: string;
  @IsOptional() @IsIn(APPLICATION_STATUSES) status?: ApplicationStatus;
  /** The stage that it lies in, by id, name or kind. */
  @IsOptional() @IsLine(100) stage?: string;
  /** `me`, or the id or e-mail address of who answers. */
  @IsOptional() @IsLine(254) owner?: string;
  /**
   * Only what has changed at that instant or since, and also what was taken back (`voided`). Ask again from somewhat
   * before the last time you began, not from the last `changedAt` that you saw.
   */
  @IsOptional() @IsTimeInQuery() changedSince?: string;
}

/** What GET /applications/:id takes. */
export class KnownAtForm {
  /** Timeline and commitments as they were known then. */
  @IsOptional() @IsTimeInQuery() knownAt?: string;
}
