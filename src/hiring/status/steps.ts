import { withoutStatusLinks } from '../../journey/letters/status-links';
import type { JourneyEvent } from '../../journey/record/journal-event';
import type { Instant } from '../../kernel/instant';
import type { Purpose } from '../../sla/policy/purpose';
import type { LoggedContact } from '../../store/entities/journey/logged-contact.entity';
import type { Message } from '../../store/entities/mail/message.entity';
import type { ReceivedMessage } from '../../store/entities/mail/received-message.entity';
import type { Step, ToldMail } from './status.view';

/** What steps are made from: the journal, and what belongs to it. */
export interface StepSources {
  events: readonly JourneyEvent[];
  mails: readonly Pick<Message, 'id' | 'subject' | 'text'>[];
  received: readonly ReceivedMessage[];
  contacts: readonly LoggedContact[];
  /** Since when an answer to a question is owed; null when none is. */
  replyOwedSince: Instant | null;
}

/** A message of several purposes is called by the first of these. */
const TELLING: readonly Purpose[] = [
  ...(['rejection', 'outcome', 'offer', 'invitation', 'feedback', 'feedback_declined'] as const),
  ...(['reply', 'promise', 'status_update', 'reserve', 'handover'] as const),
];

/** Mails that only confirm a step stand with it. */
const BELONGS: Partial<Record<Step['kind'], readonly Purpose[]>> = {
  received: ['acknowledgement'],
  asked: ['acknowledgement'],
  call: ['contact_note'],
  interview: ['invitation'],
  promise: ['promise', 'apology'],
  withdrawn: ['withdrawal_confirmation'],
};

/** What happened, as the candidate saw it, oldest first. What nobody told them is not among it. */
export function stepsOf(sources: StepSources): Step[] {
  const steps: Step[] = [];
  const voided = new Set(
    sources.events.flatMap((event) => (event.type === 'message.bounced' ? [event.message] : [])),
  );
  for (const event of sources.events) {
    if (event.type === 'message.delivered') {
      if (!voided.has(event.message)) deliver(steps, event, sources);
      continue;
    }
    const step = stepOf(event, sources);
    // what an undone decision had dropped is set again as it was
    if (step?.kind === 'interview' && steps.some((one) => isSame(one, step))) continue;
    if (step?.kind === 'interview') moveEarlier(steps, step.id);
    // what is asked again stands where it was asked first
    const isAgain = step?.kind === 'asked' && steps.some(({ id }) => id === step.id);
    if (step && !isAgain) steps.push(step);
  }
  return steps;
}

/** An interview that is set for another time: the date that was given before is none any more. */
function moveEarlier(steps: Step[], interview: string | null): void {
  if (interview === null) return;
  for (const step of steps) {
    if (step.kind === 'interview' && step.id === interview) step.kind = 'moved';
  }
}

function isSame(one: Step, other: Step): boolean {
  return one.kind === other.kind && one.id === other.id && one.due === other.due;
}

type Delivered = JourneyEvent & { type: 'message.delivered' };

function deliver(steps: Step[], event: Delivered, sources: StepSources): void {
  const { at, message: id, purposes, channel, due } = event;
  const told = sources.mails.find((mail) => mail.id === id);
  const mail: ToldMail | null = told
    ? { subject: told.subject, text: withoutStatusLinks(told.text) }
    : null;
  if (channel !== 'email') {
    const contact = sources.contacts.find((one) => one.id === id);
    const words = contact?.note ?? null;
    const purpose = purposeOf(purposes);
    steps.push({ ...PLAIN, kind: 'call', at, id, purpose, words, state: disputeOf(contact) });
    return;
  }
  const host = steps.findLast(
    (step) => step.mail === null && BELONGS[step.kind]?.some((one) => purposes.includes(one)),
  );
  if (host) host.mail = mail;
  else {
    const purpose = purposeOf(purposes);
    steps.push({ ...PLAIN, kind: 'told', at, id, purpose, due: due ?? null, mail });
  }
}

function stepOf(event: JourneyEvent, sources: StepSources): Step | null {
  const { at } = event;
  switch (event.type) {
    case 'application.received':
      return { ...PLAIN, kind: 'received', at };
    case 'message.received':
      return heardStep(at, event.message, sources);
    case 'interview.scheduled':
      if (event.starts === undefined) return null;
      return { ...PLAIN, kind: 'interview', at, id: event.interview ?? null, due: event.starts };
    case 'interview.held':
      return { ...PLAIN, kind: 'held', at, id: event.interview };
    case 'interview.not_held':
      return { ...PLAIN, kind: 'cancelled', at, id: event.interview };
    case 'promise.made':
    case 'promise.rescheduled':
      return { ...PLAIN, kind: 'promise', at, id: event.message, due: event.due };
    case 'feedback.requested':
      return { ...PLAIN, kind: 'feedback_asked', at };
    case 'application.withdrawn':
      return { ...PLAIN, kind: 'withdrawn', at };
    case 'application.reopened':
      return { ...PLAIN, kind: 'reopened', at };
    default:
      return null;
  }
}

function heardStep(at: Instant, id: string, { received, replyOwedSince }: StepSources): Step {
  const message = received.find((one) => one.id === id);
  const isQuestion = message?.kind === 'question';
  const isWaived = message?.waivedAt != null;
  const lastAt = Math.max(at, message?.receivedAt ?? at);
  const isOpen = replyOwedSince !== null && replyOwedSince <= lastAt;
  const state = isWaived ? 'waived' : isOpen ? 'open' : 'answered';
  return {
    ...{ ...PLAIN, kind: isQuestion ? 'asked' : 'said', at, id, words: message?.text ?? null },
    state: isQuestion ? state : null,
  };
}

function disputeOf(contact: LoggedContact | undefined): Step['state'] {
  return contact?.disputedAt == null ? null : (contact.decision ?? 'disputed');
}

function purposeOf(purposes: readonly Purpose[]): Purpose | null {
  return TELLING.find((one) => purposes.includes(one)) ?? purposes[0] ?? null;
}

const PLAIN = { id: null, purpose: null, due: null, words: null, mail: null, state: null } as const;
