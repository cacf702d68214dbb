import type { Instant } from '../../kernel/instant';
import type { Purpose } from '../../sla/policy/purpose';
import type { ApplicationStatus } from '../../store/entities/hiring/application.entity';

/** What somebody does next about something that is owed. */
export type StepKind = 'reply' | 'feedback' | 'decide' | 'update' | 'call' | 'undo';

/** The next step, and the page on which it is done. */
export interface NextStep {
  kind: StepKind;
  path: string;
  /** Until when it can be taken back, where what is owed is told already and only waits to leave. */
  until?: Instant;
}

/** Something that is owed, as far as it decides what to do. */
export interface Owed {
  rule: string;
  /** What keeps it, as its policy has it. */
  keptBy: readonly Purpose[];
  /** Which of those keep it only with a date. */
  datedOnly?: readonly Purpose[];
  application: string;
  status: ApplicationStatus;
  /** It was rejected elsewhere, and somebody here has to tell it. */
  mustTell?: boolean;
  /** False for a candidate whom no mail reaches. */
  hasMail: boolean;
  /** Until when a rejection waits that has not left; null or absent for none. */
  waitsUntil?: Instant | null;
}

type OwnStep = Exclude<StepKind, 'call' | 'undo'>;

/** What keeps each rule of the presets in one step. */
const STEPS: Record<string, OwnStep> = {
  ...{ acknowledge: 'update', first_answer: 'update', heartbeat: 'update' },
  ...{ promise_contact: 'update', ontario_decision_notice: 'update' },
  ...{ after_interview: 'decide', answer_limit: 'decide', promise_answer: 'decide' },
  ...{ tell_decision: 'decide', job_outcome: 'decide', korea_decision_notice: 'decide' },
  ...{ feedback: 'feedback', promise_feedback: 'feedback' },
  reply: 'reply',
};

const PAGES: Record<StepKind, string> = {
  reply: 'reply',
  feedback: 'feedback',
  decide: 'decision',
  update: 'message?purpose=status_update',
  call: 'call',
  undo: 'undo',
};

/**
 * What to do next about something that is owed. Who has no address is called. Where the application has ended there is
 * nothing to decide: the decision was made and its letter did not arrive, so that somebody tells it; one that was made in
 * an ATS has no letter yet, and is told as a decision is. A rule of an
 * organisation's own is answered with the least that keeps it. An update that keeps it only with a date brings one along.
 * While a rejection waits to leave there is nothing to do but to take it back.
 */
export function nextStep(owed: Owed): NextStep {
  const { rule, keptBy, datedOnly = [], application, status, mustTell } = owed;
  const { hasMail, waitsUntil } = owed;
  const step = STEPS[rule] ?? leastOf(keptBy);
  const path = `/applications/${application}`;
  if (waitsUntil != null && (step === 'decide' || step === 'update')) {
    return { kind: 'undo', path: `${path}/${PAGES.undo}`, until: waitsUntil };
  }
  const isDecided = step === 'decide' && status !== 'active' && mustTell !== true;
  const kind = !hasMail || isDecided ? 'call' : step;
  const dated = kind === 'update' && datedOnly.includes('status_update') ? '&dated=true' : '';
  return { kind, path: `${path}/${PAGES[kind]}${dated}` };
}

function leastOf(keptBy: readonly Purpose[]): OwnStep {
  if (keptBy.includes('status_update')) return 'update';
  if (keptBy.includes('reply')) return 'reply';
  if (keptBy.includes('feedback')) return 'feedback';
  return keptBy.includes('rejection') ? 'decide' : 'update';
}
