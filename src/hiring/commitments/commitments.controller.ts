import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import type { CommitmentsView } from './commitment.view';
import { CommitmentsForm } from './commitments.form';
import { CommitmentsList } from './commitments-list';

@AllowedTo('recruiter')
@Controller('api/v1/commitments')
export class CommitmentsController {
  constructor(
    private readonly list: CommitmentsList,
    private readonly clock: Clock,
  ) {}

  /** What is owed, to whom and by when, in order of due time. */
  @Get()
  page(@Query() form: CommitmentsForm, @SignedIn() caller: Caller): Promise<CommitmentsView> {
    return this.list.page(form, caller, this.clock.now());
  }
}
