import type { Purpose } from '../../sla/policy/purpose';
import type { ApplicationStatus } from '../../store/entities/hiring/application.entity';

/** What somebody does next about something that is owed. */
export type StepKind = 'reply' | 'feedback' | 'decide' | 'update' | 'call';

/** The next step, and the page on which it is done. */
export interface NextStep {
  kind: StepKind;
  path: string;
}

/** Something that is owed, as far as it decides what to do. */
export interface Owed {
  rule: string;
  /** What keeps it, as its policy has it. */
  keptBy: readonly Purpose[];
  application: string;
  status: ApplicationStatus;
  /** False for a candidate whom no mail reaches. */
  hasMail: boolean;
}

/** What keeps each rule of the presets in one step. */
const STEPS: Record<string, Exclude<StepKind, 'call'>> = {
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
};

/**
 * What to do next about something that is owed. Who has no address is called. Where the application has ended there is
 * nothing to decide: the decision was made and its letter did not arrive, so that somebody tells it. A rule of an
 * organisation's own is answered with the least that keeps it.
 */
export function nextStep({ rule, keptBy, application, status, hasMail }: Owed): NextStep {
  const step = STEPS[rule] ?? leastOf(keptBy);
  const isDecided = step === 'decide' && status !== 'active';
  const kind = !hasMail || isDecided ? 'call' : step;
  return { kind, path: `/applications/${application}/${PAGES[kind]}` };
}

function leastOf(keptBy: readonly Purpose[]): Exclude<StepKind, 'call'> {
  if (keptBy.includes('status_update')) return 'update';
  if (keptBy.includes('reply')) return 'reply';
  if (keptBy.includes('feedback')) return 'feedback';
  return keptBy.includes('rejection') ? 'decide' : 'update';
}
