import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Closures } from '../../../hiring/jobs/closures';
import { JobsList } from '../../../hiring/jobs/jobs-list';
import {
  answer,
  goTo,
  pressed,
  readForm,
  typedIn,
  type PageReply,
} from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames, type Frame } from '../../page/frames';
import { Once } from '../../answering/once';
import { Rehearsal } from '../../preview/preview-rehearsal';
import { ClosePageForm, closureOf } from './close-page.form';
import { closePage } from './close.page';

/** Where a job is closed, with what everybody under way would get. */
@AllowedTo('recruiter')
@Controller('jobs/:id/close')
export class ClosePageController {
  constructor(
    private readonly frames: Frames,
    private readonly jobs: JobsList,
    private readonly closures: Closures,
    private readonly rehearsal: Rehearsal,
    private readonly once: Once,
  ) {}

  /** What became of it, and whom that is told. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    return this.page(id, caller, frame, { outcome: 'filled' }, false);
  }

  /** Closes; or, with the button `preview`, shows what that would send. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async close(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async () => {
      if (pressed(body, 'preview')) return this.page(id, caller, frame, body, true);
      const form = closureOf(await readForm(ClosePageForm, body));
      const path = await this.once.run(caller.id, body, async () => {
        const { run } = await this.closures.close(id, form, caller);
        if (run === null) return `/jobs/${id}?done=closed`;
        return form.message ? `/bulk/${run.id}?done=closed` : `/jobs/${id}?done=closedSilent`;
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.page(id, caller, frame, body, false, problem));
  }

  private async page(
    id: string,
    caller: Caller,
    frame: Frame,
    body: unknown,
    isShown: boolean,
    problem: string | null = null,
  ): Promise<string> {
    const job = await this.jobs.one(id, caller);
    const preview = isShown ? await this.rehearse(id, caller, body) : null;
    const typed = {
      ...{ outcome: typedIn(body, 'outcome'), subject: typedIn(body, 'subject') },
      ...{ body: typedIn(body, 'body'), silent: typedIn(body, 'silent') === 'true' },
    };
    return closePage(frame, { job, typed, preview, problem, once: Once.key() });
  }

  private async rehearse(id: string, caller: Caller, body: unknown) {
    const form = closureOf(await readForm(ClosePageForm, body));
    return this.rehearsal.of(() => this.closures.close(id, form, caller));
  }
}
