import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedRequest } from './bearer.guard';

/** The id of the user who asks. */
export const SignedIn = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<SignedRequest>().user,
);
