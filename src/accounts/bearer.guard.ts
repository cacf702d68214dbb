import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { LupausError } from '../kernel/errors';
import type { UserId } from '../store/entities/user.entity';
import { AllowedTo } from './access';
import { Tokens } from './tokens';

/** Nobody we know. */
class UnauthorizedError extends LupausError {
  constructor() {
    super(
      'unauthorized',
      'This needs the header "Authorization: Bearer TOKEN" with a valid token.',
    );
  }
}

/** A request that came past the guard. */
export interface SignedRequest {
  user: UserId;
}

/** Lets nobody to any route without a valid token (RFC 6750, section 2.1). */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly tokens: Tokens,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const targets = [context.getHandler(), context.getClass()];
    const allowedTo = this.reflector.getAllAndOverride(AllowedTo, targets);
    if (allowedTo === 'anyone') return true;
    if (allowedTo === undefined) throw new UnauthorizedError();
    const request = context
      .switchToHttp()
      .getRequest<SignedRequest & { headers: { authorization?: string } }>();
    const token = /^Bearer ([\w-]{1,100})$/i.exec(request.headers.authorization ?? '')?.[1];
    const user = token === undefined ? null : await this.tokens.userOf(token);
    if (user === null) throw new UnauthorizedError();
    request.user = user;
    return true;
  }
}
