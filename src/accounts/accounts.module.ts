import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BearerGuard } from './bearer.guard';
import { Tokens } from './tokens';
import { TokensRepository } from './tokens.repository';
import { Users } from './users';

@Module({
  providers: [Tokens, TokensRepository, Users, { provide: APP_GUARD, useClass: BearerGuard }],
  exports: [Tokens, Users],
})
export class AccountsModule {}
