import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Served } from '../world/served';
import { FrameServer } from './frame-server';

interface Operation {
  summary?: string;
  security: object[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<string, { content: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Record<string, unknown>>; securitySchemes: object };
}

/** Built, for the schemas are made by a plugin of the compiler. */
let served: Served;
let document: Document;
beforeAll(async () => {
  served = await Served.start();
  document = (await (await fetch(`${served.url}/api/openapi.json`)).json()) as Document;
});
afterAll(() => served.stop());

describe('the description of the API', () => {
  it('has a summary and problem details for every operation', () => {
    expect(document.openapi).toBe('3.1.0');
    const bare = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, { summary, responses }]) => {
          const problem = responses.default?.content['application/problem+json']?.schema;
          return !summary || JSON.stringify(problem) !== '{"$ref":"#/components/schemas/Problem"}';
        })
        .map(([method]) => `${method} ${path}`),
    );
    expect(bare).toEqual([]);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/applications', '/api/v1/jobs', '/health/ready']) as unknown,
    );
    expect(Object.keys(document.paths).filter((path) => /docs|metrics/.test(path))).toEqual([]);
  });

  it('has no mistake that another program finds', async () => {
    const file = join(served.data, 'api.json');
    await writeFile(file, JSON.stringify(document));
    const found = spawnSync(process.execPath, ['scripts/lint-api.mjs', file], { encoding: 'utf8' });
    expect([found.stdout, found.stderr, found.status]).toEqual(['', '', 0]);
  });

  it('takes its schemas from the forms, with what their decorators check', () => {
    const { ApplicationForm, CandidateForm, JobForm } = document.components.schemas;
    expect(ApplicationForm).toMatchObject({
      ...{ required: ['job', 'candidate'], additionalProperties: false },
      properties: {
        job: { type: 'string', maxLength: 26 },
        candidate: { $ref: '#/components/schemas/CandidateForm' },
        receivedAt: { type: 'string', format: 'date-time' },
        stage: { type: 'string', maxLength: 100 },
      },
    });
    expect(CandidateForm).toMatchObject({
      properties: { name: { minLength: 1, maxLength: 200 }, email: { format: 'email' } },
    });
    const { policy } = JobForm!.properties as Record<string, object>;
    expect(policy).toEqual({ description: expect.stringContaining('preset') as unknown });
  });

  it('says how one signs in, and where one need not', () => {
    expect(document.components.securitySchemes).toMatchObject({
      bearer: { type: 'http', scheme: 'bearer' },
      cookie: { type: 'apiKey', in: 'cookie' },
    });
    expect(document.paths['/api/v1/jobs']!.post!.security).toEqual([
      { bearer: [] },
      { cookie: [] },
    ]);
    expect(document.paths['/health/live']!.get!.security).toEqual([]);
  });
});

describe('the page to browse it with', () => {
  it('holds no script or style of its own, and loads only what is ours', async () => {
    const response = await fetch(`${served.url}/api/docs`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    const page = await response.text();
    expect(page).not.toMatch(/<style|style=|\son\w+=|<script>|<script [^>]*>[^<]/);
    const loaded = [...page.matchAll(/(?:src|rel="\w+" href)="([^"]+)"/g)].map(([, path]) => path!);
    expect(loaded).toHaveLength(4);
    for (const path of loaded) {
      expect(path).toMatch(/^\//);
      expect([path, (await fetch(served.url + path)).status]).toEqual([path, 200]);
    }
  });

  it('serves no other file of its package', async () => {
    for (const file of ['index.html', 'package.json', 'swagger-ui.css.map', '../package.json']) {
      const { status } = await fetch(`${served.url}/api/docs/assets/${file}`);
      expect([file, status]).toEqual([file, 404]);
    }
  });
});

describe('every answer', () => {
  it('has the headers that protect a browser, and names no software', async () => {
    for (const path of ['/api/docs', '/api/v1/jobs', '/nothing', '/health/live']) {
      const { headers } = await fetch(served.url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(
        /object-src 'none'.*frame-ancestors 'self'/,
      );
      expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('asks for https when PUBLIC_URL is https', async () => {
    const environment = { PUBLIC_URL: 'https://hiring.example.com' };
    // in this process, which knows its port: one that is named may be another program's
    const secure = await FrameServer.start(environment);
    const { headers } = await secure.ask('/health/live');
    await secure.stop();
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    const started = await Served.start(environment);
    await started.stop();
    expect(started.url).toBe('https://hiring.example.com');
  });
});
