import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsGroupName, IsLine, IsProse, IsTime } from '../../forms/fields';
import { PageForm } from '../../forms/page.form';
import { LOCALES, type Locale } from '../../mail/locale';
import { STATUTORY_NAMES } from '../../sla/policy/presets';

/** What POST /jobs takes. */
export class JobForm {
  @IsLine(200) title: string;
  /** Where in the organisation the person is wanted. */
  @IsOptional() @IsGroupName() department?: string;
  /** The id of a pipeline; else the organisation's. */
  @IsOptional() @IsLine(26) pipeline?: string;
  /** The id or e-mail address of the recruiter who answers; else the one who asks. */
  @IsOptional() @IsLine(254) owner?: string;
  /** Ids or e-mail addresses of those who see the job too. */
  @IsOptional() @IsArray() @IsLine(254, { each: true }) team?: string[];
  /** The name of a preset, or a policy file's content, which HR leads and administrators may give. */
  @IsOptional() policy?: unknown;
  /** The name of a preset, or a calendar file's content, likewise. */
  @IsOptional() calendar?: unknown;
  /** The language of candidates who name none; else the organisation's. */
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  /** The laws that it falls under. */
  @IsOptional() @IsArray() @IsIn(STATUTORY_NAMES, { each: true }) statutory?: string[];
  /** The closing date for applications. */
  @IsOptional() @IsTime() applyUntil?: string;
  /** How many people are wanted. */
  @IsOptional() @IsInt() @Min(1) @Max(10_000) openings?: number;
}

/** What PATCH /jobs/:id takes: what is not named stays. */
export class JobChangeForm {
  @IsOptional() @IsLine(200) title?: string;
  /** Null takes it back. */
  @IsOptional() @IsGroupName() department?: string | null;
  /** Who answers for applications received from now on; others keep their owner. */
  @IsOptional() @IsLine(254) owner?: string;
  /** Everybody who sees the job beside its owner, by id or e-mail address. */
  @IsOptional() @IsArray() @IsLine(254, { each: true }) team?: string[];
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  /** Null takes the closing date back. */
  @IsOptional() @IsTime() applyUntil?: string | null;
  /** Null takes the number back. */
  @IsOptional() @IsInt() @Min(1) @Max(10_000) openings?: number | null;
  /** For applications received from now on, as are the two below. */
  @IsOptional() policy?: unknown;
  @IsOptional() calendar?: unknown;
  @IsOptional() @IsArray() @IsIn(STATUTORY_NAMES, { each: true }) statutory?: string[];
  /** The version that was seen; another one is a conflict. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}

/** What GET /jobs takes. */
export class JobsForm extends PageForm {
  @IsOptional() @IsIn(['open', 'closed']) status?: 'open' | 'closed';
  /** Only those that the one who asks owns. */
  @IsOptional() @IsIn(['true', 'false']) mine?: 'true' | 'false';
}

export class OutcomeMessageForm {
  /** In place of the letter's own. */
  @IsOptional() @IsLine(200) subject?: string;
  /** Put into the letter that says what became of the job. */
  @IsOptional() @IsProse() body?: string;
}

/** What POST /jobs/:id/closure takes. */
export class ClosureForm {
  @IsIn(['filled', 'cancelled']) outcome: 'filled' | 'cancelled';
  /** Tells everybody who is still waiting; without it, each is owed it. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => OutcomeMessageForm)
  message?: OutcomeMessageForm;
}
