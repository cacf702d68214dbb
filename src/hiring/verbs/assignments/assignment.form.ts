import { IsOptional } from 'class-validator';
import { IsProse, IsTime } from '../../../forms/fields';
import { VersionedForm } from '../verb/versioned.form';

/** What POST /applications/:id/assignments takes. */
export class AssignmentForm extends VersionedForm {
  /** When the candidate is asked to have it back. */
  @IsTime() due: string;
  /** What is to be done. */
  @IsProse() text: string;
}

/** What POST …/assignments/:assignment/return takes. */
export class ReturnForm extends VersionedForm {
  /** When it came back; now when left out. */
  @IsOptional() @IsTime() at?: string;
}
