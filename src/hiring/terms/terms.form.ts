import { IsDefined, IsInt, IsOptional, Min } from 'class-validator';
import { IsLine } from '../../forms/fields';

/** What POST /calendars takes. */
export class CalendarForm {
  /** A new name, or the one of which it is a new version. */
  @IsLine(60) name: string;
  /** A calendar file's content, or the name of a preset to begin with. */
  @IsDefined() calendar: unknown;
  /** The version that was seen; another one is a conflict. */
  @IsOptional() @IsInt() @Min(0) version?: number;
}

/** What POST /calendars/preview takes. */
export class CalendarPreviewForm {
  /** Whose applications are looked at. */
  @IsOptional() @IsLine(60) name?: string;
  @IsDefined() calendar: unknown;
}

/** What POST /policies takes. */
export class PolicyForm {
  @IsLine(60) name: string;
  /** A policy file's content, or the name of a preset to begin with. */
  @IsDefined() policy: unknown;
  /** The version that was seen; another one is a conflict. */
  @IsOptional() @IsInt() @Min(0) version?: number;
}

/** What POST /policies/preview takes. */
export class PolicyPreviewForm {
  /** Whose applications are looked at. */
  @IsOptional() @IsLine(60) name?: string;
  @IsDefined() policy: unknown;
}
