import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problemOf } from './problem';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: Buffer): Reply;
}

/** Turns every error into problem details (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (problem.status >= 500) {
      // the stack only: the error itself may carry a statement's parameters
      this.logger.error(error instanceof Error ? error.stack : 'a thrown value that is no error');
    }
    const reply = host.switchToHttp().getResponse<Reply>();
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    reply
      .status(problem.status)
      .header('content-type', 'application/problem+json')
      // as text Fastify would add a charset, which the media type does not have
      .send(Buffer.from(JSON.stringify(problem)));
  }
}
