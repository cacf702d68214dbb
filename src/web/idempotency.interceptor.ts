import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from '../kernel/clock';
import { InputError } from '../kernel/errors';
import { contentHash, sha256 } from '../kernel/hash';
import { IdempotentAnswers } from '../store/idempotent-answers';
import { UnitOfWork } from '../store/unit-of-work';
import { isPreview, isRepeatable, type ApiReply, type ApiRequest } from './api-request';

const KEY = /^[\x20-\x7e]{1,255}$/;

/** An answer as it is kept: what was said, and where the new thing is. */
interface Kept {
  body: unknown;
  location: string | null;
}

/**
 * Does a POST with an Idempotency-Key once: a repetition gets the first answer
 * (draft-ietf-httpapi-idempotency-key-header). What is done and its answer are stored in one unit; a failure is not
 * kept, and may be tried again with the same key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly units: UnitOfWork,
    private readonly answers: IdempotentAnswers,
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const key = request.headers['idempotency-key'];
    const isAsked = key !== undefined && request.method === 'POST' && !isPreview(request);
    if (!isAsked || !isRepeatable(context, this.reflector)) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw new InputError(
        'Idempotency-Key: expected 1 to 255 printable characters of ASCII',
        'invalid_idempotency_key',
      );
    }
    return from(this.once(key, request, http.getResponse<ApiReply>(), next));
  }

  private once(
    key: string,
    request: ApiRequest,
    reply: ApiReply,
    next: CallHandler,
  ): Promise<unknown> {
    const path = request.url.split('?')[0]!;
    const hash = sha256(JSON.stringify([request.caller!.id, request.method, path, key]));
    const body = contentHash(request.body ?? null);
    return this.units.run(async () => {
      const now = this.clock.now();
      await this.answers.hold(hash);
      const first = await this.answers.find(hash, now);
      if (first !== null) {
        if (first.body === body) return replay(first, reply);
        throw new InputError(
          'Idempotency-Key: it came with another body before; a new request needs a new key',
          'idempotency_key_reused',
        );
      }
      // called inside the unit: what the route does joins it
      const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const location = reply.getHeader('location');
      const kept: Kept = {
        body: result ?? null,
        location: typeof location === 'string' ? location : null,
      };
      const answer = JSON.stringify(kept);
      await this.answers.keep({ hash, body, status: reply.statusCode, answer, createdAt: now });
      return result;
    });
  }
}

function replay({ status, answer }: { status: number; answer: string }, reply: ApiReply): unknown {
  const { body, location } = JSON.parse(answer) as Kept;
  reply.status(status).header('idempotency-replayed', 'true');
  if (location !== null) reply.header('location', location);
  return body;
}
