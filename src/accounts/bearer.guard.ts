import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { LupausError } from '../kernel/errors';
import { AllowedTo, type Access } from './access';
import type { SignedRequest } from './caller';
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

/** Lets nobody to any route without a valid token (RFC 6750, section 2.1). */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly tokens: Tokens,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const targets = [context.getHandler(), context.getClass()];
    const allowedTo = this.reflector.getAllAndOverride<Access | undefined>(AllowedTo.KEY, targets);
    if (allowedTo === 'anyone') return true;
    if (allowedTo === undefined) throw new UnauthorizedError();
    const request = context
      .switchToHttp()
      .getRequest<SignedRequest & { headers: { authorization?: string } }>();
    const token = /^Bearer ([\w-]{1,100})$/i.exec(request.headers.authorization ?? '')?.[1];
    const user = token === undefined ? null : await this.tokens.userOf(token);
    if (user === null) throw new UnauthorizedError();
    request.caller = { id: user.id, role: user.role };
    return true;
  }
}
