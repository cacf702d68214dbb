import type { RawDelivery } from '../../../src/integrations/ats/record';
import type { Answered, Play } from './play';
import { CAST, hmac, isAfter, type State, type Times } from './story';

const IDS = {
  ours: '29305118',
  other: '29305119',
  candidate: '20155891',
  job: '77',
  user: '9',
  reason: '5',
};
const STAGES = { Applied: 'st1', Onsite: 'st2' };
const TOKEN = 'tt-key';
const SECRET = 'tt-signature-key';

/** Teamtailor: company webhooks whose signature covers an id only, and JSON:API with what belongs to it included. */
export const teamtailor: Play = {
  token: TOKEN,
  secret: SECRET,
  subdomain: null,
  application: IDS.ours,
  candidate: IDS.candidate,
  isAllowed: ({ headers }) =>
    headers.authorization === `Token token=${TOKEN}` &&
    /^\d{8}$/.test(String(headers['x-api-version'])),

  answer({ path, query, origin }, state, times): Answered | null {
    const ours = state === 'deleted' ? [] : [application(IDS.ours, state, times)];
    const all = [application(IDS.other, 'received', times), ...ours];
    const [, , list, id] = path.split('/');
    if (list === 'job-applications' && id === undefined) {
      const since = Date.parse(query.get('filter[updated-at][from]') ?? '1970-01-01T00:00:00Z');
      const rows = all.filter(({ attributes }) => Date.parse(attributes['updated-at']) >= since);
      return page(origin, query, rows);
    }
    if (list === 'job-applications') {
      const data = all.find((row) => row.id === id);
      return data ? { json: { data, included: included() } } : null;
    }
    if (list === 'candidates' && id === IDS.candidate && state !== 'deleted') {
      return { json: { data: included()[0] } };
    }
    if (list === 'jobs' && id === IDS.job)
      return { json: { data: included()[1], included: [user()] } };
    return null;
  },

  deliveries(state, times): RawDelivery[] {
    if (state === 'interview') return [];
    if (state === 'deleted') {
      const person = {
        id: IDS.candidate,
        type: 'candidates',
        attributes: { 'updated-at': times.iso('received') },
      };
      const last = { id: IDS.ours, type: 'job-applications', attributes: {} };
      return [delivery('job_application.destroy', last), delivery('candidate.destroy', person)];
    }
    const { id, type, attributes } = application(IDS.ours, state, times);
    const data = { id, type, attributes };
    return [
      delivery(state === 'received' ? 'job_application.create' : 'job_application.update', data),
    ];
  },
};

function delivery(event_name: string, data: { id: string; [more: string]: unknown }): RawDelivery {
  const signature = Buffer.from(hmac(SECRET, data.id)).toString('base64');
  const said = { payload: { event_name, data }, signature };
  return {
    body: Buffer.from(JSON.stringify(said)),
    headers: { 'content-type': 'application/json' },
  };
}

function application(id: string, state: Exclude<State, 'deleted'>, times: Times) {
  const isRejected = isAfter(state, 'rejected');
  const stage = CAST.stages[state];
  const to = (type: string, target: string) => ({ data: { type, id: target } });
  return {
    id,
    type: 'job-applications',
    attributes: {
      'created-at': times.iso('received').replace('Z', '+00:00'),
      'updated-at': times.iso(state),
      'changed-stage-at': times.iso(stage === 'Onsite' ? 'moved' : 'received'),
      'rejected-at': isRejected ? times.iso('rejected') : null,
      sourced: false,
    },
    relationships: {
      candidate: to('candidates', IDS.candidate),
      job: to('jobs', IDS.job),
      stage: to('stages', STAGES[stage]),
      'reject-reason': isRejected ? to('reject-reasons', IDS.reason) : { data: null },
    },
  };
}

function included() {
  return [
    {
      id: IDS.candidate,
      type: 'candidates',
      attributes: {
        'first-name': 'Ana',
        'last-name': 'Ruiz',
        email: CAST.email,
        phone: CAST.phone,
      },
    },
    { id: IDS.job, type: 'jobs', attributes: { title: CAST.job } },
    { id: STAGES.Applied, type: 'stages', attributes: { name: 'Applied', 'stage-type': 'inbox' } },
    {
      id: STAGES.Onsite,
      type: 'stages',
      attributes: { name: 'Onsite', 'stage-type': 'interview' },
    },
    {
      id: IDS.reason,
      type: 'reject-reasons',
      attributes: { reason: 'Other', 'rejected-by-company': true },
    },
  ];
}

function user() {
  return { id: IDS.user, type: 'users', attributes: { ...CAST.recruiter } };
}

function page(origin: string, query: URLSearchParams, rows: unknown[]): Answered {
  const at = Number(query.get('page[number]') ?? 1);
  const more = new URLSearchParams(query);
  more.set('page[number]', String(at + 1));
  const next = rows.length > at ? `${origin}/v1/job-applications?${more.toString()}` : null;
  return { json: { data: rows.slice(at - 1, at), included: included(), links: { next } } };
}
