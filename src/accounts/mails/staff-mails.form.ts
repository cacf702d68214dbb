import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Min, ValidateIf } from 'class-validator';
import { WEEKDAYS, type Weekday } from '../../calendar/definition';

/** A time of day as clocks show it. */
export const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
export const NO_TIME_OF_DAY = { message: '$property must be a time of day, such as 07:30' };

/** May be left out, but is not null. */
const MayBeMissing = () => ValidateIf((_form, value) => value !== undefined);

/** What PATCH /me/mails takes; what is not named stays. */
export class StaffMailsForm {
  /** Once a working day: what is late, and due today. */
  @MayBeMissing() @IsBoolean() dueToday?: boolean;
  /** By one's own clock; null for when the working day begins. */
  @IsOptional() @Matches(TIME_OF_DAY, NO_TIME_OF_DAY) dueTodayAt?: string | null;
  /** What falls due soon. */
  @MayBeMissing() @IsBoolean() atRisk?: boolean;
  /** What is past its date. */
  @MayBeMissing() @IsBoolean() broken?: boolean;
  /** The report of the last seven days; only HR leads and administrators get it. */
  @MayBeMissing() @IsBoolean() weekly?: boolean;
  /** On a day off it comes on the next working day. */
  @MayBeMissing() @IsIn(WEEKDAYS) weeklyOn?: Weekday;
  /** As `dueTodayAt`. */
  @IsOptional() @Matches(TIME_OF_DAY, NO_TIME_OF_DAY) weeklyAt?: string | null;
  /** The one that was seen; refused when it was changed since. */
  @MayBeMissing() @IsInt() @Min(0) version?: number;
}
