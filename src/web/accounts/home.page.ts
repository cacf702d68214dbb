import { Controller, Get, Header, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, SignedIn, type Caller, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { Sessions } from '../../accounts/sessions/sessions';
import { Users } from '../../accounts/users';
import { MailTrouble } from '../../mail/sending/mail-trouble';
import { Mailbox } from '../mailbox/mailbox';
import { SIGN_IN } from '../page/asked-page';
import { form } from '../page/form';
import { mailBanner } from '../page/mail-banner';
import { html, type Markup } from '../page/markup';
import { HTML_TYPE, page } from '../page/page';
import { goTo, type PageReply } from './answer';

/** Where somebody comes in who is signed in, and goes out. */
@AllowedTo('recruiter')
@Controller()
export class HomePage {
  constructor(
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookie,
    private readonly mailbox: Mailbox,
    private readonly trouble: MailTrouble,
  ) {}

  /** What there is to look at. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@SignedIn() caller: Caller): Promise<string> {
    const banner = await mailBanner(this.trouble, caller);
    return homePage(await this.users.nameOf(caller.id), this.mailbox.isOpen, banner);
  }

  /** Signs out, also somebody whose session has ended by itself. */
  @AllowedTo('anyone')
  @Post('sign-out')
  @Header('content-type', HTML_TYPE)
  async signOut(
    @From() { cookie }: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    if (cookie !== null) await this.sessions.endBy(cookie);
    this.cookies.take(reply);
    return goTo(reply, SIGN_IN);
  }
}

function homePage(name: string, hasMailbox: boolean, banner: Markup | null): string {
  const mailbox = html`<li>
    <a href="/mailbox">Mailbox</a>: the mails that did not leave this machine
  </li>`;
  const body = html`<ul>
      ${hasMailbox ? mailbox : null}
      <li><a href="/api/docs">The API</a>: everything that Lupaus does, to try out</li>
    </ul>
    ${form({ action: '/sign-out', fields: [], button: 'Sign out', problem: null })}`;
  return page(`Welcome, ${name}`, body, banner);
}
