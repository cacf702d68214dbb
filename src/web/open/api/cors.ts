import { Injectable } from '@nestjs/common';
import { OwnOrigin, type Asked } from '../../../accounts/guard/own-origin';
import { Doors } from '../../../hiring/public-jobs/door/doors';
import type { JobId } from '../../../store/entities/hiring/job.entity';

/** What is used of Fastify's reply. */
export interface ApiReply {
  status(code: number): ApiReply;
  header(name: string, value: string): ApiReply;
}

const REMEMBERED_SECONDS = 600;

/**
 * Lets scripts of listed pages read our answers (Fetch standard, CORS protocol); nobody else's, unless somebody listed
 * `*`. Never with cookies.
 */
@Injectable()
export class Cors {
  constructor(
    private readonly ownOrigin: OwnOrigin,
    private readonly doors: Doors,
  ) {}

  /** @param job null for what is about all jobs */
  async open(request: Asked, reply: ApiReply, job: JobId | null): Promise<void> {
    reply.header('vary', 'origin');
    const foreign = this.ownOrigin.foreignOriginOf(request);
    if (foreign === null || !(await this.doors.allows(foreign, job))) return;
    reply.header('access-control-allow-origin', foreign);
    reply.header('access-control-expose-headers', 'retry-after, x-request-id');
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-methods', 'GET, POST');
    reply.header('access-control-allow-headers', 'content-type, idempotency-key, x-lupaus-key');
    reply.header('access-control-max-age', String(REMEMBERED_SECONDS));
  }
}
