import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Invitations } from '../../accounts/links/invitations';
import { UserChanges } from '../../accounts/people/user-changes';
import { Users } from '../../accounts/users';
import { Leaving } from '../../hiring/people/leaving';
import { NotFoundError } from '../../kernel/errors';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { Once } from '../answering/once';
import { UserPageForm } from './user-page.form';
import { userPage } from './user.page';

/** What an administrator can do about one account. */
@AllowedTo('admin')
@Controller('settings/users/:id')
export class UserPageController {
  constructor(
    private readonly frames: Frames,
    private readonly users: Users,
    private readonly changes: UserChanges,
    private readonly invitations: Invitations,
    private readonly leaving: Leaving,
    private readonly once: Once,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  show(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return this.page(id, caller, {}, null);
  }

  /** Changes role and team. */
  @Post()
  @Header('content-type', HTML_TYPE)
  role(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, body, async ({ role, team = null, version }) => {
      await this.changes.make(id, { role, team, version: numberIn(version) }, caller);
      return 'role';
    });
  }

  /** Mails another link. */
  @Post('invitation')
  @Header('content-type', HTML_TYPE)
  again(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, body, async () => {
      const about = { ...(body as object), invitation: id };
      return this.once.run(caller.id, about, async () => {
        await this.invitations.again(id, caller);
        return 'again';
      });
    });
  }

  /** Hands over what they have promised, and disables the account. */
  @Post('disable')
  @Header('content-type', HTML_TYPE)
  disable(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, body, async ({ to, version }) => {
      await this.leaving.disable(id, { to, version: numberIn(version) }, caller);
      return 'disabled';
    });
  }

  @Post('enable')
  @Header('content-type', HTML_TYPE)
  enable(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, body, async ({ version }) => {
      await this.changes.make(id, { status: 'active', version: numberIn(version) }, caller);
      return 'enabled';
    });
  }

  /** @param verb gives the code of what it did */
  private act(
    id: string,
    caller: Caller,
    reply: PageReply,
    body: unknown,
    verb: (form: UserPageForm) => Promise<string>,
  ): Promise<string> {
    const work = async () =>
      goTo(reply, `/settings/users?done=${await verb(await readForm(UserPageForm, body))}`);
    return answer(reply, work, (problem) => this.page(id, caller, body, problem));
  }

  private async page(
    id: string,
    caller: Caller,
    body: unknown,
    problem: string | null,
  ): Promise<string> {
    const all = await this.users.all();
    const user = all.get(id);
    if (!user) throw new NotFoundError('There is no user with that id.');
    const others = [...all.values()].filter((one) => one.id !== user.id && one.status === 'active');
    const duties = await this.leaving.duties(user.id);
    const frame = await this.frames.of(caller);
    const teams = [...all.values()].flatMap(({ team }) => team ?? []);
    const wasSent = (body as Record<string, unknown> | null)?.team !== undefined;
    return userPage(frame, {
      ...{ user, duties, others, to: typedIn(body, 'to'), problem },
      team: wasSent ? typedIn(body, 'team') : (user.team ?? ''),
      teams: [...new Set(teams)].sort(),
    });
  }
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
