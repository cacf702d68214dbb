import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { Observable } from 'rxjs';
import { InputError } from '../kernel/errors';
import { isApi, type ApiRequest } from './api-request';

/** Refuses what a route does not read from the address: a filter that is misspelt would else be none. */
@Injectable()
export class QueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const names = isApi(request) ? Object.keys(request.query) : [];
    if (names.length > 0) assertKnown(names, knownNames(context, request.method));
    return next.handle();
  }
}

function assertKnown(names: readonly string[], known: readonly string[] | null): void {
  const unknown = known && names.find((name) => !known.includes(name));
  if (unknown == null) return;
  throw new InputError(`${unknown} is no parameter that is known here`, 'unknown_parameter');
}

/** What a route reads from the address; null for a form, which says that itself. */
function knownNames(context: ExecutionContext, method: string): string[] | null {
  const args = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  ) as Record<string, { data?: unknown }> | undefined;
  const read = Object.entries(args ?? {})
    .filter(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`))
    .map(([, { data }]) => data);
  if (read.some((name) => typeof name !== 'string')) return null;
  const previewed = method === 'POST' || method === 'PATCH' ? ['preview'] : [];
  return [...(read as string[]), ...previewed];
}
