import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './guard/access.guard';
import { OwnOrigin } from './guard/own-origin';
import { SessionCookie } from './guard/session-cookie';
import { AccountMail } from './links/account-mail';
import { Invitations } from './links/invitations';
import { LinksController } from './links/links.controller';
import { OneTimeLinks } from './links/one-time-links';
import { OneTimeLinksRepository } from './links/one-time-links.repository';
import { PasswordResets } from './links/password-resets';
import { SetUp } from './links/set-up';
import { StaffMailsController } from './mails/staff-mails.controller';
import { StaffMails } from './mails/staff-mails.repository';
import { PasswordController } from './passwords/password.controller';
import { Passwords } from './passwords/passwords';
import { GroundRows } from './people/ground-rows.repository';
import { TokensController } from './people/tokens.controller';
import { UserChanges } from './people/user-changes';
import { UsersController } from './people/users.controller';
import { Attempts } from './sessions/attempts';
import { AttemptsRepository } from './sessions/attempts.repository';
import { SelfViews } from './sessions/self-views';
import { SessionController } from './sessions/session.controller';
import { Sessions } from './sessions/sessions';
import { SessionsRepository } from './sessions/sessions.repository';
import { SignIn } from './sessions/sign-in';
import { Tokens } from './tokens';
import { TokensRepository } from './tokens.repository';
import { Users } from './users';
import { UsersRepository } from './users.repository';

const LINKS = [AccountMail, Invitations, OneTimeLinks, PasswordResets, SetUp];
const SESSIONS = [Attempts, SelfViews, SessionCookie, Sessions, SignIn];

@Module({
  controllers: [
    ...[LinksController, PasswordController, SessionController, TokensController, UsersController],
    StaffMailsController,
  ],
  providers: [
    ...[AttemptsRepository, OneTimeLinksRepository, SessionsRepository],
    ...[GroundRows, StaffMails, TokensRepository, UsersRepository],
    ...[OwnOrigin, Passwords, Tokens, UserChanges, Users, ...LINKS, ...SESSIONS],
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    ...[Tokens, Users, UserChanges, Invitations, Passwords, PasswordResets, SelfViews, SetUp],
    ...[Attempts, OwnOrigin, SessionCookie, Sessions, SignIn, StaffMails, GroundRows],
  ],
})
export class AccountsModule {}
