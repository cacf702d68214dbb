import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { ApplicationHeads } from '../../../hiring/applications/application-heads';
import { MovesAhead, type Ahead } from '../../../hiring/board/moves-ahead';
import { Moves } from '../../../hiring/verbs/moves';
import { ConflictError, type Forerunner } from '../../../kernel/errors';
import { formatInstant, type Instant } from '../../../kernel/instant';
import { boardPath } from '../../board/board-path';
import { backTo, doneAt } from '../../board/way-back';
import { answer, goTo, pressed, readForm, typedIn, type PageReply } from '../../page/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames, type Frame } from '../../page/frames';
import { Once } from '../../page/once';
import { Rehearsal } from '../../preview-rehearsal';
import { nextStage, ownPage, stageNamed } from './destination';
import { MovePageForm, typedOf, verbOf } from './move-page.form';
import { movePage, type Told } from './move.page';

const UNDO_MS = 10 * 60_000;

/** Who asks for a page, and what they sent. */
interface Ask {
  id: string;
  caller: Caller;
  frame: Frame;
  body: unknown;
}

/** What was wrong with it. */
interface Wrong {
  problem: string | null;
  conflict: Forerunner | null;
}
const FINE: Wrong = { problem: null, conflict: null };

/** The page on which an application is moved, with what the candidate would get. */
@AllowedTo('recruiter')
@Controller('applications/:id/move')
export class MovePageController {
  constructor(
    private readonly frames: Frames,
    private readonly heads: ApplicationHeads,
    private readonly moves: Moves,
    private readonly ahead: MovesAhead,
    private readonly rehearsal: Rehearsal,
    private readonly once: Once,
  ) {}

  /** Where to, and what it would tell and promise; a stage that is an end has a page of its own. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const head = await this.heads.of(id, caller);
    const named = typedIn(query, 'stage');
    const elsewhere = ownPage(head, named);
    if (elsewhere !== null) return goTo(reply, elsewhere);
    const stage = named === '' ? (nextStage(head)?.id ?? '') : named;
    const ask = { id, caller, frame, body: { stage, back: typedIn(query, 'back') } };
    const work = () => this.page(ask, FINE, stage !== '');
    return answer(reply, work, (problem) => this.page(ask, { ...FINE, problem }));
  }

  /** Moves; or, with the button `preview`, shows once more what that would tell. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async move(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const ask = { id, caller, frame: await this.frames.of(caller), body };
    let conflict: Forerunner | null = null;
    const work = async () => {
      try {
        return await this.carryOut(ask, reply);
      } catch (error) {
        if (error instanceof ConflictError) conflict = error.forerunner;
        throw error;
      }
    };
    return answer(reply, work, (problem) => this.page(ask, { problem, conflict }));
  }

  private async carryOut(ask: Ask, reply: PageReply): Promise<string> {
    const { id, caller, frame, body } = ask;
    const head = await this.heads.of(id, caller);
    const elsewhere = ownPage(head, typedIn(body, 'stage'));
    if (pressed(body, 'preview')) return this.page(ask, FINE, elsewhere === null);
    if (elsewhere !== null) return goTo(reply, elsewhere);
    const form = await this.formOf(body, frame);
    const path = await this.once.run(caller.id, body, async () => {
      await this.moves.move(id, caller, form);
      return doneAt(backTo(typedIn(body, 'back'), boardPath(head.job.id)), 'moved', id);
    });
    return goTo(reply, path);
  }

  private async page(ask: Ask, wrong: Wrong, isShown = false): Promise<string> {
    const { id, caller, frame, body } = ask;
    const told = isShown ? await this.rehearse(ask) : null;
    const head = await this.heads.of(id, caller);
    const typed = typedOf(body);
    const stage = stageNamed(head, typed.stage)?.id ?? typed.stage;
    const elsewhere = ownPage(head, stage);
    const view = { head, typed: { ...typed, stage }, told, elsewhere, once: Once.key() };
    return movePage(frame, { ...view, ...wrong });
  }

  private async rehearse({ id, caller, frame, body }: Ask): Promise<Told> {
    const form = await this.formOf(body, frame);
    let ahead: Ahead | null = null;
    const preview = await this.rehearsal.of(async () => {
      const outcome = await this.moves.move(id, caller, form);
      ahead = await this.ahead.after(outcome, form.due);
      return outcome;
    });
    return { preview, ahead: ahead! };
  }

  private async formOf(body: unknown, { reader: { zone, now } }: Frame) {
    const undoUntil = formatInstant((now + UNDO_MS) as Instant);
    return verbOf(await readForm(MovePageForm, body), zone, undoUntil);
  }
}
