import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Explaining } from '../../../hiring/explanations/explaining';
import { Explanations } from '../../../hiring/explanations/explanations';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { Once } from '../../answering/once';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { explanationIn, ExplanationPageForm } from './explanation-page.form';
import { explanationPage, type ExplanationShown } from './explanation.page';

/** Why a promise broke, for whoever is charged with it to say and for HR to read. */
@AllowedTo('recruiter')
@Controller('report/explanations/:commitment')
export class ExplanationPageController {
  constructor(
    private readonly frames: Frames,
    private readonly explanations: Explanations,
    private readonly explaining: Explaining,
    private readonly once: Once,
  ) {}

  /** What was said, and the form for the one who may say it. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @Param('commitment') commitment: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const shown = { typed: null, problem: null, done: typedIn(query, 'done') };
    return this.page(commitment, caller, shown);
  }

  /** Says it. */
  @Post()
  @Header('content-type', HTML_TYPE)
  explain(
    @Param('commitment') commitment: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const form = explanationIn(await readForm(ExplanationPageForm, body));
      const path = await this.once.run(caller.id, body, async () => {
        await this.explaining.explain(commitment, caller, form);
        return `/report/explanations/${commitment}?done=explained`;
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => {
      const shown = { typed: typedIn(body, 'words'), problem, done: null };
      return this.page(commitment, caller, shown);
    });
  }

  private async page(
    commitment: string,
    caller: Caller,
    shown: Omit<ExplanationShown, 'promise' | 'once'>,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const promise = await this.explanations.promise(commitment, caller, frame.reader.now);
    return explanationPage(frame, { ...shown, promise, once: Once.key() });
  }
}
