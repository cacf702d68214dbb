import {
  VENDORS,
  type AtsRecord,
  type Vendor,
  type VendorClient,
} from '../../src/integrations/ats/record';
import { MANNERS } from '../../src/integrations/ats/vendors/asking';
import { AtsTrouble, clientOf } from '../../src/integrations/ats/vendors/vendors';
import type { Instant } from '../../src/kernel/instant';
import { ASHBY, WORKABLE } from './vendors/bodies';
import { CAST, isAfter, STEPS } from './vendors/story';
import { startVendor, type PlayedVendor } from './vendors/vendor-server';

const BRISK = { ...MANNERS, longestWaitMs: 20 };

describe.each(VENDORS)('the API of %s', (vendor: Vendor) => {
  let played: PlayedVendor;
  const client = (changes: object = {}) => clientOf({ ...played.access, ...changes }, BRISK);
  const all = async (since: Instant): Promise<AtsRecord[]> => {
    const records: AtsRecord[] = [];
    for await (const record of client().changedSince(since)) records.push(record);
    return records;
  };
  const troubleOf = async (asked: Promise<unknown>): Promise<AtsTrouble> => {
    const error: unknown = await asked.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(AtsTrouble);
    return error as AtsTrouble;
  };

  beforeEach(async () => {
    played = await startVendor(vendor);
  });
  afterEach(() => played.close());

  it.each(STEPS)('tells the application once it is %s', async (step) => {
    played.set(step);
    const isRejected = step === 'rejected';
    const record = (await client().application(played.application))!;
    expect(record).toMatchObject({
      application: played.application,
      candidate: {
        id: played.candidate,
        name: CAST.name,
        email: CAST.email,
        phone: CAST.phone,
        mayBeMailed: true,
      },
      job: { name: CAST.job },
      status: isRejected ? 'rejected' : 'active',
      appliedAt: played.times.received,
      endedAt: isRejected ? played.times.at('rejected') : null,
      asOf: played.times.at(step),
    });
    // Ashby has no stage for what has ended; Workable tells no times of stages and no recruiter
    const isArchived = vendor === 'ashby' && isRejected;
    expect(record.stage?.name).toBe(isArchived ? undefined : CAST.stages[step]);
    const since = isAfter(step, 'moved') ? 'moved' : 'received';
    expect(record.stageSince).toBe(vendor === 'workable' ? null : played.times.at(since));
    expect(record.recruiter?.email).toBe(vendor === 'workable' ? undefined : CAST.recruiter.email);
    const { starts, ends } = played.times.interview;
    const interviews = isAfter(step, 'interview')
      ? [{ id: expect.any(String) as string, starts, ends, isCancelled: false }]
      : [];
    expect(record.interviews).toEqual(vendor === 'teamtailor' ? null : interviews);
  });

  it('reads all pages of what changed, and nothing else', async () => {
    played.set('rejected');
    const ids = (records: AtsRecord[]) => records.map(({ application }) => application).sort();
    const both = ids(await all((played.times.received - 1_000) as Instant));
    expect(both).toHaveLength(2);
    expect(both).toContain(played.application);
    expect(ids(await all(played.times.at('rejected')))).toEqual([played.application]);
    expect(await all((played.times.at('rejected') + 1) as Instant)).toEqual([]);
  });

  it('knows what is gone', async () => {
    played.set('deleted');
    expect(await client().application(played.application)).toBeNull();
    expect(await client().application('../../etc')).toBeNull();
    const tells = vendor === 'lever' || vendor === 'teamtailor';
    expect(await client().hasCandidate(played.candidate)).toBe(!tells);
    played.set('received');
    expect(await client().hasCandidate(played.candidate)).toBe(true);
  });

  it('checks credentials, and asks no more than twice when they are wrong', async () => {
    await expect(client().check()).resolves.toBeUndefined();
    const before = played.asked.length;
    const trouble = await troubleOf(client({ token: 'wrong' }).check());
    expect(trouble).toMatchObject({ kind: 'refused', code: 'ats_refused' });
    expect(trouble.message).not.toContain('wrong');
    expect(played.asked.length - before).toBeLessThanOrEqual(2);
  });

  it('waits when it is told to, and tries again', async () => {
    played.once({ status: 429, headers: { 'retry-after': '0' } });
    played.once({ status: 502 });
    await expect(client().check()).resolves.toBeUndefined();
  });

  it.each([
    ['told to wait long', { status: 429, headers: { 'retry-after': '77' } }, 'busy', 77],
    [
      'told to wait until a time',
      {
        status: 429,
        headers: {
          date: 'Sun, 22 Nov 2026 10:00:00 GMT',
          'retry-after': 'Sun, 22 Nov 2026 10:02:00 GMT',
        },
      },
      'busy',
      120,
    ],
    ['forbidden', { status: 403 }, 'refused', null],
    [
      'sent elsewhere',
      { status: 302, headers: { location: 'https://elsewhere.example/' } },
      'unreadable',
      null,
    ],
    ['answered with a page', { text: '<html>' }, 'unreadable', null],
    ['answered with another shape', { text: '{"data":{"applications":7}}' }, 'unreadable', null],
    ['answered with too much', { text: `"${'x'.repeat(5_000_001)}"` }, 'unreadable', null],
  ])('says so when %s', async (_, answer, kind, retryAfterSeconds) => {
    played.once(answer);
    const trouble = await troubleOf(client().check());
    expect(trouble).toMatchObject({ kind, retryAfterSeconds });
    expect(played.asked).toHaveLength(1);
  });

  it('gives up on what does not answer', async () => {
    for (let i = 0; i < BRISK.attempts; i += 1)
      played.once({ status: 503, headers: { 'retry-after': '0' } });
    expect(await troubleOf(client().check())).toMatchObject({ kind: 'busy' });
    await played.close();
    expect(await troubleOf(client().check())).toMatchObject({ kind: 'unreachable' });
  });
});

/** Reads all that changed, and counts it. */
async function count(client: VendorClient): Promise<number> {
  let found = 0;
  for await (const record of client.changedSince(0 as Instant)) found += record.asOf > 0 ? 1 : 0;
  return found;
}

it('takes an application of Teamtailor without its person for an error, not for a deletion', async () => {
  const played = await startVendor('teamtailor');
  const attributes = { 'created-at': '2026-05-04T11:00:00+02:00' };
  played.once({ json: { data: { id: '1', attributes, relationships: {} }, included: [] } });
  await expect(clientOf(played.access, BRISK).application('1')).rejects.toMatchObject({
    kind: 'unreadable',
  });
  await played.close();
});

it.each([
  [true, 'inbox', '11:00', false],
  [true, 'inbox', '12:00', true],
  [true, 'interview', '11:00', true],
  [false, 'inbox', '11:00', true],
])('of Teamtailor, sourced (%s), in the stage “%s” since %s, is followed: %s', async (...row) => {
  const [sourced, type, since, isTaken] = row;
  const played = await startVendor('teamtailor');
  const to = (id: string) => ({ data: { id } });
  const day = (time: string) => `2026-05-04T${time}:00+02:00`;
  const times = { 'created-at': day('11:00'), 'changed-stage-at': day(since) };
  const attributes = { ...times, sourced };
  const relationships = { candidate: to('2'), job: to('3'), stage: to('4') };
  const included = [
    { id: '2', type: 'candidates', attributes: { 'first-name': 'Ana' } },
    { id: '4', type: 'stages', attributes: { name: 'New', 'stage-type': type } },
  ];
  const data = { id: '1', attributes, relationships };
  played.once({ json: { data, included } });
  const found = await clientOf(played.access, BRISK).application('1');
  expect(found !== null).toBe(isTaken);
  played.once({ json: { data: [data], included } });
  expect(await count(clientOf(played.access, BRISK))).toBe(isTaken ? 1 : 0);
  await played.close();
});

it('takes an application of Greenhouse whose person is hidden for an error, not for a deletion', async () => {
  const played = await startVendor('greenhouse');
  played.once({ json: { access_token: 'x' } });
  const row = { id: 1, created_at: '2026-05-04T09:00:00Z', status: 'in_process' };
  played.once({ json: [{ ...row, candidate_id: 2, job_id: 3 }] });
  // candidates, jobs, stages, interviews
  for (let lists = 0; lists < 4; lists++) played.once({ json: [] });
  await expect(clientOf(played.access, BRISK).application('1')).rejects.toMatchObject({
    kind: 'unreadable',
  });
  await played.close();
});

const TIMES = { starts_at: '2026-11-23T09:00:00Z', ends_at: '2026-11-23T10:00:00Z' };
const EVENTS = [{ id: 'e', startTime: TIMES.starts_at, endTime: TIMES.ends_at }];
it.each<[Vendor, object, (whose: string) => object]>([
  [
    'ashby',
    { success: true, results: ASHBY },
    (applicationId) => ({
      success: true,
      results: [{ id: 's', status: 'Scheduled', applicationId, interviewEvents: EVENTS }],
    }),
  ],
  [
    'workable',
    { candidate: WORKABLE },
    (id) => ({ events: [{ id: 'e', type: 'interview', ...TIMES, candidate: { id } }] }),
  ],
])('takes nobody else’s interviews of %s, whatever is answered', async (vendor, told, listed) => {
  const played = await startVendor(vendor);
  const ours = vendor === 'ashby' ? ASHBY.id : WORKABLE.id;
  for (const [whose, count] of [
    [ours, 1],
    ['somebody-else', 0],
  ] as const) {
    played.once({ json: told });
    played.once({ json: listed(whose) });
    const found = await clientOf(played.access, BRISK).application(ours);
    expect(found!.interviews).toHaveLength(count);
  }
  await played.close();
});

describe('next pages', () => {
  it.each<[Vendor, object]>([
    [
      'greenhouse',
      {
        headers: { link: '<https://elsewhere.example/v3/applications?cursor=x>; rel="next"' },
        json: [],
      },
    ],
    [
      'teamtailor',
      { json: { data: [], links: { next: 'https://elsewhere.example/v1/job-applications' } } },
    ],
    [
      'workable',
      { json: { candidates: [], paging: { next: 'https://elsewhere.example/spi/v3/candidates' } } },
    ],
  ])('of %s on another host are not asked for', async (vendor, answer) => {
    const played = await startVendor(vendor);
    if (vendor === 'greenhouse') played.once({ json: { access_token: 'x' } });
    played.once(answer);
    await expect(count(clientOf(played.access, BRISK))).rejects.toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('another host') as string,
    });
    await played.close();
  });

  it('end somewhere', async () => {
    const played = await startVendor('lever');
    await expect(count(clientOf(played.access, { ...BRISK, pages: 1 }))).rejects.toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('pages') as string,
    });
    await played.close();
  });
});

describe('addresses', () => {
  const access = { token: 't', baseUrl: null };

  it.each(['', 'a.b', 'acme/', 'acme@evil', 'ACME', '-acme', 'a'.repeat(64), 'acme#', null])(
    'of Workable are not made of %p',
    (subdomain) => {
      expect(() => clientOf({ ...access, vendor: 'workable', subdomain })).toThrow(/subdomain/);
    },
  );

  it('of regions are made of plain labels', () => {
    expect(() => clientOf({ ...access, vendor: 'lever', subdomain: 'eu' })).not.toThrow();
    expect(() => clientOf({ ...access, vendor: 'lever', subdomain: 'eu.evil.example/' })).toThrow(
      /subdomain/,
    );
    expect(() => clientOf({ ...access, vendor: 'teamtailor', subdomain: null })).not.toThrow();
  });
});
