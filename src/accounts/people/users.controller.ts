import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { AllowedTo } from '../access';
import { SignedIn, type Caller } from '../caller';
import { Invitations } from '../links/invitations';
import { Users } from '../users';
import { UserChanges } from './user-changes';
import { InvitationForm, UserChangeForm } from './user.form';
import { OwnUserView, ownUserView, UsersView, userView } from './user.view';

@AllowedTo('recruiter')
@Controller('api/v1/users')
export class UsersController {
  constructor(
    private readonly users: Users,
    private readonly invitations: Invitations,
    private readonly changes: UserChanges,
  ) {}

  /** Invites somebody by mail. */
  @AllowedTo('admin')
  @Post()
  async invite(@Body() form: InvitationForm, @SignedIn() caller: Caller): Promise<OwnUserView> {
    return ownUserView(await this.invitations.invite(form, caller));
  }

  /** Everybody, by name. */
  @Get()
  async list(@SignedIn() { id, role }: Caller): Promise<UsersView> {
    const isAdmin = role === 'admin';
    const users = [...(await this.users.all()).values()];
    const seen = users.filter(({ status }) => isAdmin || status !== 'disabled');
    const items = seen.map((user) =>
      isAdmin || user.id === id ? ownUserView(user) : userView(user),
    );
    return { items, next: null };
  }

  /** Changes a user; name, language and time zone are everybody's own to change. */
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() form: UserChangeForm,
    @SignedIn() caller: Caller,
  ): Promise<OwnUserView> {
    return ownUserView(await this.changes.make(id, form, caller));
  }

  /** Sends the invitation again, with a new link. */
  @AllowedTo('admin')
  @Post(':id/invitation')
  async inviteAgain(@Param('id') id: string, @SignedIn() caller: Caller): Promise<OwnUserView> {
    return ownUserView(await this.invitations.again(id, caller));
  }
}
