import { IsIn, IsOptional } from 'class-validator';
import { IsLine, IsProse, IsTime } from '../../../forms/fields';
import type { Purpose } from '../../../sla/policy/purpose';
import { VersionedForm } from '../verb/versioned.form';
import { ArePurposes } from '../words/purpose.field';

/** Where a contact took place that Lupaus has no trace of. */
export const REPORTED = ['phone', 'meeting', 'sms'] as const;
export type ReportedChannel = (typeof REPORTED)[number];

/** What POST /applications/:id/contacts takes. */
export class ContactForm extends VersionedForm {
  /** One, or a list of several; with a task that asks for a call, the task's. */
  @IsOptional() @ArePurposes() purpose?: Purpose[];
  @IsIn(REPORTED) channel: ReportedChannel;
  /** Not in the future, at most 7 days back. */
  @IsTime() at: string;
  /** What was said; the candidate gets it in writing. */
  @IsProse(5000) note: string;
  /** The task that asked for the call. */
  @IsOptional() @IsLine(26) task?: string;
  /** When the candidate was told to hear next. */
  @IsOptional() @IsTime() due?: string;
}

/** What POST /disputes/:secret takes. */
export class DisputeForm {
  /** What the candidate says of it. */
  @IsProse(5000) words: string;
}

/** What POST /disputes/:contact/decision takes. */
export class DisputeDecisionForm extends VersionedForm {
  /** `upheld`: the contact never took place, and keeps nothing. */
  @IsIn(['upheld', 'dismissed']) decision: 'upheld' | 'dismissed';
  @IsProse(2000) reason: string;
}
