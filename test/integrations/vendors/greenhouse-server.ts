import type { RawDelivery } from '../../../src/integrations/ats/record';
import type { Answered, Asked, Play } from './play';
import { CAST, hmac, isAfter, signed, type State, type Times } from './story';

const IDS = { application: 265293, other: 265294, candidate: 265788, job: 3485, user: 3128 };
const STAGES = { Applied: 71415, Onsite: 71416 };
const SECRET = 'a secret that the customer chose';
const ACCESS = 'an-hour-long-token';
const REASON = {
  id: 14,
  name: 'Other',
  type: { id: 3, key: 'WE_REJECTED_THEM', name: 'We rejected them' },
};

/** Greenhouse: hooks as developers.greenhouse.io/webhooks.html shows them, and Harvest v3. */
export const greenhouse: Play = {
  token: 'client-id:client-secret',
  secret: SECRET,
  subdomain: null,
  application: String(IDS.application),
  candidate: String(IDS.candidate),
  isAllowed({ path, headers }) {
    const basic = `Basic ${Buffer.from('client-id:client-secret').toString('base64')}`;
    return headers.authorization === (path === '/token' ? basic : `Bearer ${ACCESS}`);
  },

  answer(asked, state, times): Answered | null {
    if (asked.path === '/token') {
      const isRight = asked.method === 'POST' && asked.body.grant_type === 'client_credentials';
      return isRight ? { json: { access_token: ACCESS, token_type: 'Bearer' } } : { status: 400 };
    }
    const list = /^\/v3\/(\w+)$/.exec(asked.path)?.[1] ?? '';
    const rows = listsOf(state, times)[list];
    const query = meant(asked.query);
    if (!query) return { status: 422 };
    return rows ? page(asked, query, filtered(rows, query)) : null;
  },

  deliveries(state, times): RawDelivery[] {
    if (state === 'interview') return [];
    const action = {
      received: 'new_candidate_application',
      moved: 'candidate_stage_change',
      rejected: 'reject_candidate',
      deleted: 'delete_candidate',
    }[state];
    const payload =
      state === 'deleted'
        ? {
            person: {
              id: IDS.candidate,
              first_name: 'Ana',
              deleted_application_ids: [IDS.application],
            },
          }
        : { application: hooked(state, times) };
    const text = JSON.stringify({ action, payload }).replaceAll('<', '\\u003c');
    return [signed(text, 'signature', (body) => `sha256 ${hmac(SECRET, body)}`)];
  },
};

type Row = Record<string, unknown>;

function hooked(state: Exclude<State, 'deleted'>, times: Times): Row {
  const isRejected = isAfter(state, 'rejected');
  const stage = CAST.stages[state];
  return {
    id: IDS.application,
    status: isRejected ? 'rejected' : 'active',
    prospect: false,
    applied_at: times.iso('received'),
    rejected_at: isRejected ? times.iso('rejected') : null,
    last_activity_at: times.iso(state),
    rejection_reason: isRejected ? REASON : null,
    current_stage: {
      id: STAGES[stage],
      name: stage,
      interviews: [
        { id: 1, name: 'Panel', status: 'to_be_scheduled', interview_kit: { content: '<p>' } },
      ],
    },
    candidate: {
      ...person(),
      recruiter: { id: IDS.user, ...CAST.recruiter, employee_id: null },
      coordinator: null,
    },
    jobs: [{ id: IDS.job, name: CAST.job, requisition_id: null, status: 'open' }],
  };
}

function person(): Row {
  return {
    id: IDS.candidate,
    first_name: 'Ana',
    last_name: 'Ruiz',
    can_email: true,
    email_addresses: [
      { value: 'ana@work.example', type: 'work' },
      { value: CAST.email, type: 'personal' },
    ],
    phone_numbers: [{ value: CAST.phone, type: 'mobile' }],
  };
}

function listsOf(state: State, times: Times): Record<string, Row[]> {
  const isRejected = isAfter(state, 'rejected');
  const stage = state === 'deleted' ? 'Applied' : CAST.stages[state];
  const { starts, ends } = times.interview;
  const application = {
    candidate_id: IDS.candidate,
    job_id: IDS.job,
    recruiter_id: IDS.user,
    prospect: false,
    created_at: times.iso('received'),
  };
  const ours = {
    ...application,
    id: IDS.application,
    status: isRejected ? 'rejected' : 'in_process',
    updated_at: times.iso(state),
    last_activity_at: times.iso(state),
    rejected_at: isRejected ? times.iso('rejected') : null,
    rejection_reason_id: isRejected ? REASON.id : null,
    job_interview_stage_id: STAGES[stage],
    stage_name: stage,
  };
  const other = {
    ...ours,
    ...application,
    id: IDS.other,
    status: 'hired',
    updated_at: times.iso('received'),
  };
  const isThere = state !== 'deleted';
  return {
    applications: isThere ? [other, ours] : [other],
    candidates: [person()],
    jobs: [{ id: IDS.job, name: CAST.job, status: 'open' }],
    users: [{ id: IDS.user, name: CAST.recruiter.name, primary_email: CAST.recruiter.email }],
    rejection_reasons: [REASON],
    offers: [{ application_id: IDS.other, status: 'Accepted', resolved_at: times.iso('received') }],
    application_stages: [
      {
        application_id: IDS.application,
        current: stage === 'Applied',
        entered_at: times.iso('received'),
      },
      {
        application_id: IDS.application,
        current: stage === 'Onsite',
        entered_at: times.iso('moved'),
      },
    ],
    interviews: isAfter(state, 'interview')
      ? [
          {
            id: 31087450,
            application_id: IDS.application,
            status: 'scheduled',
            starts_at: new Date(starts).toISOString(),
            ends_at: new Date(ends).toISOString(),
            updated_at: times.iso('interview'),
          },
        ]
      : [],
  };
}

function filtered(rows: Row[], query: URLSearchParams): Row[] {
  const since = /^gte\|([^|]+)\|lte\|/.exec(query.get('updated_at') ?? '')?.[1];
  return rows.filter(
    (row) =>
      isIn(query.get('ids'), row.id) &&
      isIn(query.get('application_ids'), row.application_id) &&
      (since === undefined || Date.parse(String(row.updated_at)) >= Date.parse(since)),
  );
}

function isIn(listed: string | null, id: unknown): boolean {
  return listed === null || listed.split(',').includes(String(id));
}

/** What a question is after: a cursor, which no other parameter may go with, holds all of the first question. */
function meant(query: URLSearchParams): URLSearchParams | null {
  const cursor = query.get('cursor');
  if (cursor === null) return query;
  if ([...query.keys()].length > 1) return null;
  return new URLSearchParams(Buffer.from(cursor, 'base64url').toString());
}

function page({ path, origin }: Asked, query: URLSearchParams, rows: Row[]): Answered {
  const at = Number(query.get('at') ?? 0);
  const more = new URLSearchParams(query);
  more.set('at', String(at + 1));
  const cursor = Buffer.from(more.toString()).toString('base64url');
  const link = `<${origin}${path}?cursor=${cursor}>; rel="next"`;
  return { json: rows.slice(at, at + 1), headers: rows.length > at + 1 ? { link } : {} };
}
