import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BearerGuard } from './bearer.guard';
import { Tokens } from './tokens';
import { TokensRepository } from './tokens.repository';
import { Users } from './users';
import { UsersRepository } from './users.repository';

@Module({
  providers: [
    Tokens,
    TokensRepository,
    Users,
    UsersRepository,
    { provide: APP_GUARD, useClass: BearerGuard },
  ],
  exports: [Tokens, Users],
})
export class AccountsModule {}
