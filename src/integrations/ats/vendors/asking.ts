import type { z } from 'zod';
import { setTimeout as wait } from 'node:timers/promises';
import { faultIn } from './bodies';
import { bodyOf } from './answer-body';
import { reasonOf } from './no-connection';
import { AtsTrouble } from './trouble';

/** How an API is treated. All in ms, bytes or whole numbers. */
export interface Manners {
  /** For one answer with its body. */
  patienceMs: number;
  /** How often one question is asked before it is given up. */
  attempts: number;
  /** The longest that "try again later" is waited for here; beyond, the caller is told. */
  longestWaitMs: number;
  largestAnswer: number;
  /** More pages than this are a loop, or more than one night can read. */
  pages: number;
}

export const MANNERS: Manners = {
  patienceMs: 20_000,
  attempts: 4,
  longestWaitMs: 30_000,
  largestAnswer: 5_000_000,
  pages: 2_000,
};

/** One question. */
export interface Question {
  /** Below the API's address, or a whole address of the same host (the next page, as the API gives it). */
  path: string;
  query?: Record<string, string | readonly string[]>;
  /** Sent as JSON with POST. */
  json?: unknown;
  /** Sent as a form with POST. */
  form?: Record<string, string>;
}

export interface Answer<T> {
  body: T;
  headers: Headers;
}

/**
 * The headers that say who asks.
 * @param again after they were refused once: null when there are no newer ones
 */
export type Authorize = (again: boolean) => Promise<Record<string, string> | null>;

/** Headers that never change. */
export function always(headers: Record<string, string>): Authorize {
  return (again) => Promise.resolve(again ? null : headers);
}

/** Basic authentication with a key for a name and no password, as Lever and Ashby want it. */
export function basic(key: string): Authorize {
  return always({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` });
}

/** What was asked for, or null where the vendor does not have it. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AtsTrouble && error.kind === 'gone') return null;
    throw error;
  }
}

/**
 * Asks one vendor's API over HTTPS, politely: waits where it is told to, follows no redirection (it would take the key along),
 * and never reads more than it should. Fails with AtsTrouble only.
 */
export class Asker {
  /**
   * @param vendor its name for people
   * @param base the API's address; nothing else is ever asked
   * @param authorize the headers that say who asks
   */
  constructor(
    private readonly vendor: string,
    private readonly base: URL,
    private readonly authorize: Authorize,
    private readonly manners: Manners,
  ) {}

  /** @throws AtsTrouble */
  async ask<Schema extends z.ZodType>(
    schema: Schema,
    question: Question,
  ): Promise<Answer<z.output<Schema>>> {
    const response = await this.answered(question);
    const read = schema.safeParse(await this.jsonOf(response));
    if (read.success) return { body: read.data, headers: response.headers };
    throw new AtsTrouble('unreadable', `${this.vendor}'s answer: ${faultIn(read.error)}`);
  }

  private async answered(question: Question): Promise<Response> {
    const url = this.urlOf(question);
    let headers = (await this.authorize(false)) ?? {};
    let isNew = false;
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.send(url, question, headers);
      const { status } = response;
      if (status >= 200 && status < 300) return response;
      await response.body?.cancel();
      const isLast = attempt >= this.manners.attempts;
      const newer: Record<string, string> | null =
        status === 401 && !isNew ? await this.authorize(true) : null;
      if (newer) [headers, isNew] = [newer, true];
      else if (status === 429 || status === 503) await this.comeBack(response, isLast);
      else if (status < 500 || isLast) throw this.refusing(status);
      else await wait(Math.min(attempt * 500, this.manners.longestWaitMs));
    }
  }

  private urlOf({ path, query = {} }: Question): URL {
    const url = new URL(path, this.base);
    if (url.origin !== this.base.origin) {
      throw new AtsTrouble('unreadable', `${this.vendor} names a next page on another host`);
    }
    for (const [key, value] of Object.entries(query)) {
      for (const one of [value].flat()) url.searchParams.append(key, one);
    }
    return url;
  }

  private async send(
    url: URL,
    { json, form }: Question,
    headers: Record<string, string>,
  ): Promise<Response> {
    const body = json !== undefined ? JSON.stringify(json) : form && new URLSearchParams(form);
    try {
      return await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          accept: 'application/json',
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(this.manners.patienceMs),
      });
    } catch (error) {
      throw new AtsTrouble('unreachable', `${this.vendor} cannot be reached (${reasonOf(error)})`);
    }
  }

  private async comeBack(response: Response, isLast: boolean): Promise<void> {
    const seconds = waitOf(response);
    if (!isLast && seconds * 1_000 <= this.manners.longestWaitMs) return wait(seconds * 1_000);
    const soon = Math.max(1, Math.ceil(seconds));
    const says = `${this.vendor} is asked too often; again in ${soon} s`;
    throw new AtsTrouble('busy', says, soon);
  }

  private refusing(status: number): AtsTrouble {
    const { vendor } = this;
    if (status === 401) return new AtsTrouble('refused', `${vendor} refuses the API key (401)`);
    if (status === 403) {
      return new AtsTrouble(
        'refused',
        `the API key lacks a right that is needed at ${vendor} (403)`,
      );
    }
    if (status === 404 || status === 410) {
      return new AtsTrouble('gone', `${vendor} does not have what was asked for (${status})`);
    }
    if (status >= 500) return new AtsTrouble('unreachable', `${vendor} answers ${status}`);
    return new AtsTrouble('unreadable', `${vendor} answers ${status} where 200 was expected`);
  }

  private async jsonOf(response: Response): Promise<unknown> {
    try {
      return JSON.parse(await bodyOf(response, this.manners.largestAnswer)) as unknown;
    } catch (error) {
      if (error instanceof SyntaxError) {
        throw new AtsTrouble('unreadable', `${this.vendor}'s answer is no JSON`);
      }
      if (error instanceof RangeError) {
        throw new AtsTrouble('unreadable', `${this.vendor}'s answer is too large`);
      }
      throw new AtsTrouble(
        'unreachable',
        `${this.vendor} stopped in mid-answer (${reasonOf(error)})`,
      );
    }
  }
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), read by the answer's own clock; 5 s where none is said. */
function waitOf({ headers }: Response): number {
  const said = headers.get('retry-after') ?? headers.get('x-ratelimit-reset-in') ?? '';
  if (/^\d+(\.\d+)?$/.test(said)) return Number(said);
  const ms = Date.parse(said) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ms) ? 5 : Math.max(0, ms / 1_000);
}
