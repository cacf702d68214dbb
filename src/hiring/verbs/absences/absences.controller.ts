import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { AbsenceForm } from './absence.form';
import { AbsencesView, absenceView, AbsenceView, PlannedAbsenceView } from './absence.view';
import { Absences } from './absences';

@AllowedTo('recruiter')
@Controller('api/v1/users/:user/absences')
export class AbsencesController {
  constructor(private readonly absences: Absences) {}

  /** Enters a time in which somebody else answers what falls due. */
  @Post()
  async enter(
    @Param('user') user: string,
    @Body() form: AbsenceForm,
    @SignedIn() caller: Caller,
  ): Promise<PlannedAbsenceView> {
    const { absence, handedOver } = await this.absences.enter(user, caller, form);
    return Object.assign(absenceView(absence), { handedOver });
  }

  /** Somebody's absences. */
  @Get()
  async all(@Param('user') user: string, @SignedIn() caller: Caller): Promise<AbsencesView> {
    return { items: (await this.absences.of(user, caller)).map(absenceView), next: null };
  }

  /** Calls an absence off that has not begun. */
  @Delete(':absence')
  async cancel(
    @Param('user') user: string,
    @Param('absence') absence: string,
    @SignedIn() caller: Caller,
  ): Promise<AbsenceView> {
    return absenceView(await this.absences.cancel(user, absence, caller));
  }
}
