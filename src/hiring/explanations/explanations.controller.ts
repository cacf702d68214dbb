import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { formatInstant } from '../../kernel/instant';
import { NotFoundError } from '../../kernel/errors';
import { Explaining } from './explaining';
import { ExplanationForm } from './explanation.form';
import { ExplanationView } from './explanation.view';
import { Explanations } from './explanations';

/** Why promises broke, in the words of those who are charged with them. */
@AllowedTo('recruiter')
@Controller('api/v1/commitments/:id/explanation')
export class ExplanationsController {
  constructor(
    private readonly explanations: Explanations,
    private readonly explaining: Explaining,
    private readonly clock: Clock,
  ) {}

  /** What holds; for the one who is charged and for HR. */
  @Get()
  async show(
    @Param('id') commitment: string,
    @SignedIn() caller: Caller,
  ): Promise<ExplanationView> {
    const [last] = (await this.explanations.promise(commitment, caller, this.clock.now())).versions;
    if (!last) throw new NotFoundError('Nobody has explained this promise.');
    return { commitment, ...last, at: formatInstant(last.at) };
  }

  /** Explains a broken promise that is charged to the caller; the breach stays, and no figure changes. */
  @Post()
  async explain(
    @Param('id') commitment: string,
    @Body() form: ExplanationForm,
    @SignedIn() caller: Caller,
  ): Promise<ExplanationView> {
    await this.explaining.explain(commitment, caller, form);
    return this.show(commitment, caller);
  }
}
