import type { RawDelivery } from '../../../src/integrations/ats/record';
import type { Answered, Play } from './play';
import { CAST, hmac, isAfter, signed, type State, type Times } from './story';

const OURS = '8b4a1b1c-a3f0-4f0c-9a2c-0d6a2f000001';
const OTHER = '8b4a1b1c-a3f0-4f0c-9a2c-0d6a2f000002';
const CANDIDATE = '3ae2b801-19f6-41ef-ad28-214bd731948f';
const JOB = '46648e83-f28f-43c4-a2a0-58e0599cff41';
const STAGES = { Applied: 'stage-applied', Onsite: 'stage-onsite' };
const TOKEN = 'ashby-key';
const SECRET = 'ashby-secret-token';

/** Ashby: hooks in cascades under one id, and POSTed questions. */
export const ashby: Play = {
  token: TOKEN,
  secret: SECRET,
  subdomain: null,
  application: OURS,
  candidate: CANDIDATE,
  isAllowed: ({ headers }) =>
    headers.authorization === `Basic ${Buffer.from(`${TOKEN}:`).toString('base64')}`,

  answer({ method, path, body }, state, times): Answered | null {
    if (method !== 'POST') return { status: 405 };
    const ours = state === 'deleted' ? [] : [application(OURS, state, times)];
    const all = [application(OTHER, 'received', times), ...ours];
    switch (path) {
      case '/application.info': {
        const results = all.find(({ id }) => id === body.applicationId);
        const errors = {
          errors: ['application_not_found'],
          errorInfo: { code: 'application_not_found' },
        };
        return { json: results ? { success: true, results } : { success: false, ...errors } };
      }
      case '/application.list':
        return page(body, all);
      case '/interviewSchedule.list': {
        const isDue = body.applicationId === OURS && isAfter(state, 'interview');
        return page(body, isDue ? [schedule(times)] : []);
      }
      default:
        return null;
    }
  },

  deliveries(state, times): RawDelivery[] {
    const webhookActionId = `action-${state}`;
    const data = {
      application: state === 'deleted' ? null : application(OURS, state, times, true),
    };
    const actions = {
      received: ['applicationSubmit'],
      moved: ['candidateStageChange', 'applicationUpdate'],
      interview: ['interviewScheduleCreate', 'interviewScheduleUpdate'],
      rejected: ['candidateStageChange', 'applicationUpdate'],
      deleted: ['candidateDelete'],
    }[state];
    const said =
      state === 'deleted'
        ? { candidate: { id: CANDIDATE } }
        : state === 'interview'
          ? { interviewSchedule: schedule(times) }
          : data;
    return actions.map((action) =>
      signed(
        JSON.stringify({ action, webhookActionId, data: said }),
        'ashby-signature',
        (body) => `sha256=${hmac(SECRET, body)}`,
      ),
    );
  },
};

function application(id: string, state: Exclude<State, 'deleted'>, times: Times, isHook = false) {
  const isRejected = isAfter(state, 'rejected');
  const stage = CAST.stages[state];
  const history = [
    {
      stageId: STAGES.Applied,
      enteredStageAt: times.iso('received'),
      leftStageAt: null as string | null,
    },
    { stageId: STAGES.Onsite, enteredStageAt: times.iso('moved'), leftStageAt: null },
  ].slice(0, stage === 'Onsite' ? 2 : 1);
  if (history.length > 1) history[0]!.leftStageAt = times.iso('moved');
  return {
    id,
    createdAt: times.iso('received'),
    updatedAt: times.iso(state),
    status: isRejected ? 'Archived' : 'Active',
    archivedAt: isRejected ? times.iso('rejected') : null,
    archiveReason: isRejected
      ? { id: 'r1', text: 'Other', reasonType: 'RejectedByOrganization' }
      : null,
    candidate: {
      id: CANDIDATE,
      name: CAST.name,
      primaryEmailAddress: { value: CAST.email, type: 'Personal', isPrimary: true },
      primaryPhoneNumber: { value: CAST.phone, type: 'Personal', isPrimary: true },
    },
    currentInterviewStage: isRejected
      ? { id: 'stage-archived', title: 'Archived', type: 'Archived' }
      : { id: STAGES[stage], title: stage, type: 'Active' },
    job: { id: JOB, title: CAST.job },
    hiringTeam: [
      {
        userId: 'u2',
        firstName: 'Hanna',
        lastName: 'Manager',
        email: 'h@example.com',
        role: 'Hiring Manager',
      },
      {
        userId: 'u1',
        firstName: 'Rita',
        lastName: 'Ecruiter',
        email: CAST.recruiter.email,
        role: 'Recruiter',
      },
    ],
    ...(isHook ? {} : { applicationHistory: history }),
  };
}

function schedule(times: Times) {
  const { starts, ends } = times.interview;
  return {
    id: 'schedule-1',
    status: 'Scheduled',
    applicationId: OURS,
    candidateId: CANDIDATE,
    interviewStageId: STAGES.Onsite,
    createdAt: times.iso('interview'),
    updatedAt: times.iso('interview'),
    interviewEvents: [
      {
        id: 'event-1',
        startTime: new Date(starts).toISOString(),
        endTime: new Date(ends).toISOString(),
      },
    ],
  };
}

function page(body: Record<string, unknown>, rows: unknown[]): Answered {
  const at = Number(body.cursor ?? 0);
  const moreDataAvailable = rows.length > at + 1;
  const nextCursor = moreDataAvailable ? String(at + 1) : null;
  return {
    json: { success: true, results: rows.slice(at, at + 1), moreDataAvailable, nextCursor },
  };
}
