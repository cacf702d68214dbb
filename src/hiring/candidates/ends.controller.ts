import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import { candidateView, type CandidateView } from './candidate.view';
import { Candidates } from './candidates';
import { Erasing } from './erasure/erasing';
import { ErasureForm } from './erasure/erasure.form';
import { CandidateExport } from './export/candidate-export';
import { CandidateMerging } from './merging/candidate-merging';
import { MergeForm } from './merging/merge.form';

/** What HR does with what is known of somebody. */
@AllowedTo('hr_lead')
@Controller('api/v1/candidates')
export class CandidateEndsController {
  constructor(
    private readonly candidates: Candidates,
    private readonly erasing: Erasing,
    private readonly merging: CandidateMerging,
    private readonly exporting: CandidateExport,
  ) {}

  /** Everything that is known of a candidate, for them to have (GDPR, Art. 15 and 20). */
  @Get(':id/export')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async export(@Param('id') id: string, @SignedIn() caller: Caller): Promise<object> {
    return this.exporting.of(await this.candidates.find(id, caller));
  }

  /** Erases a candidate for good; again, it changes nothing. */
  @Delete(':id')
  @HttpCode(204)
  async erase(
    @Param('id') id: string,
    @Body() form: ErasureForm,
    @SignedIn() caller: Caller,
  ): Promise<void> {
    await this.erasing.erase(id, form, caller);
  }

  /** Gives everything of a candidate to another record of the same person, for good. */
  @Post(':id/merge')
  @HttpCode(200)
  async merge(
    @Param('id') id: string,
    @Body() { into }: MergeForm,
    @SignedIn() caller: Caller,
  ): Promise<CandidateView> {
    await this.merging.merge(id as CandidateId, into as CandidateId, caller.id);
    return candidateView(await this.candidates.find(into, caller));
  }
}
