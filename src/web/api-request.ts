import type { ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Caller } from '../accounts/caller';
import { UNREPEATABLE } from '../forms/unrepeatable';

/** What the interceptors ask of a request. */
export interface ApiRequest {
  method: string;
  url: string;
  query: Record<string, unknown>;
  body: unknown;
  headers: Record<string, string | string[] | undefined>;
  /** Null on a route that is open to anyone. */
  caller?: Caller;
}

/** What the interceptors ask of a reply. */
export interface ApiReply {
  statusCode: number;
  status(code: number): ApiReply;
  header(name: string, value: string): ApiReply;
  getHeader(name: string): unknown;
  removeHeader(name: string): void;
}

const API = '/api/v1/';

export function isApi({ url }: ApiRequest): boolean {
  return url.startsWith(API);
}

/** True when a request may be run in a unit around it: somebody is signed in, and its route does not forbid it. */
export function isRepeatable(context: ExecutionContext, reflector: Reflector): boolean {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  const targets = [context.getHandler(), context.getClass()];
  const forbids = reflector.getAllAndOverride<boolean | undefined>(UNREPEATABLE, targets) === true;
  return request.caller !== undefined && isApi(request) && !forbids;
}

/** True when only a preview is asked for. */
export function isPreview({ query }: ApiRequest): boolean {
  return query.preview !== undefined && query.preview !== 'false';
}
