import type { Sentences } from './happened';

const CHANNELS: Record<string, string> = {
  ...{ phone: 'by telephone', meeting: 'in a meeting', sms: 'by text message' },
  ...{ email: 'by e-mail', page: 'on the status page' },
};
const OUTCOMES: Record<string, string> = { rejected: 'not taken further', offer: 'offer the job' };
const KINDS: Record<string, string> = {
  ...{ answer: 'an answer', contact: 'word', feedback: 'feedback' },
};

/** What happened, in English. */
export const EN: Sentences = {
  'application.received': () => 'The application was received',
  'application.reopened': ({ who }) => `${who} reopened the application`,
  'application.withdrawn': ({ who, isLupaus }) =>
    isLupaus ? 'The candidate withdrew' : `The candidate withdrew, noted by ${who}`,
  'application.hired': ({ who }) => `Hired, by ${who}`,
  'stage.entered': ({ who, stage }) => `${who} moved the application to ${stage}`,
  'interview.scheduled': ({ who }) => `${who} set an interview:`,
  'interview.held': ({ isLupaus, who }) =>
    isLupaus ? 'The interview ended; presumed held' : `${who} noted that the interview was held`,
  'interview.not_held': ({ who }) => `The interview did not take place, says ${who}`,
  'assignment.given': () => 'The candidate was given an assignment, wanted back',
  'assignment.returned': ({ who }) => `The assignment came back, noted by ${who}`,
  'decision.made': ({ who, outcome }) => `${who} decided: ${OUTCOMES[outcome] ?? outcome}`,
  'decision.undone': ({ who }) => `${who} took the decision back before it was told`,
  'promise.made': ({ who, kind }) => `${who} promised ${KINDS[kind] ?? kind}`,
  'promise.rescheduled': ({ who }) => `${who} gave a new date:`,
  'promise.broken': () => 'It was due and not kept',
  'message.queued': ({ who, isAutomated, isLupaus, purposes }) =>
    isAutomated || isLupaus
      ? `Queued by Lupaus: ${purposes}`
      : `Queued: ${purposes}, written by ${who}`,
  'message.delivered': ({ who, channel, isCopy, isImported, purposes }) => {
    if (channel !== 'email')
      return `${who} spoke to the candidate ${CHANNELS[channel]}: ${purposes}`;
    if (isImported) return `Taken as said before the import: ${purposes}`;
    if (isCopy) return `${who} wrote from their own mailbox, and a copy came: ${purposes}`;
    return `Accepted by the mail server: ${purposes}`;
  },
  'message.bounced': () => 'Bounced: the mail came back and keeps nothing',
  'message.received': ({ channel, kind }) =>
    `The candidate ${kind === 'other' ? 'said something' : 'asked'} ${CHANNELS[channel]}`,
  'question.waived': ({ who }) => `${who} said that the question needs no answer`,
  'feedback.requested': () => 'The candidate asked for feedback',
  'contact.disputed': () => 'The candidate says that this contact never took place',
  'dispute.upheld': ({ who }) =>
    `${who} agreed that the contact never took place; it keeps nothing`,
  'clock.paused': ({ who }) => `${who} stopped the clock while the candidate has to act`,
  'clock.resumed': ({ who }) => `${who} started the clock again`,
  'owner.changed': ({ who, to }) => `${who} handed the application over to ${to}`,
  'job.closed': ({ who, outcome }) =>
    `${who} closed the job: ${outcome === 'filled' ? 'filled' : 'cancelled'}`,
  'candidate.erased': () => 'The candidate’s data were erased',
  'application.voided': () => 'The import that brought the application was taken back',
  'request.asked': ({ who, to }) => `${who} asked ${to}`,
  'request.answered': ({ to }) => `${to} answered`,
};
