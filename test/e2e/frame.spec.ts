import { connect } from 'node:net';
import { Logger } from '@nestjs/common';
import { until } from '../world/world';
import { FrameServer } from './frame-server';

let server: FrameServer;
beforeAll(async () => {
  server = await FrameServer.start();
});
afterAll(() => server.stop());

describe('the log', () => {
  it('has a line per request with the pattern of its route', async () => {
    await server.ask('/api/v1/applications/01ABC', {
      headers: { 'x-request-id': 'asked-by-test' },
    });
    const line = await until('the line', () =>
      server.requests.find(({ requestId }) => requestId === 'asked-by-test'),
    );
    expect(line).toEqual({
      ...{
        level: 'info',
        time: expect.any(String) as unknown,
        msg: 'request',
        requestId: 'asked-by-test',
      },
      ...{
        method: 'GET',
        route: '/api/v1/applications/:id',
        status: 401,
        ms: expect.any(Number) as unknown,
      },
    });
  });

  it('holds no trace of a person whose address is in path, query, headers and body, not even on a 500', async () => {
    const before = server.logged.length;
    const response = await server.ask(
      '/fail/with/maija@example.com?of=meri%40example.com&name=Virtanen',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': 'maija@example.com' },
        body: JSON.stringify({ email: 'koski@example.com', name: 'Virtanen' }),
      },
    );
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/example|Virtanen/);
    const id = response.headers.get('x-request-id')!;
    await until('the line', () => server.requests.some(({ requestId }) => requestId === id));
    const logged = server.logged.slice(before);
    expect(logged).not.toMatch(/maija|meri|koski|virtanen|example|127\.0\.0\.1/i);
    // and yet says what failed, and where
    expect(logged).toMatch(
      /"level":"error".*"room":"http".*SQLITE_CONSTRAINT.*withAddress.*TypeError/,
    );
    expect(logged.match(new RegExp(id, 'g'))).toHaveLength(2);
  });

  it('holds none either of what reaches no route', async () => {
    const before = server.logged.length;
    const bodies: RequestInit[] = [
      {
        method: 'POST',
        body: '{"email": "maija@example.com"',
        headers: { 'content-type': 'application/json' },
      },
      {
        method: 'POST',
        body: 'maija@example.com',
        headers: { 'content-type': 'text/maija@example.com' },
      },
    ];
    for (const init of bodies) await server.ask('/api/v1/jobs?of=maija@example.com', init);
    await server.ask('/maija@example.com');
    await server.ask('/%zz/maija@example.com');
    await raw('GET /maija@example.com HTTP/9\r\nx: maija@example.com\r\n\r\n');
    await until(
      'the lines',
      () => server.requests.filter(({ route }) => route === 'unknown').length > 0,
    );
    expect(server.logged.slice(before)).not.toMatch(/maija|example/i);
  });

  it("lets no request or error through in Fastify's or a room's own words", () => {
    const before = server.logged.length;
    const fastify = server.app.getHttpAdapter().getInstance();
    const error = new Error('maija@example.com is no address');
    const req = { url: '/?q=maija@example.com', headers: { from: 'maija@example.com' } };
    fastify.log.error({ err: error, req, res: req }, 'it failed');
    fastify.log.child({ req }).warn(error);
    new Logger('room').error(error);
    new Logger('room').warn('refused: <maija@example.com>', error.stack);
    const logged = server.logged.slice(before);
    expect(logged.trim().split('\n')).toHaveLength(4);
    expect(logged).not.toMatch(/maija|example/i);
    expect(logged).toContain('"room":"room","msg":"refused: <[address]>"');
  });
});

describe('the id of a request', () => {
  it.each([
    ['0123-abcd', true],
    ['short', false],
    ['x'.repeat(65), false],
    ['maija@example.com', false],
    ['maija.meri', false],
  ])('"%s" is taken over: %s', async (given, taken) => {
    const response = await server.ask('/nothing', { headers: { 'x-request-id': given } });
    const id = response.headers.get('x-request-id');
    expect(id === given).toBe(taken);
    expect(((await response.json()) as { requestId: string }).requestId).toBe(id);
  });
});

describe('a problem', () => {
  it.each<[string, object, Record<string, string>]>([
    [
      'conflict',
      { status: 409, code: 'conflict', by: 'Kaisa Virta', at: '2026-05-04T06:12:00Z' },
      {},
    ],
    ['forbidden', { status: 403, code: 'forbidden' }, {}],
    ['often', { status: 429, code: 'too_many_requests' }, { 'retry-after': '30' }],
    ['busy', { status: 503, code: 'busy' }, { 'retry-after': '2' }],
    ['disk', { status: 500, code: 'internal_error' }, {}],
  ])('%s', async (error, body, headers) => {
    const response = await server.ask(`/fail/as/${error}`);
    const got = (await response.json()) as { status: number; retryAfter?: number };
    expect(got).toMatchObject(body);
    expect(JSON.stringify(got)).not.toMatch(/retryAfter|queue|disk/);
    expect(response.status).toBe(got.status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(Object.fromEntries(response.headers)).toMatchObject(headers);
  });

  const json = { 'content-type': 'application/json' };
  it.each<[string, string, RequestInit, number, string]>([
    [
      'a body over a megabyte',
      '/api/v1/jobs',
      { method: 'POST', headers: json, body: `"${'x'.repeat(1_000_000)}"` },
      413,
      'too_large',
    ],
    [
      'broken JSON',
      '/api/v1/jobs',
      { method: 'POST', headers: json, body: '{"a":' },
      400,
      'broken_request',
    ],
    [
      'another media type',
      '/api/v1/jobs',
      { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' },
      415,
      'unknown_media_type',
    ],
    ['an unknown route', '/api/v1/nothing', {}, 404, 'not_found'],
    ['a wrong method', '/api/v1/jobs', { method: 'DELETE' }, 404, 'not_found'],
    ['an address that cannot be decoded', '/api/v1/%zz', {}, 400, 'broken_request'],
  ])('is what %s gets', async (_what, path, init, status, code) => {
    const response = await server.ask(path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      status,
      code,
      requestId: expect.any(String) as unknown,
    });
  });

  it('is what headers without end and something that is no HTTP get', async () => {
    expect(await raw(`GET / HTTP/1.1\r\nhost: x\r\ny: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 .*problem\+json.*"code":"headers_too_large"/s,
    );
    expect(await raw('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*"code":"broken_request"/s);
  });
});

async function raw(text: string): Promise<string> {
  const { port } = server.app.getHttpServer().address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  let got = '';
  // cut off while it still wrote, it has its answer all the same
  socket.on('data', (chunk) => (got += chunk.toString())).on('error', () => undefined);
  const closed = new Promise((done) => socket.once('close', done));
  socket.write(text);
  await closed;
  return got;
}
