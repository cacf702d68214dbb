import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { PageForm } from '../../forms/page.form';
import { Clock } from '../../kernel/clock';
import { ApplicationsList } from '../applications/list/applications-list';
import type { ApplicationsView } from '../applications/list/application-item.view';
import { CandidateChangeForm } from './candidate.form';
import { candidateView, type CandidateView, type ChangedCandidateView } from './candidate.view';
import { Candidates } from './candidates';

@AllowedTo('recruiter')
@Controller('api/v1/candidates')
export class CandidatesController {
  constructor(
    private readonly candidates: Candidates,
    private readonly applications: ApplicationsList,
    private readonly clock: Clock,
  ) {}

  /** A candidate who applied to a job that one sees. */
  @Get(':id')
  async find(@Param('id') id: string, @SignedIn() caller: Caller): Promise<CandidateView> {
    return candidateView(await this.candidates.find(id, caller));
  }

  /** Changes how a candidate is called and reached; a new address gets what is still owed. */
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() form: CandidateChangeForm,
    @SignedIn() caller: Caller,
  ): Promise<ChangedCandidateView> {
    const { candidate, ...corrected } = await this.candidates.change(id, form, caller);
    return Object.assign(candidateView(candidate), corrected);
  }

  /** The candidate's applications to jobs that one sees. */
  @Get(':id/applications')
  async applicationsOf(
    @Param('id') id: string,
    @Query() form: PageForm,
    @SignedIn() caller: Caller,
  ): Promise<ApplicationsView> {
    const { id: candidate } = await this.candidates.find(id, caller);
    return this.applications.page(form, caller, this.clock.now(), candidate);
  }
}
