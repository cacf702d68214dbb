import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsProse } from '../../../forms/fields';
import {
  GROUND_KINDS,
  type GroundKind,
} from '../../../store/entities/settings/person-ground.entity';

/** What the page sends to record a ground. */
export class GroundPageForm {
  @IsIn(GROUND_KINDS) kind: GroundKind;
  @IsProse(2000) words: string;
}

/** What the page sends to set the report. */
export class ReportSettingsPageForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  @Matches(/^(?:[3-9]|[1-9]\d|1[01]\d|120)$/, {
    message: 'personMonths must be a number from 3 to 120',
  })
  personMonths: string;
  @Matches(/^(?:[1-9]\d?|100)$/, { message: 'target must be a number from 1 to 100' })
  target: string;
}
