import { Body, Controller, Get, Patch } from '@nestjs/common';
import { WEEKDAYS } from '../../calendar/definition';
import { AllowedTo } from '../access';
import { SignedIn, type Caller } from '../caller';
import { Users } from '../users';
import { StaffMailsForm } from './staff-mails.form';
import { StaffMails, type WantedMails } from './staff-mails.repository';
import type { StaffMailsView } from './staff-mails.view';

/** Which mails of Lupaus one gets oneself, and when. */
@AllowedTo('recruiter')
@Controller('api/v1/me/mails')
export class StaffMailsController {
  constructor(
    private readonly mails: StaffMails,
    private readonly users: Users,
  ) {}

  /** The mails that one gets. */
  @Get()
  async show(@SignedIn() { id }: Caller): Promise<StaffMailsView> {
    return viewOf(await this.mails.of(id));
  }

  /** Changes which mails one gets, and when. */
  @Patch()
  async change(
    @Body() { weeklyOn, ...form }: StaffMailsForm,
    @SignedIn() { id }: Caller,
  ): Promise<StaffMailsView> {
    const day = weeklyOn === undefined ? {} : { weeklyOn: WEEKDAYS.indexOf(weeklyOn) };
    return viewOf(await this.mails.change(await this.users.of(id), { ...form, ...day }));
  }
}

function viewOf(mails: WantedMails): StaffMailsView {
  return { ...mails, weeklyOn: WEEKDAYS[mails.weeklyOn]! };
}
