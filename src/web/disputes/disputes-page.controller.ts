import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { DisputeDecisionForm } from '../../hiring/verbs/contacts/contact.form';
import { DisputeList } from '../../hiring/verbs/contacts/dispute-list';
import { Disputes } from '../../hiring/verbs/contacts/disputes';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { Once } from '../answering/once';
import { disputePage } from './dispute.page';
import { disputesPage } from './disputes.page';

/** Contacts of which candidates say that they never took place, for people. */
@AllowedTo('hr_lead')
@Controller('disputes')
export class DisputesPageController {
  constructor(
    private readonly frames: Frames,
    private readonly list: DisputeList,
    private readonly disputes: Disputes,
    private readonly once: Once,
  ) {}

  /** What is to be decided, oldest first; or what has been. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async all(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const isDecided = typedIn(query, 'decided') === 'true';
    const cursor = typedIn(query, 'cursor');
    const list = await this.list.page({
      decided: isDecided ? 'true' : 'false',
      ...(cursor === '' ? {} : { cursor }),
    });
    const done = typedIn(query, 'done');
    return disputesPage(await this.frames.of(caller), { isDecided, list, done });
  }

  /** One, with both sides' words. */
  @Get(':contact')
  @Header('content-type', HTML_TYPE)
  show(@Param('contact') contact: string, @SignedIn() caller: Caller): Promise<string> {
    return this.page(contact, caller, {}, null);
  }

  /** Decides. */
  @Post(':contact')
  @Header('content-type', HTML_TYPE)
  decide(
    @Param('contact') contact: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const form = await readForm(DisputeDecisionForm, body);
      const path = await this.once.run(caller.id, body, async () => {
        await this.disputes.decide(contact, caller, form);
        return '/disputes?done=decided';
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.page(contact, caller, body, problem));
  }

  private async page(
    contact: string,
    caller: Caller,
    body: unknown,
    problem: string | null,
  ): Promise<string> {
    const typed = { decision: typedIn(body, 'decision'), reason: typedIn(body, 'reason') };
    const dispute = await this.list.of(contact);
    const shown = { dispute, typed, problem, once: Once.key() };
    return disputePage(await this.frames.of(caller), shown);
  }
}
