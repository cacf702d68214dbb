import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsLine } from '../../forms/fields';
import { STAGE_KINDS, type StageKind } from '../../sla/event';
import { AUTOMATIONS, type AutomationName } from '../../store/entities/hiring/pipeline.entity';

const MOST_STAGES = 50;

export class StageForm {
  @IsLine(100) name: string;
  @IsIn(STAGE_KINDS) kind: StageKind;
  /** A move to it tells the candidate nothing. */
  @IsOptional() @IsBoolean() silent?: boolean;
}

/** What POST /pipelines takes. */
export class PipelineForm {
  @IsLine(100) name: string;
  /** In order. The first is of kind applied, and one of kind hired. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_STAGES)
  @ValidateNested({ each: true })
  @Type(() => StageForm)
  stages: StageForm[];
  /** The mails that do not leave by themselves. */
  @IsOptional() @IsArray() @IsIn(AUTOMATIONS, { each: true }) automationsOff?: AutomationName[];
}

/** A stage that is there, by its id, or a new one, which needs name and kind. */
export class StageChangeForm {
  @IsOptional() @IsLine(26) id?: string;
  @IsOptional() @IsLine(100) name?: string;
  @IsOptional() @IsIn(STAGE_KINDS) kind?: StageKind;
  @IsOptional() @IsBoolean() silent?: boolean;
}

/** What PATCH /pipelines/:id takes: what is not named stays. */
export class PipelineChangeForm {
  @IsOptional() @IsLine(100) name?: string;
  /** All of them, in their new order; one that is left out is removed. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_STAGES)
  @ValidateNested({ each: true })
  @Type(() => StageChangeForm)
  stages?: StageChangeForm[];
  @IsOptional() @IsArray() @IsIn(AUTOMATIONS, { each: true }) automationsOff?: AutomationName[];
  /** The version that was seen; another one is a conflict. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}
