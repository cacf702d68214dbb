import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_TYPE } from '../problem';
import type { Route } from './routes';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Components = NonNullable<OpenAPIObject['components']>;

export const API = '/api/v1/';
const WITHOUT_SIGN_IN = '/health/';
const WHO: Partial<Record<string, string>> = {
  hr_lead: 'For HR leads and administrators.',
  admin: 'For administrators.',
};
const RATE_HEADERS = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];

/** What an operation has in common with all others. @param method in small letters */
export function completeOperation(
  operation: Operation,
  { path, method, route }: { path: string; method: string; route: Route | undefined },
): void {
  const isApi = path.startsWith(API);
  operation.tags = [path.split('/').at(isApi ? 3 : 1)!];
  const isOpen = path.startsWith(WITHOUT_SIGN_IN) || route?.access === 'anyone';
  operation.security = isOpen ? [] : [{ bearer: [] }, { cookie: [] }];
  const who = WHO[route?.access ?? ''];
  if (who !== undefined) operation.description ??= who;
  if (isApi) addRate(operation);
  addProblems(operation, isApi);
  if (!isApi || route?.isRepeatable !== true) return;
  const parameters = (operation.parameters ??= []);
  if (method === 'post') parameters.push(reference('parameters', 'IdempotencyKey'));
  const hasPreview = method === 'post' || method === 'patch';
  if (hasPreview) parameters.push(reference('parameters', 'Preview'));
}

function addRate(operation: Operation): void {
  const headers = Object.fromEntries(
    RATE_HEADERS.map((name) => [name, reference('headers', name)]),
  );
  for (const response of Object.values(operation.responses)) {
    if (!response || '$ref' in response) continue;
    response.description ||= 'Done';
    response.headers = { ...response.headers, ...headers };
  }
}

function addProblems(operation: Operation, isApi: boolean): void {
  const content = { [PROBLEM_TYPE]: { schema: reference('schemas', 'Problem') } };
  if (isApi) operation.responses['429'] = reference('responses', 'TooMany');
  operation.responses['4XX'] = { description: 'What is wrong with the request', content };
  operation.responses.default = { description: 'What went wrong here', content };
}

function reference(kind: keyof Components, name: string) {
  return { $ref: `#/components/${kind}/${name}` };
}

const PROBLEM = {
  type: 'object',
  description: 'Problem details (RFC 9457)',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', const: 'about:blank' },
    title: { type: 'string', description: "The status in HTTP's words" },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: what a program decides by' },
    detail: { type: 'string', description: 'A sentence for people' },
    requestId: { type: 'string', description: 'The id under which the log has this request' },
    by: { type: ['string', 'null'], description: 'Of a conflict: who was there before' },
    at: { type: ['string', 'null'], format: 'date-time', description: 'Of a conflict: when' },
  },
};

const count = (description: string) => ({ description, schema: { type: 'integer' } });

/** What operations refer to, beside the schemas of forms and views. */
export const PARTS = {
  schemas: { Problem: PROBLEM },
  parameters: {
    IdempotencyKey: {
      ...{ name: 'Idempotency-Key', in: 'header', required: false },
      description:
        'Any text of your own, new for each thing that you do. A repetition with the same key does nothing and gets the first answer, with the header `idempotency-replayed`.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
      example: 'nightly-2026-05-04-000017',
    },
    Preview: {
      ...{ name: 'preview', in: 'query', required: false },
      description:
        'With `true` nothing is stored or sent; the answer is 200 with a `PreviewView`: the letters, calls and promises that would follow.',
      schema: { type: 'string', enum: ['true', 'false'] },
      example: 'false',
    },
  },
  headers: {
    'ratelimit-limit': count('How many requests a minute are taken from one token or session'),
    'ratelimit-remaining': count('How many are left'),
    'ratelimit-reset': count('In so many seconds all are there again'),
    'retry-after': count('In so many seconds it is worth another try'),
  },
  responses: {
    TooMany: {
      description: 'Too many requests: wait as long as `retry-after` says',
      headers: { 'retry-after': reference('headers', 'retry-after') },
      content: { [PROBLEM_TYPE]: { schema: reference('schemas', 'Problem') } },
    },
  },
} as unknown as Components;
