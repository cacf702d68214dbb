import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ForbiddenError, LupausError } from '../../kernel/errors';
import { AllowedTo, reaches, TakesForeign, type Access } from '../access';
import type { Caller, SignedRequest } from '../caller';
import { Sessions } from '../sessions/sessions';
import { Tokens } from '../tokens';
import { OwnOrigin, type Asked } from './own-origin';
import { SessionCookie } from './session-cookie';

/** Nobody we know. */
class UnauthorizedError extends LupausError {
  constructor() {
    super(
      'unauthorized',
      'This needs the header "Authorization: Bearer TOKEN" with a valid token, or a session.',
    );
  }
}

interface Request extends Asked, SignedRequest {
  ip: string;
  cookies?: Record<string, string | undefined>;
}

const LONGEST_AGENT = 200;
const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The one guard of all routes: lets nobody in whom the route's rule does not name. A token comes in the header
 * Authorization (RFC 6750, section 2.1) and goes before a session's cookie.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly tokens: Tokens,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookie,
    private readonly ownOrigin: OwnOrigin,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const targets = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<Access | undefined>(AllowedTo.KEY, targets);
    if (rule === undefined) throw new ForbiddenError('Nobody is let in here.');
    const request = context.switchToHttp().getRequest<Request>();
    const { headers, ip: address } = request;
    const agent = (headers['user-agent'] ?? '').slice(0, LONGEST_AGENT);
    request.visitor = { address, agent, cookie: this.cookies.read(request.cookies ?? {}) };
    const changes = !READING.includes(request.method);
    if (rule === 'anyone') {
      const decides = this.reflector.getAllAndOverride<boolean | undefined>(TakesForeign, targets);
      if (changes && decides !== true) this.ownOrigin.assertNotForeign(request);
      return true;
    }
    request.caller = await this.callerOf(request, changes);
    if (reaches(request.caller.role, rule)) return true;
    throw new ForbiddenError(`This needs the role ${rule}.`);
  }

  private async callerOf(request: Request, changes: boolean): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.bearerOf(authorization, changes);
    const { cookie } = request.visitor;
    const user = cookie === null ? null : await this.sessions.userOf(cookie);
    if (user === null) throw new UnauthorizedError();
    if (changes) this.ownOrigin.assertOwn(request);
    return { id: user.id, role: user.role };
  }

  private async bearerOf(authorization: string, changes: boolean): Promise<Caller> {
    const token = /^Bearer ([\w-]{1,100})$/i.exec(authorization)?.[1];
    const opened = token === undefined ? null : await this.tokens.open(token);
    if (opened === null) throw new UnauthorizedError();
    const { user, scopes } = opened;
    if (changes && !scopes.includes('write')) {
      throw new ForbiddenError('This token has the scope read: it may look, and change nothing.');
    }
    return { id: user.id, role: user.role };
  }
}
