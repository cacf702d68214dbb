import { IsIn, IsOptional } from 'class-validator';
import { IsTime } from '../../../forms/fields';
import { VersionedForm } from '../verb/versioned.form';

/** What POST /applications/:id/interviews takes. */
export class InterviewForm extends VersionedForm {
  /** To come; or, recorded afterwards, over for at most 7 days. */
  @IsTime() starts: string;
  @IsTime() ends: string;
}

/** What PATCH takes: another time, or that it does not or did not take place. */
export class InterviewChangeForm extends VersionedForm {
  @IsOptional() @IsTime() starts?: string;
  @IsOptional() @IsTime() ends?: string;
  @IsOptional() @IsIn(['cancelled', 'no_show']) status?: 'cancelled' | 'no_show';
}
