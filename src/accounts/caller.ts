import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role, UserId } from '../store/entities/accounts/user.entity';

/** Somebody signed in, by a token or a session. */
export interface Caller {
  id: UserId;
  role: Role;
}

/** Where a request comes from. For counting and comparing, never for the log. */
export interface Visitor {
  /** The network address, the proxy's word for it when that one is trusted. */
  address: string;
  /** The browser as it names itself, in at most 200 characters. */
  agent: string;
  /** The value of the session cookie, whether it is worth anything or not. */
  cookie: string | null;
}

/** A request that came past the guard. */
export interface SignedRequest {
  /** Not there on a route that lets anyone in. */
  caller: Caller;
  visitor: Visitor;
}

/** True for those who see every job. */
export function seesAll({ role }: Caller): boolean {
  return role !== 'recruiter';
}

/** The one who asks. */
export const SignedIn = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<SignedRequest>().caller,
);

/** Where the one who asks comes from, signed in or not. */
export const From = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<SignedRequest>().visitor,
);
