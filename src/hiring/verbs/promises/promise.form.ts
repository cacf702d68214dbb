import { IsIn } from 'class-validator';
import { IsProse, IsTime } from '../../../forms/fields';
import { PROMISE_KINDS, type PromiseKind } from '../../../sla/event';
import { VersionedForm } from '../verb/versioned.form';

/** What POST /applications/:id/promises takes. */
export class PromiseForm extends VersionedForm {
  /** An answer, a contact or feedback. */
  @IsIn(PROMISE_KINDS) kind: PromiseKind;
  /** By when. */
  @IsTime() due: string;
  /** What is promised, as the candidate reads it. */
  @IsProse(5000) text: string;
}

/** What POST /promises/:id/reschedule takes. */
export class RescheduleForm extends VersionedForm {
  /** The new date. */
  @IsTime() due: string;
  /** What the candidate is told with it. */
  @IsProse(5000) message: string;
}
