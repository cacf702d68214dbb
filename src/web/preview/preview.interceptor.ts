import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { InputError } from '../../kernel/errors';
import { isPreview, isRepeatable, type ApiReply, type ApiRequest } from '../api-request';
import type { PreviewView } from './preview.view';
import { Rehearsal } from './preview-rehearsal';

/** Answers `?preview=true` with what a verb would say and come to; nothing of it is stored or sent. */
@Injectable()
export class PreviewInterceptor implements NestInterceptor {
  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const isVerb = request.method === 'POST' || request.method === 'PATCH';
    if (!isVerb || !isPreview(request)) return next.handle();
    if (request.query.preview !== 'true') throw new InputError('preview must be true or false');
    if (!isRepeatable(context, this.reflector)) {
      throw new InputError('preview: this has no preview; nothing was done', 'no_preview');
    }
    const verb = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.answer(verb, http.getResponse<ApiReply>()));
  }

  private async answer(verb: () => Promise<unknown>, reply: ApiReply): Promise<PreviewView> {
    const preview = await this.rehearsal.of(verb);
    // whatever the verb said of the reply: nothing was made
    reply.status(200).removeHeader('location');
    return preview;
  }
}
