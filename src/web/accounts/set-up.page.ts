import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { SetUpForm } from '../../accounts/links/link.form';
import { SetUp } from '../../accounts/links/set-up';
import { Tokens } from '../../accounts/tokens';
import { PublicUrl } from '../../kernel/public-url';
import { form } from '../page/form';
import { html } from '../page/markup';
import { HTML_TYPE, page } from '../page/page';
import { answer, readForm, type PageReply } from '../page/answering';
import { Guests } from '../page/reader-of-guests';
import { deadLinkPage } from './account.page';
import { emailField, nameField, newPasswordField, typed } from './fields';

/** Where the link leads that the first start prints. */
@AllowedTo('anyone')
@Controller('setup/:secret')
export class SetUpPage {
  constructor(
    private readonly setUp: SetUp,
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
    const work = async () => {
      await this.setUp.assertWorks(secret);
      return formPage(secret, {}, null);
    };
    return answer(reply, work, () => deadLinkPage(reader));
  }

  /** Makes the first administrator, and shows a token this once. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async finish(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.guests.of(reply);
    const work = async () => {
      const filled = await readForm(SetUpForm, body);
      const { user, cookie } = await this.setUp.finish(secret, filled, visitor);
      this.cookies.give(reply, cookie);
      reply.status(200);
      return this.donePage(user.name, await this.tokens.make(user.id, 'First token'));
    };
    return answer(reply, work, (problem, code) =>
      code === 'link_not_valid' ? deadLinkPage(reader) : formPage(secret, body, problem),
    );
  }

  private donePage(name: string, token: string): string {
    const curl = `curl ${this.publicUrl.to('/api/v1/jobs')} \\
  -H 'Authorization: Bearer ${token}' \\
  -H 'Content-Type: application/json' \\
  -d '{"title": "Sales lead"}'`;
    const body = html`<p>Welcome, ${name}: you are the administrator, and signed in.</p>
      <h2>Your API token</h2>
      <p>It is shown this once. Keep it where others cannot read it.</p>
      <pre class="code" tabindex="0" aria-label="API token">${token}</pre>
      <h2>Open the first job</h2>
      <pre class="code" tabindex="0" aria-label="Command">${curl}</pre>
      <ul>
        <li><a href="/api/docs">What else the API does</a></li>
        <li><a href="/">Go on to the home page</a></li>
      </ul>`;
    return page('Lupaus is set up', body);
  }
}

function formPage(secret: string, body: unknown, problem: string | null): string {
  const look = form({
    action: `/setup/${encodeURIComponent(secret)}`,
    fields: [
      ...[nameField(typed(body, 'name')), emailField(typed(body, 'email'))],
      newPasswordField(),
    ],
    ...{ button: 'Set up Lupaus', problem },
  });
  return page(
    'Set up Lupaus',
    html`<p>You will be its first administrator.</p>
      ${look}`,
  );
}
