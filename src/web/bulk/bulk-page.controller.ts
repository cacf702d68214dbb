import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { BulkRuns } from '../../hiring/bulk/bulk-runs';
import { InputError } from '../../kernel/errors';
import { answer, goTo, pressed, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames, type Frame } from '../page/frames';
import { Once } from '../answering/once';
import { formOf, idsIn, typedOf, verbIn } from './bulk-typed';
import { BulkForms } from './bulk-forms';
import { bulkPage } from './bulk.page';

/** What is done for several at once: in which words, what each would get, and the doing. */
@AllowedTo('recruiter')
@Controller('bulk')
export class BulkPageController {
  constructor(
    private readonly frames: Frames,
    private readonly forms: BulkForms,
    private readonly runs: BulkRuns,
    private readonly once: Once,
  ) {}

  /** What is to be done. `ids` holds the applications, with anything between them. */
  @Get('new')
  @Header('content-type', HTML_TYPE)
  async show(
    @Query() query: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.answerWith(caller, query, reply);
  }

  /** The same from ticked boxes; with the button `preview`, what each would get. */
  @Post('preview')
  @Header('content-type', HTML_TYPE)
  async preview(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    reply.status(200);
    return this.answerWith(caller, body, reply);
  }

  /** Does it: the workers go through them, and one may watch. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async start(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async () => {
      const path = await this.once.run(caller.id, body, () => this.run(caller, frame, body));
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.page(caller, frame, body, null, problem));
  }

  private async run(caller: Caller, frame: Frame, body: unknown): Promise<string> {
    const [verb, typed] = [verbIn(body), typedOf(body)];
    const { people } = await this.forms.selected(caller, body);
    const out = new Set(idsIn(body, 'out'));
    const ids = people.map(({ application }) => application).filter((id) => !out.has(id));
    if (ids.length === 0) throw new InputError('Nobody of those selected is left.', 'nobody_left');
    const form = await formOf(verb, typed, ids, frame.reader.zone);
    const { id } = await this.runs.start(verb, form, ids, caller);
    return `/bulk/${id}`;
  }

  private async answerWith(caller: Caller, body: unknown, reply: PageReply): Promise<string> {
    const from = pressed(body, 'preview') ? Number(typedIn(body, 'preview')) || 0 : null;
    const frame = await this.frames.of(caller);
    const work = () => this.page(caller, frame, body, from, null);
    return answer(reply, work, (problem) => this.page(caller, frame, body, null, problem));
  }

  private async page(
    caller: Caller,
    frame: Frame,
    body: unknown,
    from: number | null,
    problem: string | null,
  ): Promise<string> {
    const view = await this.forms.view(caller, frame, body, from, problem !== null);
    return bulkPage(frame, { ...view, problem, once: Once.key() });
  }
}
