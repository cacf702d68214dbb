import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { ApplicationHeads } from '../../../hiring/applications/application-heads';
import { DueHints } from '../../../hiring/applications/due/due-hints';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Typed } from '../verb/typed';
import { dueHintPart } from './due-hint.part';

/** What a date means while it is being chosen: a part of pages. */
@AllowedTo('recruiter')
@Controller('applications/:id/due-hint')
export class DueHintController {
  constructor(
    private readonly frames: Frames,
    private readonly heads: ApplicationHeads,
    private readonly hints: DueHints,
  ) {}

  /** Empty for what is no date. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Query('due') due: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const { reader } = await this.frames.of(caller);
    const { calendar } = await this.heads.of(id, caller);
    const at = new Typed({ due }).instant('due', reader.zone);
    const { hint } = await this.hints.of(calendar, at, reader.now);
    return dueHintPart(reader, hint);
  }
}
