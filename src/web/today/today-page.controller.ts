import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { LastUndo } from '../../hiring/today/last-undo';
import { TodayList, type TodayAsked } from '../../hiring/today/today-list';
import { WHOSE } from '../../hiring/today/today.view';
import { Nudges } from '../../hiring/verbs/requests/nudges';
import { TaskList } from '../../hiring/verbs/tasks/task-list';
import { answer, goTo, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { Once } from '../answering/once';
import { todayPage } from './today.page';

/** Where somebody comes in who is signed in: what is owed now, and what is done about it at once. */
@AllowedTo('recruiter')
@Controller()
export class TodayPageController {
  constructor(
    private readonly frames: Frames,
    private readonly today: TodayList,
    private readonly nudges: Nudges,
    private readonly tasks: TaskList,
    private readonly undo: LastUndo,
    private readonly once: Once,
  ) {}

  /** What is owed today, by due time. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    return this.page(caller, query);
  }

  /** Sends a colleague's mail once more. */
  @Post('requests/:id/nudge')
  @Header('content-type', HTML_TYPE)
  nudge(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const about = { ...(body as object | undefined), request: id };
    return this.do(caller, reply, 'nudged', () =>
      this.once.run(caller.id, about, async () => {
        await this.nudges.nudge(id, caller);
        return 'nudged';
      }),
    );
  }

  /** Says that something is done that Lupaus asked for. */
  @Post('tasks/:id/done')
  @Header('content-type', HTML_TYPE)
  finish(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.do(caller, reply, 'task', () => this.tasks.finish(id, caller));
  }

  /** Takes a letter back that has not left. */
  @Post('undo')
  @Header('content-type', HTML_TYPE)
  takeBack(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.do(caller, reply, 'undone', () => this.undo.undo(typedIn(body, 'message'), caller));
  }

  private do(
    caller: Caller,
    reply: PageReply,
    done: string,
    verb: () => Promise<unknown>,
  ): Promise<string> {
    const work = async () => {
      await verb();
      return goTo(reply, `/?done=${done}`);
    };
    return answer(reply, work, (problem) => this.page(caller, {}, problem));
  }

  private async page(caller: Caller, query: unknown, problem: string | null = null) {
    const frame = await this.frames.of(caller);
    const view = await this.today.of(caller, frame.reader, askedIn(query));
    return todayPage(frame, view, { done: typedIn(query, 'done'), problem });
  }
}

/** What an address asks for; what it cannot mean is passed over. */
function askedIn(query: unknown): TodayAsked {
  const show = Number(/^\d{1,4}$/.exec(typedIn(query, 'show'))?.[0] ?? 0);
  return {
    whose: WHOSE.find((one) => one === typedIn(query, 'whose')),
    show: show > 0 ? show : undefined,
  };
}
