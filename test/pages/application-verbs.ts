export const MESSAGE = { purpose: 'status_update', subject: 'Where we are', body: 'We read on.' };
const FEEDBACK = { strengths: 'Clear answers', toImprove: 'Figures', why: 'Somebody knew more' };

/** In this order, on one application: each finds what the one before left. */
export const VERBS: [
  verb: string,
  fields: Record<string, string>,
  done: string,
  event: string | null,
][] = [
  ['message', { ...MESSAGE, due: '2026-05-20T16:00' }, 'sent', 'message.queued'],
  [
    'promise',
    { kind: 'answer', due: '2026-05-19T16:00', text: 'By <Tuesday>' },
    'promised',
    'promise.made',
  ],
  [
    'reschedule',
    { due: '2026-05-21T16:00', message: 'Ill until then' },
    'rescheduled',
    'promise.rescheduled',
  ],
  [
    'call',
    { purpose: 'status_update', channel: 'phone', at: '2026-05-12T10:00', note: 'Spoke of pay' },
    'logged',
    // the note of it that the candidate gets; deliveries of other mails come when they come
    'message.queued',
  ],
  [
    'interview',
    { starts: '2026-05-18T10:00', ends: '2026-05-18T11:00' },
    'interview',
    'interview.scheduled',
  ],
  [
    'interview-move',
    { starts: '2026-05-18T12:00', ends: '2026-05-18T13:00' },
    'interview',
    'interview.scheduled',
  ],
  ['interview-cancel', {}, 'interview', 'interview.not_held'],
  ['pause', { reason: 'We wait for their papers' }, 'paused', 'clock.paused'],
  ['resume', {}, 'resumed', 'clock.resumed'],
  ['assignment', { text: 'Sell me a pen', due: '2026-05-19T16:00' }, 'assignment', null],
  ['returned', { at: '2026-05-12T11:12' }, 'assignment', 'assignment.returned'],
  [
    'request',
    { to: 'pekka@example.fi', what: 'A yes or a no', due: '2026-05-14T16:00' },
    'request',
    null,
  ],
  [
    'candidate',
    { name: 'Eero <i>Salo</i>', email: 'eero@example.com', phone: '040 123', contact: 'self' },
    'corrected',
    null,
  ],
  [
    'decision',
    { outcome: 'rejected', reason: 'Others knew more', ...FEEDBACK },
    'decided',
    'decision.made',
  ],
  ['undo', {}, 'undone', 'decision.undone'],
  ['feedback', FEEDBACK, 'feedback', 'message.queued'],
  ['owner', { reason: 'Holiday' }, 'owner', 'owner.changed'],
  ['withdrawal', { reason: 'Another job' }, 'withdrawn', 'application.withdrawn'],
  ['reopening', {}, 'reopened', 'application.reopened'],
];

/** What is wrong in a form: what is said of it, and what of it must still be there. */
export const WRONG: [
  verb: string,
  fields: Record<string, string>,
  problem: string,
  kept: string,
][] = [
  ['message', { ...MESSAGE, subject: '' }, 'Fill in: Subject', 'We read on.'],
  ['message', { ...MESSAGE, due: '2026-05-01T16:00' }, 'Due must lie in the future', 'We read on.'],
  ['message', { ...MESSAGE, due: 'tomorrow' }, 'due must be a date and a time', 'We read on.'],
  [
    'promise',
    { kind: 'answer', due: '2020-01-01T10:00', text: 'I <b>say</b>' },
    'in the future',
    'I &lt;b',
  ],
  ['call', { channel: 'phone', at: '2026-05-12T10:00', note: 'A word' }, 'purpose', 'A word'],
  [
    'interview',
    { starts: '2026-05-18T11:00', ends: '2026-05-18T10:00' },
    'ends must lie after',
    '10:00',
  ],
  ['owner', { to: 'nobody', reason: 'Off &amp; away' }, 'no user', 'Off &amp;'],
  ['resume', {}, 'The clock is not stopped', ''],
  ['candidate', { name: 'Otso', email: 'no address' }, 'e-mail address', 'no address'],
];
