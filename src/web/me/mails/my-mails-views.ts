import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../../accounts/caller';
import { StaffMails } from '../../../accounts/mails/staff-mails.repository';
import { OfficeHours } from '../../../reports/digests/office-hours';
import { typedIn } from '../../answering/answering';
import type { MyMailsView } from './my-mails';

/** What people see of the mails that they get. */
@Injectable()
export class MyMailsViews {
  constructor(
    private readonly mails: StaffMails,
    private readonly hours: OfficeHours,
  ) {}

  /** @param typed what was sent and could not be saved; null to show what holds */
  async of(caller: Caller, typed: unknown): Promise<MyMailsView> {
    const mails = await this.mails.of(caller.id);
    const { days } = await this.hours.now();
    const view = { hasWeekly: seesAll(caller), opens: days.usuallyOpens };
    if (typed === null) return { ...view, mails };
    const ticked = (name: string) => typedIn(typed, name) !== '';
    const shown = {
      ...{ dueToday: ticked('dueToday'), dueTodayAt: typedIn(typed, 'dueTodayAt') },
      ...{ atRisk: ticked('atRisk'), broken: ticked('broken'), weekly: ticked('weekly') },
      weeklyOn: Number(typedIn(typed, 'weeklyOn')) || 0,
      ...{ weeklyAt: typedIn(typed, 'weeklyAt'), version: mails.version },
    };
    return { ...view, mails: shown };
  }
}
