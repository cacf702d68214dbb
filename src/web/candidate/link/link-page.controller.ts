import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { From, type Visitor } from '../../../accounts/caller';
import { CandidateSessions } from '../../../hiring/status/candidate-sessions';
import { NewLinks } from '../../../hiring/status/new-links';
import { NotFoundError } from '../../../kernel/errors';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Guests } from '../../page/reader-of-guests';
import { CandidateCookie } from '../candidate-cookie';
import { problemIn } from '../problems';
import { QuietInterceptor } from '../quiet.interceptor';
import { NewLinkForm } from './link.form';
import { linkPage } from './link.page';
import { askedPage, askPage, expiredPage, lostPage } from './lost.page';

/** Where the links in candidates' mails lead, and where a new one is asked for. */
@AllowedTo('anyone')
@UseInterceptors(QuietInterceptor)
@Controller('s')
export class LinkPageController {
  constructor(
    private readonly guests: Guests,
    private readonly sessions: CandidateSessions,
    private readonly links: NewLinks,
    private readonly cookies: CandidateCookie,
  ) {}

  /** The form for a new link. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async start(@Res({ passthrough: true }) reply: PageReply): Promise<string> {
    const { reader, company } = await this.guests.at(reply);
    return askPage(reader, company, '', null);
  }

  /** Mails a link for each application with that address; says the same if there is none. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async ask(
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const { reader, company } = await this.guests.at(reply);
    const work = async () => {
      const { email } = await readForm(NewLinkForm, body);
      await this.links.ask(email, visitor);
      reply.status(202);
      return askedPage(reader, company, email);
    };
    return answer(reply, work, (detail, code) => {
      const problem = problemIn(reader.locale, code, detail);
      return askPage(reader, company, typedIn(body, 'email'), problem);
    });
  }

  /** What the link is for, and a button. Nothing changes by looking. */
  @Get(':token')
  @Header('content-type', HTML_TYPE)
  show(
    @Param('token') token: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.working(token, reply, async () => {
      const { reader, company } = await this.guests.at(reply);
      return linkPage(reader, company, token, goalIn(query));
    });
  }

  /** Lets the candidate in; the token leaves the address. */
  @Post(':token')
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  open(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.working(token, reply, async () => {
      const { cookie, application } = await this.sessions.open(token);
      this.cookies.give(reply, cookie);
      const goal = goalIn(body);
      return goTo(reply, goal === '' ? `/my/${application}` : `/my/${application}/${goal}`);
    });
  }

  private async working(
    token: string,
    reply: PageReply,
    work: () => Promise<string>,
  ): Promise<string> {
    const { reader, company } = await this.guests.at(reply);
    try {
      const { hasExpired } = await this.sessions.linked(token);
      if (!hasExpired) return await work();
      reply.status(GONE);
      return expiredPage(reader, company);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      reply.status(404);
      return lostPage(reader, company, null);
    }
  }
}

const GONE = 410;

/** The page of an application that a link leads to beyond the first; empty for that one. */
function goalIn(said: unknown): string {
  return typedIn(said, 'to') === 'rate' ? 'rate' : '';
}
