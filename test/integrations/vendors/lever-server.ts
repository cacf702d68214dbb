import type { RawDelivery } from '../../../src/integrations/ats/record';
import type { Answered, Play } from './play';
import { CAST, hmac, isAfter, type State, type Times } from './story';

const OURS = '8bd304b4-b8e7-41cd-bca8-607be2544325';
const OTHER = '0b675964-8672-465d-9682-40fc53000000';
const CONTACT = '7f23e772-f2cb-4ebb-b33f-54b872999992';
const POSTING = 'f2f01e16-27f8-4711-a728-7d49499795a0';
const USER = 'df0adaa6-172b-4aa6-b0e2-1e0c6f1b2d3a';
const STAGES = { Applied: 'applicant-new', Onsite: 'onsite' };
const REASON = '63dd55b2-a99f-4e7b-985f-22c7bf80ab42';
const TOKEN = 'lever-key';
/** A key for each of the hooks, as they are pasted. */
const SECRETS = {
  other: 'f4376fa4ad4cf1c7252f',
  stage: 'a92d2965f46a353bd4f6',
  archive: '0b675964867d265468',
};

/** Lever: hooks with ids only, signed over token and time, and `/v1`. */
export const lever: Play = {
  token: TOKEN,
  secret: Object.values(SECRETS).join('\n'),
  subdomain: null,
  application: OURS,
  candidate: CONTACT,
  isAllowed: ({ headers }) =>
    headers.authorization === `Basic ${Buffer.from(`${TOKEN}:`).toString('base64')}`,

  answer({ path, query }, state, times): Answered | null {
    const ours = state === 'deleted' ? [] : [opportunity(OURS, state, times)];
    const all = [opportunity(OTHER, 'received', times), ...ours];
    const parts = path.split('/').slice(2);
    switch (parts.join('/').replace(parts[1] ?? '-', ':id')) {
      case 'opportunities': {
        const since = Number(query.get('updated_at_start') ?? 0);
        return page(
          query,
          all.filter(({ updatedAt }) => updatedAt >= since),
        );
      }
      case 'opportunities/:id': {
        const data = all.find(({ id }) => id === parts[1]);
        return data ? { json: { data } } : null;
      }
      case 'opportunities/:id/interviews': {
        const isDue = parts[1] === OURS && isAfter(state, 'interview');
        return { json: { data: isDue ? [interview(times)] : [], hasNext: false } };
      }
      case 'postings/:id':
        return parts[1] === POSTING
          ? { json: { data: { id: POSTING, text: CAST.job, state: 'published' } } }
          : null;
      case 'contacts/:id':
        return state === 'deleted'
          ? null
          : { json: { data: { id: CONTACT, name: CAST.name, isAnonymized: false } } };
      case 'archive_reasons':
        return {
          json: {
            data: [{ id: REASON, text: 'Underqualified', status: 'active', type: 'non-hired' }],
          },
        };
      default:
        return null;
    }
  },

  deliveries(state, times): RawDelivery[] {
    const ids = { opportunityId: OURS, contactId: CONTACT, candidateId: OURS };
    const archived = { reason: REASON, archivedAt: times.at('rejected') };
    const sent = {
      received: ['applicationCreated', SECRETS.other, { ...ids, applicationId: 'a1' }],
      moved: [
        'candidateStageChange',
        SECRETS.stage,
        { ...ids, fromStageId: STAGES.Applied, toStageId: STAGES.Onsite },
      ],
      interview: ['interviewCreated', SECRETS.other, { ...ids, interviewId: 'i1', panelId: 'p1' }],
      rejected: [
        'candidateArchiveChange',
        SECRETS.archive,
        { ...ids, fromArchived: null, toArchived: archived },
      ],
      deleted: ['candidateDeleted', SECRETS.other, ids],
    } as const;
    const [event, key, data] = sent[state];
    return [delivery(event, key, times.at(state), data)];
  },
};

function delivery(event: string, key: string, triggeredAt: number, data: unknown): RawDelivery {
  const token = `t-${event}`;
  const signature = hmac(key, `${token}${triggeredAt}`);
  const said = { id: `e-${event}`, event, triggeredAt, token, signature, data };
  return {
    body: Buffer.from(JSON.stringify(said)),
    headers: { 'content-type': 'application/json' },
  };
}

function opportunity(id: string, state: Exclude<State, 'deleted'>, times: Times) {
  const stage = CAST.stages[state];
  const isRejected = isAfter(state, 'rejected');
  const change = (toStageId: string, updatedAt: number) => ({
    toStageId,
    toStageIndex: 1,
    updatedAt,
    userId: USER,
  });
  return {
    id,
    name: CAST.name,
    contact: CONTACT,
    emails: [CAST.email],
    phones: [{ type: 'mobile', value: CAST.phone }],
    createdAt: times.at('received'),
    updatedAt: times.at(state),
    lastAdvancedAt: times.at(stage === 'Onsite' ? 'moved' : 'received'),
    archived: isRejected ? { reason: REASON, archivedAt: times.at('rejected') } : null,
    stage: { id: STAGES[stage], text: stage },
    stageChanges: [
      change(STAGES.Applied, times.at('received')),
      ...(stage === 'Onsite' ? [change(STAGES.Onsite, times.at('moved'))] : []),
    ],
    owner: { id: USER, ...CAST.recruiter, username: 'rita' },
    applications: [
      { id: 'a1', opportunityId: id, posting: POSTING, createdAt: times.at('received') },
    ],
    isAnonymized: false,
  };
}

function interview(times: Times) {
  const { starts, ends } = times.interview;
  return {
    id: 'i1',
    subject: 'Panel',
    date: starts,
    duration: (ends - starts) / 60_000,
    canceledAt: null,
  };
}

function page(query: URLSearchParams, rows: unknown[]): Answered {
  const at = Number(query.get('offset') ?? 0);
  const hasNext = rows.length > at + 1;
  return {
    json: { data: rows.slice(at, at + 1), hasNext, ...(hasNext ? { next: String(at + 1) } : {}) },
  };
}
