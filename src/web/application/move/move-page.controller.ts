import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { ApplicationHeads } from '../../../hiring/applications/application-heads';
import type { MoveForm } from '../../../hiring/verbs/move.form';
import { Moves } from '../../../hiring/verbs/moves';
import { answer, goTo, pressed, readForm, typedIn, type PageReply } from '../../page/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames, type Frame } from '../../page/frames';
import { Once } from '../../page/once';
import { Rehearsal } from '../../preview-rehearsal';
import { instantTyped } from '../../words/local-time';
import { MovePageForm } from './move-page.form';
import { movePage, type MoveTyped } from './move.page';

/** The page on which an application is moved, with what the candidate would get. */
@AllowedTo('recruiter')
@Controller('applications/:id/move')
export class MovePageController {
  constructor(
    private readonly frames: Frames,
    private readonly heads: ApplicationHeads,
    private readonly moves: Moves,
    private readonly rehearsal: Rehearsal,
    private readonly once: Once,
  ) {}

  /** Where to, and once that is said, what it would tell. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Query('stage') stage: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const asked = { stage };
    const work = () => this.page(id, caller, frame, asked, typedIn(asked, 'stage') !== '');
    return answer(reply, work, (problem) => this.page(id, caller, frame, asked, false, problem));
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
    const frame = await this.frames.of(caller);
    const work = async () => {
      if (pressed(body, 'preview')) return this.page(id, caller, frame, body, true);
      const form = verbOf(await readForm(MovePageForm, body), frame.reader.zone);
      const path = await this.once.run(caller.id, body, async () => {
        await this.moves.move(id, caller, form);
        return `/applications/${id}`;
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
    const head = await this.heads.of(id, caller);
    const preview = isShown ? await this.rehearse(id, caller, body, frame.reader.zone) : null;
    return movePage(frame, { head, typed: typedOf(body), preview, problem, once: Once.key() });
  }

  private async rehearse(id: string, caller: Caller, body: unknown, zone: string) {
    const form = verbOf(await readForm(MovePageForm, body), zone);
    return this.rehearsal.of(() => this.moves.move(id, caller, form));
  }
}

function typedOf(body: unknown): MoveTyped {
  const of = (name: string) => typedIn(body, name);
  return {
    ...{ stage: of('stage'), subject: of('subject'), body: of('body'), due: of('due') },
    silent: of('silent') === 'true',
  };
}

function verbOf(
  { version, stage, subject, body, due, silent }: MovePageForm,
  zone: string,
): MoveForm {
  return {
    stage,
    ...(version === undefined ? {} : { version: Number(version) }),
    ...(subject === undefined && body === undefined ? {} : { message: { subject, body } }),
    ...(due === undefined ? {} : { due: instantTyped(due, 'due', zone) }),
    ...(silent === undefined ? {} : { silent: true }),
  };
}
