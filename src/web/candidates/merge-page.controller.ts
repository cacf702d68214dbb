import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { CandidateMerging } from '../../hiring/candidates/merging/candidate-merging';
import { Merging } from '../../hiring/candidates/merging/merging';
import { answer, goTo, typedIn, type PageReply } from '../answering/answering';
import { Once } from '../answering/once';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { doneAt } from '../paths/way-back';
import { mergePage } from './merge.page';
import { MERGE_WORDS } from './merge.words';

/** Two records of one person become one: which, and what goes where, before it does. */
@AllowedTo('hr_lead')
@Controller('candidates/:id/merge')
export class MergePageController {
  constructor(
    private readonly frames: Frames,
    private readonly looking: Merging,
    private readonly merging: CandidateMerging,
    private readonly once: Once,
  ) {}

  /** Which other record; with `into`, what would go there. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const into = typedIn(query, 'into').trim();
    const work = () => this.page(id, caller, into, null, '');
    return answer(reply, work, (problem, code) => this.page(id, caller, into, problem, code));
  }

  /** Merges. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  merge(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const named = typedIn(body, 'into').trim();
    const work = async () => {
      const path = await this.once.run(caller.id, body, async () => {
        const { from, into, moving } = await this.looking.ahead(id, named);
        await this.merging.merge(from.id, into.id, caller.id);
        const [first] = moving;
        return doneAt(first ? `/applications/${first.id}` : '/', 'merged');
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem, code) => this.page(id, caller, named, problem, code));
  }

  private async page(
    id: string,
    caller: Caller,
    into: string,
    problem: string | null,
    code: string,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const from = await this.looking.of(id);
    const isAsked = into !== '' && problem === null;
    const ahead = isAsked ? await this.looking.ahead(id, into) : null;
    const { problems } = MERGE_WORDS[frame.reader.locale];
    const known = (problems as Record<string, string>)[code];
    return mergePage(frame, {
      ...{ from, into, ahead, once: Once.key(), problem: known ?? problem },
      alike: await this.looking.alike(from),
    });
  }
}
