import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PROBLEM_TYPE, problemOf } from './problem';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: Buffer): Reply;
}

/** Turns every error into problem details (RFC 9457), with the id under which the log has it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const { retryAfter, ...told } = problemOf(error);
    const http = host.switchToHttp();
    const { id: requestId } = http.getRequest<{ id: string }>();
    if (told.status === 500) this.logger.error({ error, requestId });
    const reply = http.getResponse<Reply>();
    if (told.status === 401) reply.header('www-authenticate', 'Bearer');
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    reply
      .status(told.status)
      .header('content-type', PROBLEM_TYPE)
      // as text Fastify would add a charset, which the media type does not have
      .send(Buffer.from(JSON.stringify({ ...told, requestId })));
  }
}
