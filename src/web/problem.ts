import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { LupausError } from '../kernel/errors';

/** What an error tells the one who asked (RFC 9457). `code` is stable, `detail` is for reading. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: string;
  detail: string;
}

const STATUS: Record<string, number> = { not_found: 404, unauthorized: 401 };
const CODES: Record<number, string> = {
  400: 'broken_request',
  404: 'not_found',
  413: 'too_large',
  415: 'unknown_media_type',
};

/** The problem that an error is to the one who asked; what is not theirs tells nothing. */
export function problemOf(error: unknown): Problem {
  if (error instanceof LupausError && error.audience === 'user') {
    return problem(STATUS[error.code] ?? 422, error.code, error.message);
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    const status = error.getStatus();
    return problem(status, CODES[status] ?? 'refused', detailOf(status, error));
  }
  return problem(500, 'internal_error', 'Something went wrong here. It has been logged.');
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail };
}

/** A parser's message may repeat what was sent. */
function detailOf(status: number, error: HttpException): string {
  return status === 400 ? 'The body is not valid JSON.' : error.message;
}
