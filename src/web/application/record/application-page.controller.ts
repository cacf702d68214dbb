import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { ApplicationPages } from '../../../hiring/applications/page/application-pages';
import { SHOWS } from '../../../hiring/applications/timeline/timeline.view';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { Typed } from '../verb/typed';
import { applicationPage } from './application.page';

/** One application: what is owed, what can be done, and everything that happened. */
@AllowedTo('recruiter')
@Controller('applications/:id')
export class ApplicationPageController {
  constructor(
    private readonly frames: Frames,
    private readonly pages: ApplicationPages,
  ) {}

  /** `show` is a part of the timeline, `before` where it goes on, `done` what was done on the page before. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const typed = new Typed(query);
    const show = SHOWS.find((one) => one === typed.text('show')) ?? 'all';
    const place = typed.text('before');
    const before = /^\d{1,6}$/.test(place) ? Number(place) : null;
    const view = await this.pages.of(id, caller, frame.reader.now, { show, before });
    const isHr = caller.role !== 'recruiter';
    return applicationPage(frame, view, { done: typed.text('done'), once: Once.key(), isHr });
  }
}
