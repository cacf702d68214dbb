import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { LookView } from './look.view';
import { Reconciliation } from './reconciliation';

@AllowedTo('admin')
@Controller('api/v1/connections/:id/reconciliation')
export class ReconciliationController {
  constructor(private readonly reconciliation: Reconciliation) {}

  /** What looking into the ATS found the last time, or has found so far. */
  @Get()
  async state(@Param('id') id: string): Promise<LookView> {
    return LookView.of(await this.reconciliation.stateOf(id));
  }

  /** Looks into the ATS for what its hooks have not told, as soon as a worker is free. */
  @Post()
  @HttpCode(202)
  async run(@Param('id') id: string): Promise<LookView> {
    await this.reconciliation.runNow(id);
    return LookView.of(await this.reconciliation.stateOf(id));
  }
}
