import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { IsLine, IsProse, IsTime } from '../../forms/fields';

/** The most applications in one run. */
const MOST = 10_000;

/** Words in place of the letter's own. */
export class BulkMessageForm {
  @IsOptional() @IsLine(100) template?: string;
  @IsOptional() @IsLine(200) subject?: string;
  @IsOptional() @IsProse() body?: string;
}

export class BulkFeedbackForm {
  @IsProse() strengths: string;
  @IsProse() toImprove: string;
  @IsProse() reason: string;
}

/** What every bulk run takes: the ids of the applications. */
export class BulkForm {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @IsLine(26, { each: true })
  applications: string[];
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BulkMessageForm)
  message?: BulkMessageForm;
  @IsOptional() @IsTime() sendAfter?: string;
}

/** What POST /bulk/moves takes. */
export class BulkMovesForm extends BulkForm {
  /** By name, kind or id. */
  @IsLine(100) stage: string;
}

/** What POST /bulk/decisions takes: as the decision on one application. */
export class BulkDecisionsForm extends BulkForm {
  @IsIn(['rejected', 'offer']) outcome: 'rejected' | 'offer';
  @IsOptional() @IsProse() reason?: string;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BulkFeedbackForm)
  feedback?: BulkFeedbackForm;
  /** The ground on which feedback is declined. */
  @IsOptional() @IsProse() feedbackDeclined?: string;
}
