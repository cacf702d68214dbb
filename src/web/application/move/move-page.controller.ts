import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import {
  ApplicationHeads,
  type ApplicationHead,
} from '../../../hiring/applications/application-heads';
import { DueHints } from '../../../hiring/applications/due/due-hints';
import { Moves } from '../../../hiring/verbs/moves';
import { ConflictError, type Forerunner } from '../../../kernel/errors';
import { formatInstant, type Instant } from '../../../kernel/instant';
import { boardPath } from '../../board/board-path';
import { backTo, doneAt, withBack } from '../../paths/way-back';
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
import { dueLook } from '../parts/due-field';
import { Typed } from '../verb/typed';
import { nextStage, ownPage, stageNamed } from './destination';
import { MovePageForm, typedOf, verbOf } from './move-page.form';
import { movePage } from './move.page';
import { MovesForeseen, type Told } from './moves-foreseen';

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
  /** Its letter was not looked at yet. */
  isUnseen?: boolean;
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
    private readonly foreseen: MovesForeseen,
    private readonly hints: DueHints,
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
    const back = typedIn(query, 'back');
    if (elsewhere !== null) return goTo(reply, onwards(elsewhere, back));
    const stage = named === '' ? (nextStage(head)?.id ?? '') : named;
    const ask = { id, caller, frame, body: { stage, back } };
    const work = () => this.page(ask, FINE, stage !== '');
    return answer(reply, work, (problem) => this.page(ask, { ...FINE, problem }));
  }

  /** Moves; or, with the button `preview`, shows once more what that would tell. */
  @Post()
  @HttpCode(200)
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
    const picked = typedIn(body, 'pick');
    if (picked !== '') return this.page({ ...ask, body: withDue(body, picked) }, FINE);
    if (pressed(body, 'preview')) return this.page(ask, FINE, elsewhere === null);
    const back = typedIn(body, 'back');
    if (elsewhere !== null) return goTo(reply, onwards(elsewhere, back));
    if (isUnseen(head, body)) return this.page(ask, { ...FINE, isUnseen: true }, true);
    const form = await this.formOf(body, frame);
    const path = await this.once.run(caller.id, body, async () => {
      await this.moves.move(id, caller, form);
      return doneAt(backTo(back, boardPath(head.job.id)), 'moved', id);
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
    const due = await dueLook(this.hints, { head, caller, reader: frame.reader }, new Typed(body));
    const seen = told === null ? typed.seen : stage;
    const view = { head, typed: { ...typed, stage, seen }, told, due, elsewhere, once: Once.key() };
    return movePage(frame, { ...view, ...wrong });
  }

  private async rehearse({ id, caller, frame, body }: Ask): Promise<Told> {
    const form = await this.formOf(body, frame);
    return this.foreseen.of(id, caller, form);
  }

  private async formOf(body: unknown, { reader: { zone, now } }: Frame) {
    const undoUntil = formatInstant((now + UNDO_MS) as Instant);
    return verbOf(await readForm(MovePageForm, body), zone, undoUntil);
  }
}

/** True where a page shows the letter of another stage, or none: somebody chose anew, and no script showed it. */
function isUnseen(head: ApplicationHead, body: unknown): boolean {
  const sent = body as { seen?: unknown } | null;
  if (typeof sent?.seen !== 'string' || typedIn(body, 'silent') === 'true') return false;
  return sent.seen !== stageNamed(head, typedIn(body, 'stage'))?.id;
}

/** The page of an end, which leads back where the move was asked for. */
function onwards(page: string, back: string): string {
  return back === '' ? page : withBack(page, back);
}

function withDue(body: unknown, due: string): unknown {
  return { ...(body as object), due, pick: '' };
}
