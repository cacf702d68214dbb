import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LONGEST_SOURCE } from '../../mail/letters/own/template-changes';
import { LOCALES, type Locale } from '../../mail/locale';
import { SAMPLES, type SampleName } from './letters/variables';

/** Which of the two texts is looked at. */
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];
/** How a mail is looked at. */
export const LOOKS = ['html', 'phone', 'text'] as const;
export type Look = (typeof LOOKS)[number];

/** What the page of a letter sends: two languages, and what is to be seen of them. */
export class TemplatePageForm {
  @IsIn(LOCALES) left: Locale;
  @IsIn(LOCALES) right: Locale;
  /** A form ends its lines with two characters. */
  @IsString() @MaxLength(2 * LONGEST_SOURCE) leftSource: string;
  @IsString() @MaxLength(2 * LONGEST_SOURCE) rightSource: string;
  /** The versions that were seen. */
  @Matches(/^\d{1,9}$/) leftSeen: string;
  @Matches(/^\d{1,9}$/) rightSeen: string;
  @IsOptional() @IsIn(SIDES) side?: Side;
  @IsOptional() @IsIn(SAMPLES) sample?: SampleName;
  @IsOptional() @IsIn(LOOKS) look?: Look;
  /** The button to send one of the two to oneself. */
  @IsOptional() @IsIn(SIDES) test?: Side;
}
