import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { DisputeDecisionForm, DisputeForm } from './contact.form';
import { DisputeList } from './dispute-list';
import { DisputesView, NotedContactView } from './dispute.view';
import { Disputes } from './disputes';
import { DisputesForm } from './disputes.form';

@Controller('api/v1/disputes')
export class DisputesController {
  constructor(
    private readonly disputes: Disputes,
    private readonly list: DisputeList,
    private readonly answers: VerbAnswers,
  ) {}

  /** The contacts of which candidates say that they never took place. */
  @AllowedTo('hr_lead')
  @Get()
  page(@Query() form: DisputesForm): Promise<DisputesView> {
    return this.list.page(form);
  }

  /** What was noted of a contact, for whoever has the link. */
  @AllowedTo('anyone')
  @Get(':secret')
  async noted(@Param('secret') secret: string): Promise<NotedContactView> {
    return this.list.noted(await this.disputes.of(secret));
  }

  /** Says that a contact never took place, by whoever has the link. */
  @AllowedTo('anyone')
  @Post(':secret')
  async dispute(
    @Param('secret') secret: string,
    @Body() { words }: DisputeForm,
  ): Promise<NotedContactView> {
    await this.disputes.dispute(secret, words);
    return this.list.noted(await this.disputes.of(secret));
  }

  /** Decides whether a contact took place. */
  @AllowedTo('hr_lead')
  @Post(':contact/decision')
  async decide(
    @Param('contact') contact: string,
    @Body() form: DisputeDecisionForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.disputes.decide(contact, caller, form), caller);
  }
}
