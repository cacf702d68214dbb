import { IsIn, IsOptional } from 'class-validator';
import { IsProse, IsTime } from '../../../forms/fields';
import type { ReceivedMessage } from '../../../store/entities/mail/received-message.entity';
import { VersionedForm } from '../verb/versioned.form';

/** How candidates reach us. */
export const HEARD_BY = ['email', 'phone', 'meeting', 'sms', 'page'] as const;

/** What POST /applications/:id/questions takes. */
export class QuestionForm extends VersionedForm {
  /** What the candidate said. */
  @IsProse(20_000) text: string;
  @IsIn(HEARD_BY) channel: ReceivedMessage['channel'];
  /** When; now when left out. */
  @IsOptional() @IsTime() at?: string;
  /** A question is owed an answer; anything else is only noted. */
  @IsOptional() @IsIn(['question', 'other']) kind?: ReceivedMessage['kind'];
}

/** What POST /applications/:id/feedback-requests takes. */
export class FeedbackRequestForm extends VersionedForm {
  /** When the candidate asked; now when left out. */
  @IsOptional() @IsTime() at?: string;
}
