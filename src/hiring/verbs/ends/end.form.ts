import { IsOptional } from 'class-validator';
import { IsLine, IsProse } from '../../../forms/fields';
import { VersionedForm } from '../verb/versioned.form';

/** What POST /applications/:id/pause takes. */
export class PauseForm extends VersionedForm {
  /** What the candidate has to do. */
  @IsProse(2000) reason: string;
}

/** What POST /applications/:id/owner takes. */
export class OwnerForm extends VersionedForm {
  /** The id or e-mail address of who answers from now on. */
  @IsLine(254) to: string;
  /** For the file. */
  @IsProse(2000) reason: string;
}

/** What POST /applications/:id/withdrawal and /reopening take. */
export class ReasonForm extends VersionedForm {
  /** For the file. */
  @IsOptional() @IsProse(2000) reason?: string;
}
