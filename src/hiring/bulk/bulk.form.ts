import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
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
  @IsOptional() @IsLine(200) subject?: string;
  @IsOptional() @IsProse() body?: string;
}

/** What each candidate is told of how they did. */
export class BulkFeedbackForm {
  @IsProse(5000) strengths: string;
  @IsProse(5000) toImprove: string;
  @IsProse(5000) reason: string;
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
  /** The letters do not leave before this. */
  @IsOptional() @IsTime() sendAfter?: string;
}

/** What POST /bulk/moves takes. */
export class BulkMovesForm extends BulkForm {
  /** By name, kind or id. */
  @IsLine(100) stage: string;
  /** When the candidates hear next: the letter says so, and it becomes a promise. */
  @IsOptional() @IsTime() due?: string;
  /** Tells the candidates nothing. */
  @IsOptional() @IsBoolean() silent?: boolean;
}

/** What POST /bulk/decisions takes: as the decision on one application. */
export class BulkDecisionsForm extends BulkForm {
  @IsIn(['rejected', 'offer']) outcome: 'rejected' | 'offer';
  /** For the file; the candidates are not told. */
  @IsProse(5000) reason: string;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BulkFeedbackForm)
  feedback?: BulkFeedbackForm;
  /** The ground on which feedback is declined. */
  @IsOptional() @IsProse(2000) feedbackDeclined?: string;
}
