import { IsAddress, IsProse, IsTime } from '../../../forms/fields';
import { VersionedForm } from '../verb/versioned.form';

/** What POST /applications/:id/requests takes. */
export class RequestForm extends VersionedForm {
  /** The colleague's e-mail address. */
  @IsAddress() to: string;
  /** What is wanted of them: a decision, feedback. */
  @IsProse(5000) what: string;
  @IsTime() due: string;
}

/** What POST /requests/:secret takes. */
export class AnswerForm {
  @IsProse(20_000) answer: string;
}
