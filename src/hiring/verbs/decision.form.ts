import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { IsProse, IsTime } from '../../forms/fields';
import { VersionedForm } from './verb/versioned.form';
import { FeedbackForm, WordsForm } from './verb/words.form';

export const OUTCOMES = ['rejected', 'offer'] as const;

/** What POST /applications/:id/decision takes. */
export class DecisionForm extends VersionedForm {
  @IsIn(OUTCOMES) outcome: (typeof OUTCOMES)[number];
  /** For the file; the candidate is not told. */
  @IsProse(5000) reason: string;
  /** A rejection after an interview needs it. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FeedbackForm)
  feedback?: FeedbackForm;
  /** Or the ground on which none is given, which the candidate is told. */
  @IsOptional() @IsProse(2000) feedbackDeclined?: string;
  /** In place of the letter's words; feedback is added to them. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => WordsForm) message?: WordsForm;
  /** Else a rejection waits ten minutes. */
  @IsOptional() @IsTime() sendAfter?: string;
}
