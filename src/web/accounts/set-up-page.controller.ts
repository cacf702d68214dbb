import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { SetUpForm } from '../../accounts/links/link.form';
import { SetUp } from '../../accounts/links/set-up';
import { Tokens } from '../../accounts/tokens';
import { FirstRun } from '../../hiring/organisation/first-run';
import { PublicUrl } from '../../kernel/public-url';
import { answer, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Guests } from '../page/reader-of-guests';
import { accountProblem } from './account-problem';
import { deadLinkPage } from './account.page';
import { setUpDonePage, setUpPage } from './set-up.page';

/** Where the link leads that the first start prints. */
@AllowedTo('anyone')
@Controller('setup/:secret')
export class SetUpPageController {
  constructor(
    private readonly setUp: SetUp,
    private readonly firstRun: FirstRun,
    private readonly tokens: Tokens,
    private readonly cookies: SessionCookie,
    private readonly publicUrl: PublicUrl,
    private readonly guests: Guests,
  ) {}

  /** The form for the first administrator. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.guests.of(reply);
    const view = { secret, name: '', email: '' };
    const work = async () => {
      await this.setUp.assertWorks(secret);
      return setUpPage(reader, { ...view, problem: null });
    };
    return answer(reply, work, () => deadLinkPage(reader));
  }

  /** Makes the first administrator, in the language of the page, signs them in, and shows a token this once. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async finish(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.guests.of(reply);
    const view = { secret, name: typedIn(body, 'name'), email: typedIn(body, 'email') };
    const work = async () => {
      const { name, email, password } = await readForm(SetUpForm, body);
      const founder = { name, email, password, locale: reader.locale };
      const { user, cookie } = await this.setUp.finish(secret, founder, visitor);
      await this.firstRun.begin(reader.locale, user.id);
      this.cookies.give(reply, cookie);
      reply.status(200);
      const token = await this.tokens.make(user.id, 'First token');
      return setUpDonePage(reader, user.name, token, this.publicUrl.to('/api/v1/jobs'));
    };
    return answer(reply, work, (detail, code) => {
      if (code === 'link_not_valid') return deadLinkPage(reader);
      const problem = accountProblem(reader.locale, detail, code);
      return setUpPage(reader, { ...view, problem });
    });
  }
}
