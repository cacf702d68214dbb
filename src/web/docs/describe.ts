import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PublicUrl } from '../../kernel/public-url';
import { PreviewView } from '../preview/preview.view';
import { API, completeOperation, PARTS, type Operation } from './every-operation';
import { addExamples } from './examples';
import { limitsOfForms } from './form-limits';
import { sayNull } from './nullable';
import { operationId, routesOf } from './routes';

const OUTSIDE_API = '/health/';
/** What has further fields, which depend on what it is. */
const OPEN = ['JournalEntryView'];
const DESCRIPTION = `Times are ISO 8601 with an offset, in UTC when they are answered. A verb is a resource: POST to it.
Errors are problem details (RFC 9457) with a stable \`code\`. Lists come in pages: \`next\` is the \`cursor\` of the page
after, null on the last one.`;

/** Describes the routes under /api/v1 and /health; pages are for people and left out. */
export function describe(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Lupaus')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer(app.get(PublicUrl).to(), 'This installation')
    .addSecurity('bearer', { type: 'http', scheme: 'bearer', description: 'An API token' })
    .addCookieAuth('lupaus_session', { type: 'apiKey', in: 'cookie' }, 'cookie')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: operationId,
    extraModels: [PreviewView],
  });
  const routes = routesOf(app);
  const paths = Object.entries(document.paths).filter(
    ([path]) => path.startsWith(API) || path.startsWith(OUTSIDE_API),
  );
  for (const [path, item] of paths) {
    // whether a page elsewhere may ask is a question that browsers ask by themselves
    delete item.options;
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      const route = routes.get(operation.operationId ?? '');
      completeOperation(operation, { path, method, route });
    }
  }
  document.paths = Object.fromEntries(paths);
  const schemas = document.components?.schemas ?? {};
  limitsOfForms(schemas);
  for (const name of OPEN) Object.assign(schemas[name]!, { additionalProperties: true });
  sayNull([document.paths, schemas]);
  addExamples(document.paths);
  const { components } = document;
  return {
    ...document,
    components: { ...components, ...PARTS, schemas: { ...schemas, ...PARTS.schemas } },
  };
}
