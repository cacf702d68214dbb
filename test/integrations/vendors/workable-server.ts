import type { RawDelivery } from '../../../src/integrations/ats/record';
import type { Answered, Play } from './play';
import { CAST, hmac, isAfter, signed, type State, type Times } from './story';

const OURS = '2d0c5f';
const OTHER = '2d0c60';
const TOKEN = 'workable-token';
const SECRET = 'workable-token';

/** Workable: hooks with the state when they are sent, and `/spi/v3`. Rejecting has no event: another move shows it. */
export const workable: Play = {
  token: TOKEN,
  secret: SECRET,
  subdomain: 'acme',
  application: OURS,
  candidate: OURS,
  isAllowed: ({ headers }) => headers.authorization === `Bearer ${TOKEN}`,

  answer({ path, query, origin }, state, times): Answered | null {
    const ours = state === 'deleted' ? [] : [candidate(OURS, state, times)];
    const all = [candidate(OTHER, 'received', times), ...ours];
    if (path === '/spi/v3/events') {
      const isDue = query.get('candidate_id') === OURS && isAfter(state, 'interview');
      return { json: { events: isDue ? [event(times)] : [] } };
    }
    if (path === '/spi/v3/candidates') {
      const since = Date.parse(query.get('updated_after') ?? '1970-01-01T00:00:00Z');
      return page(
        origin,
        query,
        all.filter(({ updated_at }) => Date.parse(updated_at) >= since),
      );
    }
    const found = all.find(({ id }) => path === `/spi/v3/candidates/${id}`);
    return found ? { json: { candidate: found } } : null;
  },

  deliveries(state, times): RawDelivery[] {
    if (state === 'interview') return [];
    const event_type = {
      received: 'candidate_created',
      moved: 'candidate_moved',
      rejected: 'candidate_moved',
      deleted: 'candidate_deleted',
    }[state];
    const said = {
      id: `evt-${state}`,
      event_type,
      resource_type: 'candidate',
      fired_at: times.iso(state),
      data: state === 'deleted' ? { id: OURS } : candidate(OURS, state, times),
    };
    return [signed(JSON.stringify(said), 'x-workable-signature', (body) => hmac(SECRET, body))];
  },
};

function candidate(id: string, state: Exclude<State, 'deleted'>, times: Times) {
  const disqualified = isAfter(state, 'rejected');
  return {
    id,
    name: CAST.name,
    firstname: 'Ana',
    lastname: 'Ruiz',
    email: CAST.email,
    phone: CAST.phone,
    stage: CAST.stages[state],
    stage_kind: CAST.stages[state] === 'Applied' ? 'applied' : 'interview',
    disqualified,
    disqualified_at: disqualified ? times.iso('rejected') : null,
    disqualification_reason: disqualified ? 'Other' : null,
    hired_at: null,
    job: { shortcode: 'ABC123', title: CAST.job },
    account: { subdomain: 'acme', name: 'Acme' },
    created_at: times.iso('received'),
    updated_at: times.iso(state),
  };
}

function event(times: Times) {
  const { starts, ends } = times.interview;
  return {
    id: 'ev1',
    type: 'interview',
    title: 'Panel',
    starts_at: new Date(starts).toISOString(),
    ends_at: new Date(ends).toISOString(),
    cancelled: false,
  };
}

function page(origin: string, query: URLSearchParams, rows: { id: string }[]): Answered {
  const from = rows.findIndex(({ id }) => id === query.get('since_id'));
  const at = from === -1 ? 0 : from;
  const more = new URLSearchParams(query);
  more.set('since_id', rows[at + 1]?.id ?? '');
  const next = rows.length > at + 1 ? `${origin}/spi/v3/candidates?${more.toString()}` : undefined;
  return {
    json: { candidates: rows.slice(at, at + 1).map(({ id }) => ({ id })), paging: { next } },
  };
}
