import { IsInt, IsOptional, Min } from 'class-validator';
import { IsProse } from '../../../forms/fields';
import { VersionedForm } from '../verb/versioned.form';
import { FeedbackForm } from '../verb/words.form';

/** What POST /applications/:id/feedback takes. */
export class GivenFeedbackForm extends FeedbackForm {
  /** The version of the application that the one who asks has seen. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}

/** What POST /applications/:id/feedback/refusal takes. */
export class FeedbackRefusalForm extends VersionedForm {
  /** Why there is none, as the candidate reads it. */
  @IsProse(2000) ground: string;
}
