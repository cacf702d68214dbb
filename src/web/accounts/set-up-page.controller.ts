import { Body, Controller, Get, Header, Headers, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { SetUpForm } from '../../accounts/links/link.form';
import { SetUp } from '../../accounts/links/set-up';
import { Tokens } from '../../accounts/tokens';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { Clock } from '../../kernel/clock';
import { PublicUrl } from '../../kernel/public-url';
import { HTML_TYPE } from '../page/document';
import type { Reader } from '../page/reader';
import { localeAsked } from '../words/words';
import { answer, readForm, type PageReply } from './answer';
import { typed } from './fields';
import { setUpDonePage, setUpPage } from './set-up.page';

/** Where the link leads that the first start prints. */
@AllowedTo('anyone')
@Controller('setup/:secret')
export class SetUpPageController {
  constructor(
    private readonly setUp: SetUp,
    private readonly tokens: Tokens,
    private readonly cookies: SessionCookie,
    private readonly publicUrl: PublicUrl,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** The form for the first administrator. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('secret') secret: string,
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.reader(languages);
    const view = { secret, name: '', email: '' };
    const work = async () => {
      await this.setUp.assertWorks(secret);
      return setUpPage(reader, { ...view, problem: null });
    };
    return answer(reply, work, (problem) => setUpPage(reader, { ...view, problem }));
  }

  /** Makes the first administrator, signs them in, and shows a token this once. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async finish(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.reader(languages);
    const view = { secret, name: typed(body, 'name') ?? '', email: typed(body, 'email') ?? '' };
    const work = async () => {
      const filled = await readForm(SetUpForm, body);
      const { user, cookie } = await this.setUp.finish(secret, filled, visitor);
      this.cookies.give(reply, cookie);
      reply.status(200);
      const token = await this.tokens.make(user.id, 'First token');
      return setUpDonePage(reader, user.name, token, this.publicUrl.to('/api/v1/jobs'));
    };
    return answer(reply, work, (problem) => setUpPage(reader, { ...view, problem }));
  }

  private async reader(languages: string | undefined): Promise<Reader> {
    const { timezone } = await this.organisations.the();
    return { locale: localeAsked(languages) ?? 'en', zone: timezone, now: this.clock.now() };
  }
}
