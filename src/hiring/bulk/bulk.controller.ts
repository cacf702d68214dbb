import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import type { BulkRun } from '../../store/entities/bulk/bulk-run.entity';
import {
  BulkDecisionsForm,
  BulkMessagesForm,
  BulkMovesForm,
  BulkOwnersForm,
  type BulkOfForm,
} from './bulk.form';
import { BulkRuns } from './bulk-runs';
import type { BulkView } from './bulk.view';

@AllowedTo('recruiter')
@Controller('api/v1/bulk')
export class BulkController {
  constructor(private readonly runs: BulkRuns) {}

  /** Moves many applications, and tells each candidate once. */
  @Post('moves')
  @HttpCode(HttpStatus.ACCEPTED)
  move(@Body() form: BulkMovesForm, @SignedIn() caller: Caller): Promise<BulkView> {
    return this.start('move', form, caller);
  }

  /** Decides on many applications, and tells each candidate once. */
  @Post('decisions')
  @HttpCode(HttpStatus.ACCEPTED)
  decide(@Body() form: BulkDecisionsForm, @SignedIn() caller: Caller): Promise<BulkView> {
    return this.start('decision', form, caller);
  }

  /** Writes the same to many candidates, to each by name. */
  @Post('messages')
  @HttpCode(HttpStatus.ACCEPTED)
  write(@Body() form: BulkMessagesForm, @SignedIn() caller: Caller): Promise<BulkView> {
    return this.start('message', form, caller);
  }

  /** Hands many applications to somebody else, and tells each candidate. */
  @Post('owners')
  @HttpCode(HttpStatus.ACCEPTED)
  hand(@Body() form: BulkOwnersForm, @SignedIn() caller: Caller): Promise<BulkView> {
    return this.start('owner', form, caller);
  }

  /** How far a bulk run is, and what failed. */
  @Get(':id')
  async find(@Param('id') id: string, @SignedIn() caller: Caller): Promise<BulkView> {
    return this.runs.view(await this.runs.find(id, caller));
  }

  /** Stops what waits; what is done stays done, and the outcome of a closed job is told to its end. */
  @Delete(':id')
  async stop(@Param('id') id: string, @SignedIn() caller: Caller): Promise<BulkView> {
    const run = await this.runs.find(id, caller);
    await this.runs.stop(run);
    return this.runs.view(run);
  }

  private async start(verb: BulkRun['verb'], form: BulkOfForm, caller: Caller): Promise<BulkView> {
    const { applications, ...each } = form;
    return this.runs.view(await this.runs.start(verb, each, applications, caller));
  }
}
