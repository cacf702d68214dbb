import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_TYPE } from '../problem';
import { limitsOfForms } from './form-limits';

const API = '/api/v1/';
const WITHOUT_SIGN_IN = '/health/';
const DESCRIPTION = `Times are ISO 8601 with an offset, in UTC when they are answered. A verb is a resource: POST to it.
Errors are problem details (RFC 9457) with a stable \`code\`.`;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Describes the routes under /api/v1 and /health; pages are for people and left out. */
export function describe(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Lupaus')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addSecurity('bearer', { type: 'http', scheme: 'bearer', description: 'An API token' })
    .addCookieAuth('lupaus_session', { type: 'apiKey', in: 'cookie' }, 'cookie')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const paths = Object.entries(document.paths).filter(
    ([path]) => path.startsWith(API) || path.startsWith(WITHOUT_SIGN_IN),
  );
  for (const [path, item] of paths) {
    for (const operation of Object.values(item) as Operation[]) complete(operation, path);
  }
  document.paths = Object.fromEntries(paths);
  const schemas = document.components?.schemas ?? {};
  limitsOfForms(schemas);
  return {
    ...document,
    components: { ...document.components, schemas: { ...schemas, Problem: PROBLEM_SCHEMA } },
  };
}

/** What every operation has in common. */
function complete(operation: Operation, path: string): void {
  operation.tags = [path.split('/').at(path.startsWith(API) ? 3 : 1)!];
  operation.security = path.startsWith(WITHOUT_SIGN_IN) ? [] : [{ bearer: [] }, { cookie: [] }];
  operation.responses.default = {
    description: 'What went wrong',
    content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const PROBLEM_SCHEMA = {
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
} as unknown as NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
