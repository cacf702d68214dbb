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
import type { Purpose } from '../../sla/policy/purpose';
import { OUTCOMES } from '../verbs/decision.form';
import { MoveWordsForm } from '../verbs/move.form';
import { ArePurposes } from '../verbs/words/purpose.field';
import { FeedbackForm, WordsForm } from '../verbs/verb/words.form';

/** The most applications in one run. */
const MOST = 10_000;

/** What every bulk run takes: the ids of the applications. */
export class BulkOfForm {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @IsLine(26, { each: true })
  applications: string[];
}

/** What bulk runs take that write letters. */
export class BulkForm extends BulkOfForm {
  /** The letters do not leave before this. */
  @IsOptional() @IsTime() sendAfter?: string;
}

/** What POST /bulk/moves takes. */
export class BulkMovesForm extends BulkForm {
  /** By name, kind or id. */
  @IsLine(100) stage: string;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoveWordsForm)
  message?: MoveWordsForm;
  /** When the candidates hear next: the letter says so, and it becomes a promise. */
  @IsOptional() @IsTime() due?: string;
  /** Tells the candidates nothing. */
  @IsOptional() @IsBoolean() silent?: boolean;
}

/** What POST /bulk/decisions takes: as the decision on one application. */
export class BulkDecisionsForm extends BulkForm {
  @IsIn(OUTCOMES) outcome: (typeof OUTCOMES)[number];
  /** For the file; the candidates are not told. */
  @IsProse(5000) reason: string;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FeedbackForm)
  feedback?: FeedbackForm;
  /** In place of the letter's words; feedback is added to them. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => WordsForm) message?: WordsForm;
  /** The ground on which feedback is declined. */
  @IsOptional() @IsProse(2000) feedbackDeclined?: string;
}

/** What POST /bulk/messages takes: as a message about one application. */
export class BulkMessagesForm extends BulkForm {
  /** One, or a list of several. */
  @ArePurposes() purpose: Purpose[];
  @IsLine(200) subject: string;
  /** Paragraphs with empty lines between them. */
  @IsProse(20_000) body: string;
  /** When the candidates hear next: the letter says so, and it becomes a promise. */
  @IsOptional() @IsTime() due?: string;
}

/** What POST /bulk/owners takes. */
export class BulkOwnersForm extends BulkOfForm {
  /** The id or e-mail address of who answers from now on. */
  @IsLine(254) to: string;
  /** For the file. */
  @IsProse(2000) reason: string;
}
