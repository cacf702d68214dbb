import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { SignedRequest } from '../accounts/caller';
import { Clock } from '../kernel/clock';
import { sessionEnded } from './accounts/sign-in/session-ended';
import { asksForPage, signInFirst, type Asked } from './page/asked-page';
import { HTML_TYPE } from './page/document';
import { readerOf, type GuestRequest } from './page/reader-of';
import { PROBLEM_TYPE, problemOf, type Problem } from './problem';
import { problemPage } from './problem.page';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body?: Buffer): Reply;
}
type Request = Asked & GuestRequest & Partial<SignedRequest> & { id: string; body?: unknown };

/** An error page asks no database: it may be what is broken. */
const ANYWHERE = { locale: 'en', timezone: 'UTC' };

/**
 * Turns every error into problem details (RFC 9457), with the id under which the log has it; for somebody with a
 * browser into a page, or the way to sign in.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly clock: Clock) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { retryAfter, ...told } = problemOf(error);
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const { id: requestId } = request;
    if (told.status === 500) this.logger.error({ error, requestId });
    const reply = http.getResponse<Reply>();
    const first = told.code === 'unauthorized' ? signInFirst(request) : null;
    if (first !== null) {
      reply.status(303).header('location', first).send();
      return;
    }
    if (told.status === 401) reply.header('www-authenticate', 'Bearer');
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    reply.status(told.status);
    if (asksForPage(request)) {
      reply.header('content-type', HTML_TYPE).send(Buffer.from(this.page(request, reply, told)));
    }
    // as text Fastify would add a charset, which the media type does not have
    else reply.header('content-type', PROBLEM_TYPE).send(bytes({ ...told, requestId }));
  }

  private page(request: Request, reply: Reply, told: Problem): string {
    const reader = readerOf(request, ANYWHERE, this.clock.now());
    const ended = told.code === 'unauthorized' ? sessionEnded(reader, request) : null;
    if (ended === null) return problemPage(reader, told, request.id);
    for (const [name, value] of Object.entries(ended.headers)) reply.header(name, value);
    return ended.page;
  }
}

function bytes(told: object): Buffer {
  return Buffer.from(JSON.stringify(told));
}
