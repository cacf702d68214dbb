import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Invitations } from '../../accounts/links/invitations';
import { InvitationForm } from '../../accounts/people/user.form';
import { Users } from '../../accounts/users';
import { Colleagues } from '../../hiring/people/colleagues.repository';
import { accountProblem } from '../accounts/account-problem';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames, type Frame } from '../page/frames';
import { Once } from '../answering/once';
import { invitePage } from './user.page';
import { usersPage, type UserRow } from './users.page';

/** Everybody with an account, and where somebody is invited. */
@AllowedTo('admin')
@Controller('settings/users')
export class UsersPageController {
  constructor(
    private readonly frames: Frames,
    private readonly users: Users,
    private readonly colleagues: Colleagues,
    private readonly invitations: Invitations,
    private readonly once: Once,
  ) {}

  /** Everybody, by name; those disabled last. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async list(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const standings = await this.colleagues.standings();
    const rows = [...(await this.users.all()).values()].map(
      ({ id, name, email, role, status, team }): UserRow => ({
        ...{ id, name, email, role, status, team },
        ...(standings.get(id) ?? { lastSeenAt: null, open: 0 }),
      }),
    );
    const isOut = ({ status }: UserRow) => Number(status === 'disabled');
    rows.sort((a, b) => isOut(a) - isOut(b));
    return usersPage(await this.frames.of(caller), rows, typedIn(query, 'done'));
  }

  /** The form for an invitation. */
  @Get('invite')
  @Header('content-type', HTML_TYPE)
  async form(@SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    return formPage(frame, { role: 'recruiter', locale: frame.reader.locale }, null);
  }

  /** Makes somebody known and mails them a link. */
  @Post('invite')
  @Header('content-type', HTML_TYPE)
  async invite(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async () => {
      const form = await readForm(InvitationForm, body);
      const path = await this.once.run(caller.id, body, async () => {
        await this.invitations.invite(form, caller);
        return '/settings/users?done=invited';
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (detail, code) =>
      formPage(frame, body, accountProblem(frame.reader.locale, detail, code)),
    );
  }
}

function formPage(frame: Frame, body: unknown, problem: string | null): string {
  const of = (name: string) => typedIn(body, name);
  const typed = { name: of('name'), email: of('email'), role: of('role'), locale: of('locale') };
  return invitePage(frame, { typed, once: Once.key(), problem });
}
