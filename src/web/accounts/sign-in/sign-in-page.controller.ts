import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { From, type Visitor } from '../../../accounts/caller';
import { SessionCookie } from '../../../accounts/guard/session-cookie';
import { SignInForm } from '../../../accounts/sessions/session.form';
import { Sessions } from '../../../accounts/sessions/sessions';
import { SignIn } from '../../../accounts/sessions/sign-in';
import { OpenJobs } from '../../../hiring/public-jobs/open-jobs';
import type { User } from '../../../store/entities/accounts/user.entity';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { localPath } from '../../paths/local-path';
import type { Reader } from '../../page/reader';
import { Guests } from '../../page/reader-of-guests';
import { localeOf } from '../../words/words';
import { accountProblem } from '../account-problem';
import { readKept, type Kept } from './kept';
import { notYoursPage, resumePage } from './resume.page';
import { signInPage } from './sign-in.page';

/** A job by the address that its open page has; staff have ids in capitals there. */
const SHORT = /^\/jobs\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Where people sign in with a browser. What `next` asks for comes after it, if it is a page of ours. */
@AllowedTo('anyone')
@Controller('sign-in')
export class SignInPageController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookie,
    private readonly guests: Guests,
    private readonly openJobs: OpenJobs,
  ) {}

  /** The form for address and password. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Query('next') next: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const goal = localPath(next);
    // who has no account and was sent to a job by its short address wants its open page
    const [, slug] = SHORT.exec(goal ?? '') ?? [];
    if (slug !== undefined && (await this.openJobs.isPosted(slug))) {
      return goTo(reply, `/open/${slug}`);
    }
    const reader = await this.guests.of(reply);
    return signInPage(reader, { email: '', next: goal, problem: null });
  }

  /** Signs in, and goes on to where the person wanted to be; what they had typed is shown before it is sent. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async open(
    @Query('next') next: unknown,
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const goal = localPath(next);
    const kept = readKept(body);
    const reader = await this.guests.of(reply);
    const work = async () => {
      const typed = { email: typedIn(body, 'email'), password: typedIn(body, 'password') };
      const { email, password } = await readForm(SignInForm, typed);
      const { user, cookie } = await this.signIn.with(email, password, visitor);
      this.cookies.give(reply, cookie);
      Guests.keep(reply, localeOf(user.locale));
      if (kept === null || goal === null) return goTo(reply, goal ?? '/');
      reply.status(200);
      return this.resume(goal, kept, user, reader);
    };
    return answer(reply, work, (detail, code) => {
      const problem = accountProblem(reader.locale, detail, code);
      const email = typedIn(body, 'email');
      return signInPage(reader, { email, next: goal, problem, kept, hasEnded: kept !== null });
    });
  }

  /** Nobody is shown, or sends under their name, what somebody else has typed. */
  private async resume(action: string, kept: Kept, user: User, guest: Reader): Promise<string> {
    const { locale, timezone } = user;
    const reader = { ...guest, locale: localeOf(locale), zone: timezone ?? guest.zone };
    const owner = kept.session === '' ? null : await this.sessions.ownerOf(kept.session);
    if (owner !== null && owner !== user.id) return notYoursPage(reader);
    return resumePage(reader, { action, kept, isKnown: owner !== null });
  }
}
