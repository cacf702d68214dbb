import { Controller, Get, Header, Param } from '@nestjs/common';
import { AllowedTo } from '../../../../accounts/access';
import { SignedIn, type Caller } from '../../../../accounts/caller';
import { Downloads } from '../../../../forms/downloads';
import { Evidence } from '../../../../hiring/applications/evidence/evidence';
import { Frames } from '../../../page/frames';
import { evidencePaper } from './evidence-paper';

const PDF_TYPE = 'application/pdf';

@AllowedTo('recruiter')
@Controller('api/v1/commitments')
export class EvidenceFileController {
  constructor(
    private readonly frames: Frames,
    private readonly evidence: Evidence,
  ) {}

  /** All that proves what became of one promise, as a document in the language of whoever asks. */
  @Downloads(PDF_TYPE)
  @Get(':id/evidence.pdf')
  @Header('content-type', PDF_TYPE)
  @Header('content-disposition', 'attachment; filename="promise.pdf"')
  async paper(@Param('id') id: string, @SignedIn() caller: Caller): Promise<Buffer> {
    const { reader } = await this.frames.of(caller);
    return evidencePaper(await this.evidence.of(id, caller, reader.now), reader);
  }
}
