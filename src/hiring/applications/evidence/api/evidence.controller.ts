import { Controller, Get, Param } from '@nestjs/common';
import { AllowedTo } from '../../../../accounts/access';
import { SignedIn, type Caller } from '../../../../accounts/caller';
import { Clock } from '../../../../kernel/clock';
import { Evidence } from '../evidence';
import { documentOf } from './document-of';
import { EvidenceDocument } from './evidence-document.view';

@AllowedTo('recruiter')
@Controller('api/v1/commitments')
export class EvidenceController {
  constructor(
    private readonly evidence: Evidence,
    private readonly clock: Clock,
  ) {}

  /** All that proves what became of one promise. */
  @Get(':id/evidence')
  async show(@Param('id') id: string, @SignedIn() caller: Caller): Promise<EvidenceDocument> {
    return documentOf(await this.evidence.of(id, caller, this.clock.now()));
  }
}
