import { Gauges } from '../../src/kernel/health/gauges';
import { Health } from '../../src/kernel/health/health';
import { mayScrape } from '../../src/web/metrics/may-scrape';
import { until } from '../world/world';
import { FrameServer } from './frame-server';

const TOKEN = 'scrape-me-if-you-can';
let server: FrameServer;

describe('the probes', () => {
  afterEach(() => server.stop());
  beforeEach(async () => {
    server = await FrameServer.start();
  });

  it('say that the process lives, and that each part is ready', async () => {
    expect(await (await server.ask('/health/live')).json()).toEqual({ status: 'live' });
    const parts = {
      ...{ bulk: null, database: null, delivery: null, exports: null, inbound: null, relay: null },
      ...{ seals: null, settings: null, sweep: null, 'what-if': null },
      ...{ announcing: null, hooks: null, import: null, papers: null, reconciliation: null },
      webhooks: null,
    };
    // a part that takes its time to answer, as at a start on a busy machine, is no ready one
    const ready = await until('it to be ready', async () => {
      const response = await server.ask('/health/ready');
      return response.ok ? ((await response.json()) as object) : null;
    });
    expect(ready).toEqual({ status: 'ready', parts });
  });

  it('name the part that ails, and tell nothing of an error', async () => {
    const health = server.app.get(Health);
    health.add('relay', () => 'takes no mail');
    health.add('mailbox', () => Promise.reject(new Error('secret')));
    const response = await server.ask('/health/ready');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      code: 'not_ready',
      detail: 'relay takes no mail; mailbox fails.',
      parts: { relay: 'takes no mail', mailbox: 'fails', database: null },
    });
  });

  it('wait no longer than two seconds for a part', async () => {
    server.app.get(Health).add('relay', () => new Promise(() => undefined));
    const response = await server.ask('/health/ready');
    expect(await response.json()).toMatchObject({ parts: { relay: 'does not answer' } });
  });

  it('count requests by the pattern of their route, and what waits', async () => {
    await server.ask('/api/v1/applications/maija@example.com');
    await until('the line', () => server.requests.length > 0);
    const text = await (await server.ask('/metrics')).text();
    const count = 'lupaus_http_request_duration_seconds_count';
    expect(text).toContain(
      `${count}{method="GET",route="/api/v1/applications/:id",status="401"} 1\n`,
    );
    expect(text).toContain('lupaus_commitments{status="overdue"} 0\n');
    expect(text).not.toMatch(/^lupaus_oldest_pending_message_age_seconds/m);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('maija');
  });

  it('show the gauges that rooms add, and the rest when one cannot be read', async () => {
    const gauges = server.app.get(Gauges);
    gauges.add({ name: 'lupaus_last_sweep_age_seconds', help: 'x', read: () => 12.5 });
    gauges.add({ name: 'lupaus_none', help: 'x', read: () => null });
    gauges.add({ name: 'lupaus_broken', help: 'x', read: () => Promise.reject(new Error('x')) });
    let number = 1;
    gauges.add({
      name: 'lupaus_kinds',
      help: 'x',
      label: 'kind',
      read: () => ({ [`k${number}`]: number++ }),
    });
    await server.ask('/metrics');
    const text = await (await server.ask('/metrics')).text();
    expect(text.match(/^lupaus_(last|none|broken|kinds).*$/gm)).toEqual([
      'lupaus_last_sweep_age_seconds 12.5',
      'lupaus_kinds{kind="k2"} 2',
    ]);
    expect(server.logged).toMatch(/"level":"error".*"room":"metrics"/);
  });
});

describe('the figures', () => {
  afterEach(() => server.stop());
  it('are behind the token where one is set', async () => {
    server = await FrameServer.start({ METRICS_TOKEN: TOKEN });
    expect((await server.ask('/metrics')).status).toBe(403);
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect((await server.ask('/metrics', { headers })).status).toBe(200);
  });
});

describe('who may read the figures', () => {
  it.each<[string, Record<string, string>, string | undefined, string | null, boolean]>([
    ['this machine', {}, '127.0.0.1', null, true],
    ['this machine, IPv6', {}, '::1', null, true],
    ['this machine, as Node says it', {}, '::ffff:127.0.0.1', null, true],
    ['another machine', {}, '192.0.2.1', null, false],
    ['another machine, as Node says it', {}, '::ffff:192.0.2.1', null, false],
    ['a connection that is gone', {}, undefined, null, false],
    ['a proxy on this machine', { 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1', null, false],
    ['a proxy that says so by RFC 7239', { forwarded: 'for=x' }, '::1', null, false],
    ['the token', { authorization: `Bearer ${TOKEN}` }, '192.0.2.1', TOKEN, true],
    ['a wrong token', { authorization: 'Bearer x' }, '127.0.0.1', TOKEN, false],
    ['no token', {}, '127.0.0.1', TOKEN, false],
  ])('%s', (_who, headers, from, token, may) => {
    expect(mayScrape({ headers, from }, token)).toBe(may);
  });
});

describe('a worker', () => {
  afterEach(() => server.stop());
  it('answers the probes and nothing else', async () => {
    server = await FrameServer.start({ ONLY_PROBES: 'yes' });
    const paths = ['/health/live', '/health/ready', '/metrics', '/api/docs', '/api/v1/jobs', '/'];
    const statuses: Record<string, number> = {};
    for (const path of paths) statuses[path] = (await server.ask(path)).status;
    const [ok, none] = [200, 404];
    expect(statuses).toEqual({
      ...{ '/health/live': ok, '/health/ready': ok, '/metrics': ok },
      ...{ '/api/docs': none, '/api/v1/jobs': none, '/': none },
    });
  });
});
