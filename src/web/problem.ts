import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { ConflictError, LupausError, TooManyError } from '../kernel/errors';
import { formatInstant } from '../kernel/instant';

/** What an error tells the one who asked (RFC 9457). `code` is stable, `detail` is for reading. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: string;
  detail: string;
  /** Of a conflict: who was there before, and when. */
  by?: string | null;
  at?: string | null;
  /** Of a service that is not ready: each part with what ails it, null when it is well. */
  parts?: Record<string, string | null>;
  /** In seconds: not part of the body, but of the header Retry-After. */
  retryAfter?: number;
}

export const PROBLEM_TYPE = 'application/problem+json';

const STATUS: Record<string, number> = {
  ...{ not_found: 404, link_not_valid: 404, forbidden: 403, no_ground: 403 },
  ...{ wrong_key: 403, foreign_page: 403, no_room: 503 },
  ...{ unauthorized: 401, wrong_credentials: 401 },
};
const CODES: Record<number, string> = {
  400: 'broken_request',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_allowed',
  413: 'too_large',
  415: 'unknown_media_type',
  429: 'too_many_requests',
};
/** What a framework says may repeat what was sent. */
const DETAILS: Record<number, string> = {
  400: 'The body is not valid JSON.',
  404: 'There is nothing at this address, or not for this method.',
  413: 'The body is larger than what is read here.',
  415: 'The body must be JSON, with the header "Content-Type: application/json".',
};
/** Until somebody has made room. */
const NO_ROOM_SECONDS = 30;
/** Until a queue that is full has moved on. */
const BUSY_SECONDS = 2;

/** The problem that an error is to the one who asked; what is not theirs tells nothing. */
export function problemOf(error: unknown): Problem {
  if (error instanceof LupausError) return ours(error);
  if (error instanceof HttpException && error.getStatus() < 500) {
    const status = error.getStatus();
    return problem(status, CODES[status] ?? 'refused', DETAILS[status] ?? error.message);
  }
  return internal();
}

/** Problem details of that status. */
export function problem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail };
}

function ours(error: LupausError): Problem {
  const { code, message } = error;
  if (code === 'busy') {
    const told = problem(503, code, 'There is too much to do right now. Try again in a moment.');
    return { ...told, retryAfter: BUSY_SECONDS };
  }
  if (code === 'cannot_store') {
    return { ...problem(503, code, message), retryAfter: NO_ROOM_SECONDS };
  }
  if (error.audience !== 'user') return internal();
  if (error instanceof ConflictError) {
    const { by, at } = error.forerunner;
    return { ...problem(409, code, message), by, at: at === null ? null : formatInstant(at) };
  }
  if (error instanceof TooManyError) {
    return {
      ...problem(429, code, message),
      retryAfter: Math.max(1, Math.ceil(error.retryAfterSeconds)),
    };
  }
  return problem(STATUS[code] ?? 422, code, message);
}

function internal(): Problem {
  return problem(500, 'internal_error', 'Something went wrong here. It has been logged.');
}
