import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo, reaches } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Demo } from '../../hiring/demo/demo';
import { FirstRun } from '../../hiring/organisation/first-run';
import { STEPS, type StepName } from '../../hiring/organisation/first-run-steps';
import { NotFoundError } from '../../kernel/errors';
import { MailStates } from '../mail-settings/mail-states';
import { answer, goTo, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { firstRunPage } from './first-run.page';
import { stepPage } from './step.page';
import { StepViewsOf } from './step-views';
import { StepWork } from './step-work';

const PATH = '/first-run';

/** The first steps, and the demo data. */
@AllowedTo('hr_lead')
@Controller('first-run')
export class FirstRunPageController {
  constructor(
    private readonly frames: Frames,
    private readonly run: FirstRun,
    private readonly demo: Demo,
    private readonly views: StepViewsOf,
    private readonly work: StepWork,
    private readonly mail: MailStates,
  ) {}

  /** The five steps, each done or not. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(@SignedIn() caller: Caller, @Query() query: unknown): Promise<string> {
    return this.page(caller, null, typedIn(query, 'done'));
  }

  /** Shows their progress no more. */
  @Post('away')
  @Header('content-type', HTML_TYPE)
  async putAway(
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.run.putAway(caller);
    return goTo(reply, '/settings?done=put_away');
  }

  /** Begins to put the demo data in. */
  @AllowedTo('admin')
  @Post('demo')
  @Header('content-type', HTML_TYPE)
  load(@SignedIn() caller: Caller, @Res({ passthrough: true }) reply: PageReply): Promise<string> {
    const work = async () => {
      await this.demo.begin(caller);
      return goTo(reply, `${PATH}#demo`);
    };
    return answer(reply, work, (problem) => this.page(caller, problem));
  }

  /** Takes the demo data out. */
  @AllowedTo('admin')
  @Post('demo/removal')
  @Header('content-type', HTML_TYPE)
  remove(
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      await this.demo.remove(caller);
      return goTo(reply, `${PATH}?done=demo_out`);
    };
    return answer(reply, work, (problem) => this.page(caller, problem));
  }

  /** One of the steps. */
  @Get(':step')
  @Header('content-type', HTML_TYPE)
  async step(@Param('step') step: string, @SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    const mayTest = reaches(caller.role, 'admin');
    return stepPage(frame, await this.views.of(named(step), frame, null), { mayTest });
  }

  /** Sends a mail to the one who asks; one that the mail server took is the step done. */
  @AllowedTo('admin')
  @Post('mail/test')
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  async test(@SignedIn() caller: Caller): Promise<string> {
    const tested = await this.mail.test(caller);
    if (tested.answer.how === 'accepted') await this.run.mail(caller);
    const frame = await this.frames.of(caller);
    return stepPage(frame, await this.views.of('mail', frame, null), { tested, mayTest: true });
  }

  /** Does one of the steps. */
  @Post(':step')
  @Header('content-type', HTML_TYPE)
  async take(
    @Param('step') text: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const step = named(text);
    const frame = await this.frames.of(caller);
    const work = async () => {
      await this.work.take(step, body, caller, frame);
      return goTo(reply, `${PATH}?done=saved`);
    };
    return answer(reply, work, async (problem) =>
      stepPage(frame, await this.views.of(step, frame, body), { problem }),
    );
  }

  private async page(caller: Caller, problem: string | null, done = ''): Promise<string> {
    return firstRunPage(await this.frames.of(caller), {
      ...{ run: await this.run.view(), demo: await this.demo.state(), problem, done },
      mayDemo: reaches(caller.role, 'admin'),
      asksGround: await this.views.asksGround(caller),
    });
  }
}

function named(text: string): StepName {
  const step = STEPS.find((one) => one === text);
  if (step === undefined) throw new NotFoundError('There is no such step.');
  return step;
}
