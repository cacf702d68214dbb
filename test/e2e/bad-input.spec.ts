import { MailServer } from '../world/mail-server';
import { World } from '../world/world';

interface Problem {
  status: number;
  code: string;
  detail: string;
}

let server: MailServer;
let world: World;

beforeAll(async () => {
  server = new MailServer();
  world = await World.start(await server.listen());
});
afterAll(async () => {
  await world.stop();
  await server.close();
});

it('an empty body is no bad JSON, whatever the header says', async () => {
  const headers = { 'content-type': 'application/json' };
  const { status, body } = await world.ask<Problem>('jobs', { method: 'POST', headers });
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid_input' });
  expect(body.detail).toMatch(/title/);
});

describe('bad input', () => {
  const candidate = { name: 'A', email: 'a@example.com' };
  const forms: [string, string, (job: string) => unknown, number, RegExp][] = [
    ['an unknown field', 'applications', (job) => ({ job, candidate, x: 1 }), 422, /\bx\b/],
    [
      'an unknown field inside',
      'applications',
      (job) => ({ job, candidate: { ...candidate, z: 1 } }),
      422,
      /candidate\..*z/,
    ],
    [
      'a line break in the address',
      'applications',
      (job) => ({ job, candidate: { name: 'A', email: 'a@example.com\r\nBcc: b@example.com' } }),
      422,
      /candidate\.email/,
    ],
    [
      'two addresses',
      'applications',
      (job) => ({ job, candidate: { name: 'A', email: 'a@example.com,b@example.com' } }),
      422,
      /candidate\.email/,
    ],
    [
      'an address with 320 characters',
      'applications',
      (job) => ({
        job,
        candidate: { name: 'A', email: `${'a'.repeat(64)}@${'b.'.repeat(126)}fi` },
      }),
      422,
      /candidate\.email/,
    ],
    [
      'a line break in the name',
      'applications',
      (job) => ({ job, candidate: { ...candidate, name: 'A\r\nBcc: b@example.com' } }),
      422,
      /candidate\.name/,
    ],
    ['no candidate', 'applications', (job) => ({ job }), 422, /candidate/],
    [
      'a candidate that is a list',
      'applications',
      (job) => ({ job, candidate: [candidate] }),
      422,
      /candidate/,
    ],
    [
      'a job that is not there',
      'applications',
      () => ({ job: '01ARZ3NDEKTSV4RRFFQ69G5FAV', candidate }),
      422,
      /no job/,
    ],
    [
      'a time without offset',
      'applications',
      (job) => ({ job, candidate, receivedAt: '2026-05-04T09:00:00' }),
      422,
      /receivedAt/,
    ],
    [
      'a time to come',
      'applications',
      (job) => ({ job, candidate, receivedAt: '2026-05-04T09:13:00+03:00' }),
      422,
      /receivedAt/,
    ],
    [
      'an unknown stage',
      'applications',
      (job) => ({ job, candidate, stage: 'rejected' }),
      422,
      /stage/,
    ],
    ['an unknown policy', 'jobs', () => ({ title: 'T', policy: 'best-practice' }), 422, /policy/],
    [
      'a policy with a fault',
      'jobs',
      () => ({ title: 'T', policy: { rules: [{}] } }),
      422,
      /rules\[0\]/,
    ],
    ['no title', 'jobs', () => ({ title: '  ' }), 422, /title/],
    ['a list', 'jobs', () => [], 422, /./],
    ['nothing', 'jobs', () => null, 422, /title/],
    ['a number', 'jobs', () => 5, 422, /./],
  ];

  it('is a problem with a code and a sentence, and changes nothing', async () => {
    const job = await world.job();
    const before = await world.rowCounts();
    for (const [what, path, form, status, detail] of forms) {
      const got = await world.post<Problem>(path, form(job));
      expect([what, got.status, got.type]).toEqual([what, status, 'application/problem+json']);
      expect(got.body.status).toBe(status);
      expect(got.body.code).toMatch(/^[a-z_]+$/);
      expect([what, got.body.detail]).toEqual([what, expect.stringMatching(detail)]);
    }
    expect(await world.rowCounts()).toEqual(before);
    expect(server.arrived).toEqual([]);
  });

  it('may also be the request itself', async () => {
    const requests: [string, Parameters<World['ask']>[1], number, string][] = [
      ['jobs', { method: 'POST', body: '{"title": ' }, 400, 'broken_request'],
      ['jobs', { method: 'POST', body: '{"__proto__": {"title": "T"}}' }, 400, 'broken_request'],
      ['jobs', { method: 'POST', body: `"${'x'.repeat(1_100_000)}"` }, 413, 'too_large'],
      [
        'jobs',
        { method: 'POST', body: 'x', headers: { 'content-type': 'text/csv' } },
        415,
        'unknown_media_type',
      ],
      [
        'jobs',
        { method: 'POST', body: '{}', headers: { authorization: 'Bearer lup_wrong' } },
        401,
        'unauthorized',
      ],
      ['jobs', { method: 'POST', body: '{}', headers: { authorization: '' } }, 401, 'unauthorized'],
      ['reports/recruiters', { headers: { authorization: 'Basic eDp5' } }, 401, 'unauthorized'],
      ['applications/nobody', {}, 404, 'not_found'],
      ['nothing', {}, 404, 'not_found'],
      ['reports/recruiters?from=2026-05-04', {}, 422, 'invalid_input'],
    ];
    for (const [path, init, status, code] of requests) {
      const got = await world.ask<Problem>(path, init);
      expect([path, got.status, got.body.code]).toEqual([path, status, code]);
      expect(got.type).toBe('application/problem+json');
    }
  });
});
