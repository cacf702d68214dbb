import { VENDORS, type Vendor } from '../../src/integrations/ats/record';
import { hooksOf } from '../../src/integrations/ats/vendors/vendors';
import { InputError } from '../../src/kernel/errors';
import {
  ASHBY,
  GREENHOUSE,
  greenhouse,
  NOW,
  read,
  RECEIVED,
  recordOf,
  WORKABLE,
  workable,
} from './vendors/bodies';

describe('what else is told', () => {
  const person = { id: 7, new_candidate_id: 8 };
  it.each<[string, Vendor, object, object]>([
    ['a ping without an action', 'greenhouse', { configuration: { url: 'x' } }, { kind: 'ping' }],
    ['a ping', 'greenhouse', { action: 'ping', payload: {} }, { kind: 'ping' }],
    [
      'a merge',
      'greenhouse',
      { action: 'merge_candidate', payload: { person } },
      { kind: 'merged', from: '7', into: '8' },
    ],
    [
      'a deleted application',
      'greenhouse',
      { action: 'delete_application', payload: { application: { id: 46194062, candidate_id: 3 } } },
      { kind: 'application_deleted', application: '46194062' },
    ],
    [
      'a deleted interview',
      'greenhouse',
      { action: 'interview_deleted', payload: { interview: { id: 31087450 } } },
      { kind: 'interview_deleted', interview: '31087450' },
    ],
    [
      'a person made nameless',
      'greenhouse',
      {
        action: 'candidate_anonymized',
        payload: { candidate_id: 7, anonymized_fields: ['full_name', 'current_title'] },
      },
      { kind: 'erased', candidate: '7' },
    ],
    [
      'a title made nameless',
      'greenhouse',
      {
        action: 'candidate_anonymized',
        payload: { candidate_id: 7, anonymized_fields: ['current_title'] },
      },
      { kind: 'ignored' },
    ],
    [
      'a prospect',
      'greenhouse',
      { action: 'new_prospect_application', payload: {} },
      { kind: 'ignored' },
    ],
    ['a new name', 'greenhouse', { action: 'update_candidate', payload: {} }, { kind: 'ignored' }],
    [
      'an offer',
      'greenhouse',
      { action: 'offer_created', payload: {} },
      { kind: 'unknown', event: 'offer_created' },
    ],
    [
      'a lead',
      'ashby',
      { action: 'applicationUpdate', data: { application: { ...ASHBY, status: 'Lead' } } },
      { kind: 'ignored' },
    ],
    [
      'a merge at Ashby',
      'ashby',
      {
        action: 'candidateMerge',
        data: { deletedCandidate: { id: 'x' }, mergedCandidate: { id: 'y' } },
      },
      { kind: 'merged', from: 'x', into: 'y' },
    ],
    [
      'an event of next year',
      'ashby',
      { action: 'candidateTeleport', data: {} },
      { kind: 'unknown' },
    ],
    [
      'a new contact',
      'lever',
      { event: 'contactCreated', triggeredAt: RECEIVED, data: {} },
      { kind: 'ignored' },
    ],
    [
      'an event of next year',
      'lever',
      { event: 'x', triggeredAt: RECEIVED },
      { kind: 'unknown', event: 'x' },
    ],
    [
      'a changed person',
      'teamtailor',
      { payload: { event_name: 'candidate.update', data: { id: '1' } } },
      { kind: 'ignored' },
    ],
    [
      'an audit event',
      'teamtailor',
      { payload: { event_name: 'audit.x', data: { id: '1' } } },
      { kind: 'unknown' },
    ],
    [
      'somebody who was sourced',
      'workable',
      { event_type: 'candidate_created', data: { ...WORKABLE, stage_kind: 'sourced' } },
      { kind: 'ignored' },
    ],
    ['an employee', 'workable', { event_type: 'employee_created', data: {} }, { kind: 'unknown' }],
  ])('%s (%s)', (_, vendor, said, notice) => {
    expect(read(vendor, said)).toMatchObject([notice]);
  });

  it('of Workable is as of when it was changed, as its API has it, and not as of when it was sent', () => {
    const updated_at = new Date(RECEIVED - 2_000).toISOString();
    const { asOf, stageSince } = recordOf(workable({ updated_at }));
    expect([asOf, stageSince]).toEqual([RECEIVED - 2_000, RECEIVED]);
    expect(recordOf(workable({})).asOf).toBe(RECEIVED);
  });

  it('of a prospect at Greenhouse promises nobody anything', () => {
    expect(greenhouse('application_updated', { prospect: true })).toMatchObject([
      { kind: 'ignored' },
    ]);
    expect(greenhouse('application_updated', { jobs: [] })).toMatchObject([{ kind: 'ignored' }]);
  });
});

describe('a body that is not as it should be', () => {
  const long = 'x'.repeat(300);
  it.each<[Vendor, object, RegExp]>([
    ['greenhouse', { action: 7 }, /^the Greenhouse event: action: expected string/],
    ['greenhouse', { action: 'reject_candidate' }, /^the Greenhouse event: payload: is missing/],
    [
      'greenhouse',
      { action: 'reject_candidate', payload: { application: { id: 1 } } },
      /payload\.application\.candidate: is missing/,
    ],
    [
      'greenhouse',
      {
        action: 'reject_candidate',
        payload: { application: { ...GREENHOUSE, rejected_at: 'yesterday' } },
      },
      /rejected_at: is no time, expected one as/,
    ],
    [
      'greenhouse',
      { action: 'delete_candidate', payload: { person: {} } },
      /payload\.person\.id: is no id/,
    ],
    [
      'greenhouse',
      { action: 'delete_candidate', payload: { person: { id: '../..' } } },
      /payload\.person\.id/,
    ],
    [
      'greenhouse',
      { action: 'delete_candidate', payload: { person: { id: long } } },
      /payload\.person\.id/,
    ],
    [
      'lever',
      { event: 'candidateHired', triggeredAt: RECEIVED, data: {} },
      /^the Lever event: data\.opportunityId: is missing/,
    ],
    ['lever', { event: 'candidateHired', triggeredAt: RECEIVED }, /^the Lever event: data/],
    ['lever', { event: 'candidateHired', triggeredAt: 1e18 }, /triggeredAt: is no time/],
    [
      'ashby',
      { action: 'candidateHire', data: { application: { ...ASHBY, job: null } } },
      /data\.application\.job/,
    ],
    [
      'ashby',
      { action: 'candidateDelete', data: { candidate: { id: {} } } },
      /data\.candidate\.id: is no id/,
    ],
    [
      'workable',
      { event_type: 'candidate_moved', data: { id: 'w' } },
      /data\.created_at: is missing/,
    ],
    ['workable', { id: 'e' }, /^the Workable event: event_type: is missing/],
  ])('of %s is refused by name: %j', (vendor, said, sentence) => {
    const reading = () => read(vendor, said);
    expect(reading).toThrow(InputError);
    expect(reading).toThrow(sentence);
  });

  it.each(VENDORS)('of %s is refused when it is no JSON at all, or far too large', (vendor) => {
    for (const body of [Buffer.from('{'), Buffer.alloc(10_000_000, 'x')]) {
      expect(() => hooksOf(vendor).read({ body, headers: {} }, NOW)).toThrow(InputError);
    }
  });

  it('may have fields that nobody told us of', () => {
    expect(recordOf(workable({ surprise: { a: [1, null] } }))).toMatchObject({ application: 'w' });
  });

  it('keeps names as people write them', () => {
    const name = `Nguyễn "Ana" <b>🙂</b> ${'ي'.repeat(290)}`;
    expect(recordOf(workable({ name })).candidate.name).toBe(name);
  });
});
