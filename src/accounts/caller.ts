import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role, UserId } from '../store/entities/accounts/user.entity';

/** Somebody signed in, by a token or a session. */
export interface Caller {
  id: UserId;
  role: Role;
}

/** A request that came past the guard. */
export interface SignedRequest {
  caller: Caller;
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
