import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Board } from '../../hiring/board/board';
import { JobOverviews } from '../../hiring/board/job-overviews';
import { MoveUndoing } from '../../hiring/board/move-undoing';
import { NotFoundError } from '../../kernel/errors';
import { answer, goTo, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { Once } from '../answering/once';
import { boardPath, type BoardQuery } from './board-path';
import { boardPage } from './board.page';
import { boardsPage } from './boards.page';
import { Notices } from './notice/notices';
import { undoProblemPage } from './notice/undo-problem.page';
import { backTo, doneAt } from '../paths/way-back';

/** Remembers the job last looked at, in the browser. */
const COOKIE = 'lupaus_board';
const MONTH_SECONDS = 30 * 86_400;

/** The pipeline of a job as a board. */
@AllowedTo('recruiter')
@Controller('board')
export class BoardPageController {
  constructor(
    private readonly frames: Frames,
    private readonly board: Board,
    private readonly jobs: JobOverviews,
    private readonly notices: Notices,
    private readonly undoing: MoveUndoing,
    private readonly once: Once,
  ) {}

  /** The board last looked at; else the open jobs, to choose one. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async choose(
    @Query() query: unknown,
    @SignedIn() caller: Caller,
    @Req() request: { cookies?: Record<string, string | undefined> },
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const last = request.cookies?.[COOKIE];
    if (typedIn(query, 'all') === '' && last !== undefined && (await this.isTheirs(last, caller))) {
      return goTo(reply, boardPath(last));
    }
    const cursor = typedIn(query, 'cursor') || undefined;
    const { now } = frame.reader;
    return boardsPage(frame, await this.jobs.page({ status: 'open', cursor }, caller, now));
  }

  /** A job's board. */
  @Get(':job')
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('job') job: string,
    @Query() asked: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const query = queryOf(asked);
    const { owner, q, stage, from } = query;
    const board = await this.board.of(job, caller, frame.reader, {
      ...(owner === null ? {} : { owner: 'me' }),
      ...(q === '' ? {} : { name: q }),
      ...(stage === null || from === 0 ? {} : { after: { stage, from } }),
    });
    const options = { path: '/board', httpOnly: true, sameSite: 'lax', maxAge: MONTH_SECONDS };
    reply.setCookie(COOKIE, board.job.id, options);
    const done = typedIn(asked, 'done');
    const notice = await this.notices.of(done, typedIn(asked, 'card'), caller);
    return boardPage(frame, { board, query, notice, done });
  }

  /** Takes the last move of an application back. */
  @Post(':job/undo')
  @Header('content-type', HTML_TYPE)
  async undo(
    @Param('job') job: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const application = typedIn(body, 'application');
    const back = backTo(typedIn(body, 'back'), boardPath(job));
    const work = async () => {
      const path = await this.once.run(caller.id, body, async () => {
        await this.undoing.undo(application, caller, versionIn(body));
        return doneAt(back, 'undone', application);
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => undoProblemPage(frame, { problem, back }));
  }

  private async isTheirs(job: string, caller: Caller): Promise<boolean> {
    try {
      await this.jobs.assertSeen(job, caller);
      return true;
    } catch (error) {
      if (error instanceof NotFoundError) return false;
      throw error;
    }
  }
}

const MOST_BEFORE = 100_000;

function queryOf(asked: unknown): BoardQuery {
  const from = Number(typedIn(asked, 'from'));
  return {
    owner: typedIn(asked, 'owner') === 'mine' ? 'mine' : null,
    q: typedIn(asked, 'q').trim().slice(0, 100),
    stage: typedIn(asked, 'stage') || null,
    from: Number.isInteger(from) && from > 0 && from <= MOST_BEFORE ? from : 0,
  };
}

/** A form that says no version asks for no comparing: 0 is nobody's. */
function versionIn(body: unknown): number {
  return Number(typedIn(body, 'version')) || 0;
}
