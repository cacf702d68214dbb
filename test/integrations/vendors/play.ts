import type { IncomingHttpHeaders } from 'node:http';
import type { RawDelivery } from '../../../src/integrations/ats/record';
import type { State, Times } from './story';

/** A question that came to a played API. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Of JSON and of forms. */
  body: Record<string, unknown>;
  /** Where the server is, for links to next pages. */
  origin: string;
}

export interface Answered {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
}

/** One vendor's part: what it answers and what it sends, as its documents have it. */
export interface Play {
  /** As an administrator types it. */
  token: string;
  secret: string;
  subdomain: string | null;
  application: string;
  candidate: string;
  isAllowed(asked: Asked): boolean;
  /** Null for what does not exist. One row a page, another application first. */
  answer(asked: Asked, state: State, times: Times): Answered | null;
  deliveries(state: State, times: Times): RawDelivery[];
}
