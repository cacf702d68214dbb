import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { IsLine, IsTime } from '../../forms/fields';
import { MOVE_TEMPLATES, type MoveTemplate } from '../../journey/automations/automation';
import { VersionedForm } from './verb/versioned.form';
import { WordsForm } from './verb/words.form';

/** What the candidate is told of a move, in place of the stage's letter. */
export class MoveWordsForm extends WordsForm {
  /** Another letter than the stage's. */
  @IsOptional() @IsIn(MOVE_TEMPLATES) template?: MoveTemplate;
}

/** What POST /applications/:id/moves takes. */
export class MoveForm extends VersionedForm {
  /** By id, name or kind. */
  @IsLine(100) stage: string;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoveWordsForm)
  message?: MoveWordsForm;
  /** The letter does not leave before this. */
  @IsOptional() @IsTime() sendAfter?: string;
  /** When the candidate hears next: the letter says so, and it becomes a promise. */
  @IsOptional() @IsTime() due?: string;
  /** Tells the candidate nothing. */
  @IsOptional() @IsBoolean() silent?: boolean;
}
