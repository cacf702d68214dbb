import {
  VENDORS,
  type AtsNotice,
  type AtsRecord,
  type Vendor,
} from '../../src/integrations/ats/record';
import { hooksOf } from '../../src/integrations/ats/vendors/vendors';
import {
  ashby,
  GREENHOUSE,
  greenhouse,
  ISO,
  NOW,
  read,
  RECEIVED,
  recordOf,
  workable,
} from './vendors/bodies';
import { CAST, STEPS } from './vendors/story';
import { startVendor, type PlayedVendor } from './vendors/vendor-server';

const played = {} as Record<Vendor, PlayedVendor>;
beforeAll(async () => {
  for (const vendor of VENDORS) played[vendor] = await startVendor(vendor, RECEIVED);
});
afterAll(() => Promise.all(VENDORS.map((vendor) => played[vendor].close())));

describe('the story of one application', () => {
  it.each(['greenhouse', 'ashby', 'workable'] as const)('is told in full by %s', (vendor) => {
    for (const step of STEPS) {
      for (const delivery of played[vendor].deliveries(step)) {
        const [notice] = hooksOf(vendor).read(delivery, NOW);
        if (vendor === 'ashby' && step === 'interview') {
          expect(notice).toMatchObject({ kind: 'reread', application: played.ashby.application });
          continue;
        }
        const isRejected = step === 'rejected';
        const isArchived = vendor === 'ashby' && isRejected;
        expect(recordOf([notice!])).toMatchObject({
          application: played[vendor].application,
          candidate: {
            id: played[vendor].candidate,
            name: CAST.name,
            email: CAST.email,
            phone: CAST.phone,
          },
          job: { name: CAST.job },
          stage: isArchived ? null : { name: CAST.stages[step] },
          status: isRejected ? 'rejected' : 'active',
          appliedAt: RECEIVED,
          endedAt: isRejected ? played[vendor].times.at(step) : null,
          interviews: null,
          asOf: played[vendor].times.at(step),
        });
      }
    }
  });

  it.each(['lever', 'teamtailor'] as const)(
    'is only hinted at by %s, whose bodies are not signed',
    (vendor) => {
      const deliveries = STEPS.flatMap((step) => played[vendor].deliveries(step));
      for (const delivery of deliveries) {
        expect(hooksOf(vendor).read(delivery, NOW)).toMatchObject([
          {
            kind: 'reread',
            application: played[vendor].application,
            occurredAt: expect.any(Number) as number,
          },
        ]);
      }
      expect(deliveries.length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each<[Vendor, object[]]>([
    ['greenhouse', [{ kind: 'erased', candidate: '265788' }]],
    ['ashby', [{ kind: 'erased', candidate: '3ae2b801-19f6-41ef-ad28-214bd731948f' }]],
    ['workable', [{ kind: 'erased', candidate: '2d0c5f' }]],
    [
      'lever',
      [
        { kind: 'reread', application: '8bd304b4-b8e7-41cd-bca8-607be2544325' },
        { kind: 'perhaps_erased', candidate: '7f23e772-f2cb-4ebb-b33f-54b872999992' },
      ],
    ],
    [
      'teamtailor',
      [
        { kind: 'reread', application: '29305118', occurredAt: null },
        { kind: 'perhaps_erased', candidate: '20155891', occurredAt: null },
      ],
    ],
  ])('ends at %s with an erasure', (vendor, notices) => {
    const read = played[vendor]
      .deliveries('deleted')
      .flatMap((one) => hooksOf(vendor).read(one, NOW));
    expect(read).toMatchObject(notices);
  });

  it('is the same record, whichever event of an Ashby cascade brings it', () => {
    const [change, update] = played.ashby
      .deliveries('rejected')
      .map((one) => recordOf(hooksOf('ashby').read(one, NOW)));
    expect(change).toMatchObject({ ...update, stageSince: change!.stageSince, isEstimated: true });
  });
});

describe('what became of an application', () => {
  const theirs = { type: { id: 2, name: 'They rejected us' } };
  it.each<[string, () => AtsNotice[], AtsRecord['status']]>([
    ['Greenhouse: active again', () => greenhouse('unreject_candidate'), 'active'],
    ['Greenhouse: not hired after all', () => greenhouse('unhire_candidate'), 'active'],
    [
      'Greenhouse: rejected',
      () => greenhouse('reject_candidate', { status: 'rejected', rejected_at: ISO }),
      'rejected',
    ],
    [
      'Greenhouse: withdrawn',
      () =>
        greenhouse('reject_candidate', {
          status: 'rejected',
          rejected_at: ISO,
          rejection_reason: theirs,
        }),
      'withdrawn',
    ],
    ['Greenhouse: hired', () => greenhouse('hire_candidate', { status: undefined }), 'hired'],
    [
      'Ashby: withdrawn',
      () => ashby({ status: 'Archived', archiveReason: { reasonType: 'RejectedByCandidate' } }),
      'withdrawn',
    ],
    ['Ashby: rejected', () => ashby({ status: 'Archived', archiveReason: null }), 'rejected'],
    ['Ashby: hired', () => ashby({ status: 'Hired' }, 'candidateHire'), 'hired'],
    [
      'Workable: disqualified on any event',
      () => workable({ disqualified: true }, 'candidate_created'),
      'rejected',
    ],
    [
      'Workable: withdrawn, by the words',
      () => workable({ disqualified: true, disqualification_reason: 'Candidate withdrew' }),
      'withdrawn',
    ],
    ['Workable: hired', () => workable({ hired_at: ISO }), 'hired'],
    ['Workable: hired, by the stage', () => workable({ stage_kind: 'hired' }), 'hired'],
  ])('%s', (_, notices, status) => {
    const record = recordOf(notices());
    expect(record.status).toBe(status);
    if (status === 'active') expect(record.endedAt).toBeNull();
    else expect(record.endedAt).toBe(RECEIVED);
  });

  it('is hired at Greenhouse with next to nothing said: what stands in is called an estimate', () => {
    const { id, candidate, jobs } = GREENHOUSE;
    const application = { id, candidate, jobs, offer: { created_at: ISO, resolved_at: ISO } };
    const record = recordOf(
      read('greenhouse', { action: 'hire_candidate', payload: { application } }),
    );
    expect(record).toMatchObject({
      status: 'hired',
      stage: null,
      endedAt: RECEIVED,
      asOf: NOW,
      isEstimated: true,
    });
  });

  it('takes the nearest time there is, and says so', () => {
    const moved = recordOf(
      greenhouse('candidate_stage_change', { applied_at: '2026-05-04T09:00:00Z' }),
    );
    expect(moved).toMatchObject({ stageSince: RECEIVED, isEstimated: true });
    expect(recordOf(greenhouse('new_candidate_application')).isEstimated).toBe(false);
    expect(recordOf(ashby({ status: 'Hired' })).isEstimated).toBe(true);
    expect(recordOf(ashby({ status: 'Archived', archivedAt: ISO })).isEstimated).toBe(false);
  });

  it('honours that somebody may not be mailed', () => {
    const candidate = { ...GREENHOUSE.candidate, can_email: false };
    expect(recordOf(greenhouse('application_updated', { candidate })).candidate.mayBeMailed).toBe(
      false,
    );
  });

  it('writes to the personal address, and to none that is none', () => {
    const email_addresses = [
      { value: 'a@work.example', type: 'work' },
      { value: 'a@home.example', type: 'personal' },
    ];
    const mailed = (changes: object) =>
      recordOf(
        greenhouse('application_updated', { candidate: { ...GREENHOUSE.candidate, ...changes } }),
      ).candidate;
    expect(mailed({ email_addresses }).email).toBe('a@home.example');
    expect(mailed({ email_addresses: [{ value: 'none', type: 'other' }] }).email).toBeNull();
    expect(mailed({ first_name: null, last_name: ' ' }).name).toBe('Candidate 2');
  });
});
