import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { InboxVerbs } from '../../../hiring/inbox/inbox-verbs';
import { MailSheets } from '../../../hiring/inbox/reading/mail-sheet';
import { Suggestions } from '../../../hiring/inbox/reading/suggestions';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { mailPage } from '../mail/mail.page';
import { AssignPageForm, DismissPageForm } from './decide-page.form';
import { assignPage, dismissPage, reopenPage, type Deciding } from './decide.page';

/** What people decide about a mail that came in: to which application it belongs, or that it belongs to none. */
@AllowedTo('recruiter')
@Controller('inbox/:id')
export class DecidePageController {
  constructor(
    private readonly frames: Frames,
    private readonly sheets: MailSheets,
    private readonly suggestions: Suggestions,
    private readonly verbs: InboxVerbs,
    private readonly once: Once,
  ) {}

  /** The applications that it may be about, or those that were searched for. */
  @Get('assign')
  @Header('content-type', HTML_TYPE)
  async toAssign(
    @Param('id') id: string,
    @Query('q') q: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const text = typeof q === 'string' ? q.slice(0, 100) : '';
    const deciding = await this.deciding(id, caller, null);
    const frame = await this.frames.of(caller);
    if (text.trim() === '') return assignPage(frame, deciding);
    const found = await this.suggestions.search(text, caller);
    return assignPage(frame, deciding, { text, found });
  }

  /** Assigns. */
  @Post('assign')
  @Header('content-type', HTML_TYPE)
  assign(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { application } = await readForm(AssignPageForm, body);
      const path = await this.once.run(caller.id, body, async () => {
        await this.verbs.assign(id, application, caller);
        return '/inbox?done=assigned';
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.mail(id, caller, problem));
  }

  /** The mail, and why nothing follows from it. */
  @Get('dismiss')
  @Header('content-type', HTML_TYPE)
  async toDismiss(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return dismissPage(await this.frames.of(caller), await this.deciding(id, caller, null), '');
  }

  /** Puts it aside. */
  @Post('dismiss')
  @Header('content-type', HTML_TYPE)
  dismiss(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { reason } = await readForm(DismissPageForm, body);
      const path = await this.once.run(caller.id, body, async () => {
        await this.verbs.dismiss(id, caller, reason.replace(/\s+/g, ' '));
        return '/inbox?done=dismissed';
      });
      return goTo(reply, path);
    };
    return answer(reply, work, async (problem) => {
      const deciding = await this.deciding(id, caller, problem);
      return dismissPage(await this.frames.of(caller), deciding, typedIn(body, 'reason'));
    });
  }

  /** What is taken back with it. */
  @Get('reopen')
  @Header('content-type', HTML_TYPE)
  async toReopen(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return reopenPage(await this.frames.of(caller), await this.deciding(id, caller, null));
  }

  /** Lets it wait again. */
  @Post('reopen')
  @Header('content-type', HTML_TYPE)
  reopen(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const path = await this.once.run(caller.id, body, async () => {
        await this.verbs.reopen(id, caller);
        return (await this.sheets.isSeen(id, caller))
          ? `/inbox/${id}?done=reopened`
          : '/inbox?done=reopened';
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.mail(id, caller, problem));
  }

  private async deciding(id: string, caller: Caller, problem: string | null): Promise<Deciding> {
    return { mail: await this.sheets.of(id, caller), once: Once.key(), problem };
  }

  /** The mail as it stands now: who decided, and when. */
  private async mail(id: string, caller: Caller, problem: string): Promise<string> {
    return mailPage(await this.frames.of(caller), await this.deciding(id, caller, problem));
  }
}
