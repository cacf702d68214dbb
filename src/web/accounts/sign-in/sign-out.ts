import { Controller, Header, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { From, type Visitor } from '../../../accounts/caller';
import { SessionCookie } from '../../../accounts/guard/session-cookie';
import { Sessions } from '../../../accounts/sessions/sessions';
import { SIGN_IN } from '../../page/asked-page';
import { goTo, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';

/** Where somebody goes out. */
@AllowedTo('anyone')
@Controller('sign-out')
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookie,
  ) {}

  /** Signs out, also somebody whose session has ended by itself. */
  @Post()
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
