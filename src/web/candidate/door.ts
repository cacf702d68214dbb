import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { PageReply } from '../answering/answering';
import type { CookieRequest } from './candidate-cookie';

/** A request for one application of a candidate's, before it is known who comes. */
export interface Door {
  request: CookieRequest & { body?: unknown };
  reply: PageReply;
  /** The application's id, as the address has it. */
  id: string;
}

/** Gives a route under `my/:application` its door. */
export const AtDoor = createParamDecorator((_, context: ExecutionContext): Door => {
  const http = context.switchToHttp();
  const request = http.getRequest<Door['request'] & { params: { application: string } }>();
  return { request, reply: http.getResponse<PageReply>(), id: request.params.application };
});
