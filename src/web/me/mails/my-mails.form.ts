import { IsIn, IsOptional, Matches } from 'class-validator';
import { NO_TIME_OF_DAY, TIME_OF_DAY } from '../../../accounts/mails/staff-mails.form';
import type { WantedMails } from '../../../accounts/mails/staff-mails.repository';

/** What people tick and fill in; what is not ticked is not sent. */
export class MyMailsForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  @IsOptional() @IsIn(['true']) dueToday?: string;
  @IsOptional() @Matches(TIME_OF_DAY, NO_TIME_OF_DAY) dueTodayAt?: string;
  @IsOptional() @IsIn(['true']) atRisk?: string;
  @IsOptional() @IsIn(['true']) broken?: string;
  @IsOptional() @IsIn(['true']) weekly?: string;
  /** Only of those who get one: 0 for Monday up to 6. */
  @IsOptional() @Matches(/^[0-6]$/) weeklyOn?: string;
  @IsOptional() @Matches(TIME_OF_DAY, NO_TIME_OF_DAY) weeklyAt?: string;
}

/** What was chosen; of the weekly one nothing where the form did not ask for it. */
export function chosenIn(form: MyMailsForm): Partial<WantedMails> {
  const { version, dueToday, dueTodayAt = null, atRisk, broken, weekly, weeklyOn } = form;
  const week = weeklyOn !== undefined && {
    ...{ weekly: weekly !== undefined, weeklyOn: Number(weeklyOn) },
    weeklyAt: form.weeklyAt ?? null,
  };
  return {
    ...{ version: version === undefined ? undefined : Number(version), dueTodayAt, ...week },
    ...{ dueToday: dueToday !== undefined, atRisk: atRisk !== undefined },
    broken: broken !== undefined,
  };
}
