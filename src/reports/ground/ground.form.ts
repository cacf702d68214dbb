import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsProse } from '../../forms/fields';
import { GROUND_KINDS, type GroundKind } from '../../store/entities/settings/person-ground.entity';

/** What POST /settings/ground takes. */
export class GroundForm {
  @IsIn(GROUND_KINDS) kind: GroundKind;
  /** What was agreed, when and with whom; or why nothing is required here. */
  @IsProse(2000) words: string;
}

/** What PATCH /settings/report takes: what is not named stays. */
export class ReportSettingsForm {
  /** For so many months figures are kept per person; older periods are shown per team. */
  @IsOptional() @IsInt() @Min(3) @Max(120) personMonths?: number;
  /** How much of what people have to keep is to be kept on time, in per cent. */
  @IsOptional() @IsInt() @Min(1) @Max(100) target?: number;
  /** The version that was seen; another one is a conflict. */
  @IsOptional() @IsInt() @Min(0) version?: number;
}
