import { IsIn, Matches } from 'class-validator';
import { IsLine, IsZone } from '../../forms/fields';
import { PRESET_NAMES } from '../../calendar/presets';
import { LOCALES, type Locale } from '../../mail/locale';

const TIME = /^\d\d:\d\d$/;

/** What the step of the company sends. */
export class CompanyStepForm {
  @IsLine(200) name: string;
  @IsZone() timezone: string;
  @IsIn(LOCALES) locale: Locale;
}

/** What the step of the hours sends. */
export class HoursStepForm {
  @IsIn(PRESET_NAMES) preset: string;
  @IsIn(['5', '6', '7']) days: string;
  @Matches(TIME) from: string;
  @Matches(TIME) to: string;
}

/** What the step of the pipeline sends, beside its ticks. */
export class PipelineStepForm {
  @IsLine(100) name: string;
}
