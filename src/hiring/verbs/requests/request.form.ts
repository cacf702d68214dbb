import { IsIn, IsOptional } from 'class-validator';
import { IsAddress, IsProse, IsTime, IsZone } from '../../../forms/fields';
import {
  REQUEST_CHOICES,
  REQUEST_WANTS,
  type RequestChoice,
  type RequestWants,
} from '../../../store/entities/hiring/colleague-request.entity';
import { VersionedForm } from '../verb/versioned.form';

/** What POST /applications/:id/requests takes. */
export class RequestForm extends VersionedForm {
  /** The colleague's e-mail address. */
  @IsAddress() to: string;
  /** What they answer by: words (when nothing is said), a decision, or feedback. */
  @IsOptional() @IsIn(REQUEST_WANTS) wants?: RequestWants;
  /** What is wanted of them, in the asker's words. */
  @IsProse(5000) what: string;
  @IsTime() due: string;
  /** IANA name of where they are, so that they are reminded in their own hours; else the calendar's. */
  @IsOptional() @IsZone() timezone?: string;
}

/** What POST /requests/:secret takes: what was asked for. */
export class AnswerForm {
  /** Of a decision. */
  @IsOptional() @IsIn(REQUEST_CHOICES) choice?: RequestChoice;
  /** Of feedback. */
  @IsOptional() @IsProse(10_000) strengths?: string;
  /** Of feedback. */
  @IsOptional() @IsProse(10_000) toImprove?: string;
  @IsOptional() @IsProse(20_000) answer?: string;
}

/** What POST /requests/:secret/later takes. */
export class LaterForm {
  /** By when they will answer. */
  @IsTime() by: string;
}
