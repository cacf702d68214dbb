import { Controller, Get, Header } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AllowedTo } from '../../accounts/access';
import { NotFoundError } from '../../kernel/errors';
import { ApiDocument } from './api-document';
import { ASSETS } from './docs-assets';

const DOCUMENT = '/api/openapi.json';
const START = '/api/docs/start.js';

/** Nothing stands in the page itself: the policy on contents allows neither script nor style there. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lupaus API</title>
<link rel="stylesheet" href="${ASSETS}swagger-ui.css">
<link rel="icon" href="${ASSETS}favicon-32x32.png">
</head>
<body>
<main id="docs"><noscript>This page needs script. The description itself: <a href="${DOCUMENT}">${DOCUMENT}</a></noscript></main>
<script src="${ASSETS}swagger-ui-bundle.js"></script>
<script src="${START}"></script>
</body>
</html>
`;
const STARTER = `SwaggerUIBundle({ url: '${DOCUMENT}', dom_id: '#docs', deepLinking: true, validatorUrl: null });\n`;

/** The API's description, for programs and for people. It says nothing about anybody, so anyone may read it. */
@AllowedTo('anyone')
@Controller('api')
export class DocsController {
  constructor(private readonly description: ApiDocument) {}

  /** The description of this API (OpenAPI 3.1). */
  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async document(): Promise<OpenAPIObject> {
    const document = await this.description.read();
    if (!document) throw new NotFoundError('There is no description here.');
    return document;
  }

  /** The page to browse the description with. */
  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return PAGE;
  }

  @Get('docs/start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  starter(): string {
    return STARTER;
  }
}
