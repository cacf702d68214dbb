import { MailServer } from '../world/mail-server';
import { World, type Signed } from '../world/world';

interface Problem {
  status: number;
  code: string;
  detail: string;
}
type Method = 'POST' | 'PATCH' | 'DELETE';

let server: MailServer;
let world: World;
let stranger: Signed;
beforeAll(async () => {
  server = new MailServer();
  world = await World.start(await server.listen());
  stranger = await world.user('Sami Salo', 'recruiter');
});
afterAll(async () => {
  await world.stop();
  await server.close();
});

it('bad input about jobs and candidates is a problem with a code, and changes nothing', async () => {
  const job = await world.job();
  const form = { job, candidate: { name: 'Oili', phone: '+358 1' } };
  const { body } = await world.post<{ id: string; candidate: { id: string } }>(
    'applications',
    form,
  );
  const [own, person] = [`jobs/${job}`, `candidates/${body.candidate.id}`];
  const long = `${'a'.repeat(64)}@${'b.'.repeat(126)}fi`;
  const wrong: [string, Method, string, unknown, number, string, RegExp][] = [
    ['an unknown field', 'PATCH', own, { titel: 'X' }, 422, 'invalid_input', /titel/],
    ['a title of no words', 'PATCH', own, { title: ' ' }, 422, 'invalid_input', /title/],
    [
      'no offset',
      'PATCH',
      own,
      { applyUntil: '2026-06-01T12:00:00' },
      422,
      'invalid_input',
      /applyUntil/,
    ],
    [
      'a day that is none',
      'PATCH',
      own,
      { applyUntil: '2026-02-30T12:00:00Z' },
      422,
      'invalid_input',
      /applyUntil/,
    ],
    ['no opening', 'PATCH', own, { openings: 0 }, 422, 'invalid_input', /openings/],
    ['half an opening', 'PATCH', own, { openings: 1.5 }, 422, 'invalid_input', /openings/],
    ['an unknown owner', 'PATCH', own, { owner: 'x@example.fi' }, 422, 'unknown_user', /owner/],
    ['an unknown member', 'PATCH', own, { team: ['x'] }, 422, 'unknown_user', /team\[0\]/],
    ['an unknown law', 'PATCH', own, { statutory: ['x'] }, 422, 'invalid_input', /statutory/],
    ['an unknown policy', 'PATCH', own, { policy: 'x' }, 422, 'invalid_input', /policy/],
    ['a calendar without hours', 'PATCH', own, { calendar: {} }, 422, 'invalid_input', /calendar/],
    ['a version that is none', 'PATCH', own, { version: 'a' }, 422, 'invalid_input', /version/],
    [
      'another version',
      'PATCH',
      own,
      { version: 7, title: 'X' },
      409,
      'changed_meanwhile',
      /Anna Admin/,
    ],
    ['a list', 'PATCH', own, [], 422, 'invalid_input', /./],
    [
      'an outcome that is none',
      'POST',
      `${own}/closure`,
      { outcome: 'x' },
      422,
      'invalid_input',
      /outcome/,
    ],
    ['no outcome', 'POST', `${own}/closure`, {}, 422, 'invalid_input', /outcome/],
    [
      'a message that is a text',
      ...(['POST', `${own}/closure`, { outcome: 'filled', message: 'Bye' }, 422] as const),
      ...(['invalid_input', /message/] as const),
    ],
    [
      'a line break in the subject',
      ...(['POST', `${own}/closure`] as const),
      { outcome: 'filled', message: { subject: 'A\r\nBcc: b@example.com' } },
      ...([422, 'invalid_input', /subject/] as const),
    ],
    ['an open job', 'POST', `${own}/reopening`, {}, 422, 'job_open', /open/],
    ['no job', 'PATCH', 'jobs/nobody', { title: 'X' }, 404, 'not_found', /job/],
    [
      'no job to close',
      'POST',
      'jobs/nobody/closure',
      { outcome: 'filled' },
      404,
      'not_found',
      /job/,
    ],
    ...['a@b.fi,c@d.fi', 'a@b.fi\r\nBcc: x@y.fi', '"a b"@c.fi', long, 'a', '', 5].map(
      (email): [string, Method, string, unknown, number, string, RegExp] => [
        ...([`the address ${String(email)}`, 'PATCH', person, { email }] as const),
        ...([422, 'invalid_input', /email/] as const),
      ],
    ),
    [
      'an unknown zone',
      'PATCH',
      person,
      { timezone: 'Mars/Base' },
      422,
      'invalid_input',
      /timezone/,
    ],
    ['an unknown language', 'PATCH', person, { locale: 'xx' }, 422, 'invalid_input', /locale/],
    ['a line break in the name', 'PATCH', person, { name: 'A\nB' }, 422, 'invalid_input', /name/],
    ['an unknown field of a person', 'PATCH', person, { id: 'x' }, 422, 'invalid_input', /id/],
    ['no person', 'PATCH', 'candidates/nobody', {}, 404, 'not_found', /candidate/],
    ['a run that is none', 'DELETE', 'bulk/nobody', undefined, 404, 'not_found', /bulk/],
    [
      'a time without offset for many',
      ...(['POST', 'bulk/moves'] as const),
      { applications: [body.id], stage: 'offer', sendAfter: '2026-06-01' },
      ...([422, 'invalid_input', /sendAfter/] as const),
    ],
    [
      'no reason',
      'POST',
      'bulk/decisions',
      { applications: [body.id], outcome: 'offer' },
      422,
      'invalid_input',
      /reason/,
    ],
    [
      'a preview that is none',
      'POST',
      `${own}/closure?preview=1`,
      { outcome: 'filled' },
      422,
      'invalid_input',
      /preview/,
    ],
    [
      'an unknown parameter',
      'POST',
      `${own}/closure?x=1`,
      { outcome: 'filled' },
      422,
      'unknown_parameter',
      /x/,
    ],
  ];
  const before = [await world.rowCounts(), await world.get(own), await world.get(person)];
  for (const [what, method, path, sent, status, code, detail] of wrong) {
    const got = await world.ask<Problem>(path, { method, body: JSON.stringify(sent) });
    expect([what, got.status, got.body.code, got.type]).toEqual([
      ...[what, status, code, 'application/problem+json'],
    ]);
    expect([what, got.body.detail]).toEqual([what, expect.stringMatching(detail)]);
    if (method === 'DELETE') continue;
    const foreign = await world.ask<Problem>(
      path,
      { method, body: JSON.stringify(sent) },
      stranger,
    );
    expect([what, foreign.status === 404 || foreign.status === 422]).toEqual([what, true]);
  }
  expect([await world.rowCounts(), await world.get(own), await world.get(person)]).toEqual(before);
  const broken = await world.ask<Problem>(own, { method: 'PATCH', body: '{"title":' });
  expect([broken.status, broken.body.code]).toEqual([400, 'broken_request']);
});
