import { IsIn, IsInt, IsOptional, Min, ValidateIf } from 'class-validator';
import { IsLine } from '../../../forms/fields';
import { PageForm } from '../../../forms/page.form';
import { CHANGE_KINDS, type ChangeKind } from '../comparison/sums';
import { MONTHS, type Months } from '../what-ifs';

/** What POST /reports/what-if takes: either `content` or `name`. */
export class WhatIfForm {
  @IsIn(['policy', 'calendar']) kind: 'policy' | 'calendar';
  /** A policy or calendar file's content. */
  @IsOptional() content?: unknown;
  /** One of the organisation's own, or a preset. */
  @IsOptional() @IsLine(60) name?: string;
  /** Of `name`; else its newest. */
  @IsOptional() @IsInt() @Min(1) version?: number;
  /** How many months back promises are looked at, by due time; else 12. */
  @IsOptional() @IsIn(MONTHS) months?: Months;
  /** Whose applications are looked at, by the name of their terms; null for all. Else those of `name`, or all. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsLine(60)
  replaces?: string | null;
}

/** What GET /reports/what-if takes. */
export class WhatIfsForm {
  /** `true`: those of everybody. */
  @IsOptional() @IsIn(['true']) all?: 'true';
}

/** What GET /reports/what-if/:id/lines takes. */
export class WhatIfLinesForm extends PageForm {
  /** Only those that would have been broken and were not, and so on; else all that differ. */
  @IsOptional() @IsIn(CHANGE_KINDS) only?: ChangeKind;
  /** A rule's key. */
  @IsOptional() @IsLine(64) rule?: string;
  /** The key of a line per person or team. */
  @IsOptional() @IsLine(200) group?: string;
}
