import { Controller, Get, Header, Param } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Evidence } from '../../../hiring/applications/evidence/evidence';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { evidencePage } from './evidence.page';

/** Why a promise counts as kept or broken, to the second. */
@AllowedTo('recruiter')
@Controller('applications/:id/promises/:commitment')
export class EvidencePageController {
  constructor(
    private readonly frames: Frames,
    private readonly evidence: Evidence,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Param('commitment') commitment: string,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const { now } = frame.reader;
    return evidencePage(frame, await this.evidence.ofApplication(id, commitment, caller, now));
  }
}
