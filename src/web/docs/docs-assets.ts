import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const ASSETS = '/api/docs/assets/';
/** Of all that the package holds; without them its maps and pages would be served too. */
const SERVED = ['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png'];

/** Serves the files of Swagger UI from our own origin: no page of ours loads anything from elsewhere. */
export async function serveDocsAssets(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, {
    root: folderOfSwaggerUi(),
    prefix: ASSETS,
    decorateReply: false,
    maxAge: '1d',
    allowedPath: (path) => SERVED.includes(path),
  });
}

/** It comes with @nestjs/swagger, in the version that fits it. */
function folderOfSwaggerUi(): string {
  const swagger = createRequire(require.resolve('@nestjs/swagger'));
  return dirname(swagger.resolve('swagger-ui-dist/package.json'));
}
