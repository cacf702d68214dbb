import { PURPOSES, type Purpose } from '../../src/sla/policy/purpose';
import type { History } from './history';

const but = (purposes: readonly Purpose[], ...without: Purpose[]) =>
  purposes.filter((purpose) => !without.includes(purpose));
const CONTACT = but(PURPOSES, 'survey', 'apology', 'contact_note');
const HUMAN = but(CONTACT, 'acknowledgement', 'holding_note', 'handover');
const DECISION: Purpose[] = ['offer', 'rejection', 'outcome'];
const DATED: Purpose[] = ['status_update', 'reserve'];
const ANSWER: Purpose[] = ['invitation', ...DATED, ...DECISION];

type Step = (history: History) => History;

/** A row of the table of rules in design, section 4, with steps that open the rule on 2 March. */
export interface Row {
  key: string;
  policy: 'good-practice' | 'ontario-esa' | 'korea-fair-hiring';
  /** Every event that opens it, on 2 March at 10. Nothing for what opens at the receipt, at 9. */
  opens: Record<string, Step>;
  due: string;
  whileOpen: 'keep' | 'restart' | 'stack';
  keptBy: Purpose[];
  datedOnly: Purpose[];
  automated: 'never' | 'always' | 'once';
  pausable: boolean;
  yieldsTo: string[];
  atMost: number | null;
  releasedBy: string[];
  standsAfterEnd: boolean;
  scored: 'all' | 'breaches';
}

const AT = '03-02 10:00';
const NEVER_ELSE = {
  policy: 'good-practice' as const,
  whileOpen: 'keep' as const,
  datedOnly: [],
  automated: 'never' as const,
  pausable: false,
  yieldsTo: [],
  atMost: null,
  releasedBy: [],
  standsAfterEnd: false,
  scored: 'all' as const,
};
const ENDS = ['withdrawn', 'hired', 'told'];
const did =
  (type: Parameters<History['did']>[1]): Step =>
  (h) =>
    h.did(AT, type);
const held: Step = (h) => h.held(AT);
const decided: Record<string, Step> = {
  'decision.made': did('decision.made'),
  'stage.entered of kind rejected': (h) => h.entered(AT, 'rejected'),
};
const byReceipt: Record<string, Step> = { 'application.received': (h) => h };

export const TABLE: Row[] = [
  {
    ...NEVER_ELSE,
    key: 'acknowledge',
    opens: byReceipt,
    due: '03-03 16:00',
    keptBy: CONTACT,
    automated: 'always',
    releasedBy: ENDS,
  },
  {
    ...NEVER_ELSE,
    key: 'first_answer',
    opens: byReceipt,
    due: '03-09 16:00',
    keptBy: ANSWER,
    datedOnly: DATED,
    pausable: true,
    yieldsTo: ['promise_answer'],
    atMost: 20,
    releasedBy: ENDS,
  },
  {
    ...NEVER_ELSE,
    key: 'after_interview',
    opens: { 'interview.held': held, 'assignment.returned': did('assignment.returned') },
    due: '03-09 16:00',
    whileOpen: 'restart',
    keptBy: ANSWER,
    datedOnly: DATED,
    pausable: true,
    yieldsTo: ['promise_answer'],
    atMost: 20,
    releasedBy: ENDS,
  },
  {
    ...NEVER_ELSE,
    key: 'answer_limit',
    opens: { 'interview.held': held },
    due: '04-15 16:00',
    keptBy: ['invitation', ...DECISION],
    pausable: true,
    releasedBy: ENDS,
  },
  {
    ...NEVER_ELSE,
    key: 'heartbeat',
    opens: byReceipt,
    due: '03-16 16:00',
    whileOpen: 'restart',
    keptBy: CONTACT,
    automated: 'once',
    pausable: true,
    yieldsTo: ['promise_answer', 'promise_contact'],
    releasedBy: ENDS,
    scored: 'breaches',
  },
  {
    ...NEVER_ELSE,
    key: 'tell_decision',
    opens: decided,
    due: '03-04 16:00',
    keptBy: DECISION,
    releasedBy: ['withdrawn'],
  },
  {
    ...NEVER_ELSE,
    key: 'job_outcome',
    opens: { 'job.closed': did('job.closed') },
    due: '03-05 16:00',
    keptBy: DECISION,
    releasedBy: ['withdrawn', 'hired'],
  },
  {
    ...NEVER_ELSE,
    key: 'feedback',
    opens: { 'feedback.requested': did('feedback.requested') },
    due: '03-09 16:00',
    keptBy: ['feedback', 'feedback_declined'],
    standsAfterEnd: true,
  },
  {
    ...NEVER_ELSE,
    key: 'reply',
    opens: { 'message.received, kind question': (h) => h.asked(AT) },
    due: '03-04 16:00',
    keptBy: HUMAN,
    releasedBy: ['waived'],
    standsAfterEnd: true,
  },
  {
    ...NEVER_ELSE,
    key: 'promise_answer',
    opens: { 'a promise of kind answer': (h) => h.promised(AT, 'answer', '03-11 12:00') },
    due: '03-11 12:00',
    whileOpen: 'stack',
    keptBy: ['invitation', ...DECISION],
    releasedBy: ['withdrawn', 'hired'],
    standsAfterEnd: true,
  },
  {
    ...NEVER_ELSE,
    key: 'promise_contact',
    opens: {
      'a promise of kind contact': (h) => h.promised(AT, 'contact', '03-11 12:00'),
      'a dated message': (h) => h.delivered(AT, 'holding_note', { id: 'd', due: '03-11 12:00' }),
      'a dated automated message': (h) =>
        h.delivered(AT, 'acknowledgement', { id: 'd', due: '03-11 12:00', automated: true }),
    },
    due: '03-11 12:00',
    whileOpen: 'stack',
    keptBy: but(HUMAN, 'promise'),
    releasedBy: ['withdrawn', 'hired'],
    standsAfterEnd: true,
  },
  {
    ...NEVER_ELSE,
    key: 'promise_feedback',
    opens: { 'a promise of kind feedback': (h) => h.promised(AT, 'feedback', '03-11 12:00') },
    due: '03-11 12:00',
    whileOpen: 'stack',
    keptBy: ['feedback', 'feedback_declined'],
    standsAfterEnd: true,
  },
  {
    ...NEVER_ELSE,
    policy: 'ontario-esa',
    key: 'ontario_decision_notice',
    opens: { 'interview.held': held },
    due: '04-17 00:00',
    whileOpen: 'restart',
    keptBy: ['status_update', 'reserve', ...DECISION],
    releasedBy: ['withdrawn'],
  },
  {
    ...NEVER_ELSE,
    policy: 'korea-fair-hiring',
    key: 'korea_decision_notice',
    opens: decided,
    due: '03-03 16:00',
    keptBy: DECISION,
    releasedBy: ['withdrawn'],
  },
];
