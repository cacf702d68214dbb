import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { asksForPage, signInFirst, type Asked } from './page/asked-page';
import { html } from './page/markup';
import { HTML_TYPE, page } from './page/page';
import { PROBLEM_TYPE, problemOf } from './problem';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body?: Buffer): Reply;
}

/**
 * Turns every error into problem details (RFC 9457), with the id under which the log has it; for somebody with a
 * browser into a page, or the way to sign in.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const { retryAfter, ...told } = problemOf(error);
    const http = host.switchToHttp();
    const request = http.getRequest<Asked & { id: string }>();
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
    if (asksForPage(request)) reply.header('content-type', HTML_TYPE).send(pageOf(told, requestId));
    // as text Fastify would add a charset, which the media type does not have
    else reply.header('content-type', PROBLEM_TYPE).send(bytes({ ...told, requestId }));
  }
}

function pageOf({ title, detail }: { title: string; detail: string }, requestId: string): Buffer {
  const body = html`<p>${detail}</p>
    <p><a href="/">To the home page</a></p>
    <p class="quiet">In the log this is ${requestId}.</p>`;
  return Buffer.from(page(title, body));
}

function bytes(told: object): Buffer {
  return Buffer.from(JSON.stringify(told));
}
