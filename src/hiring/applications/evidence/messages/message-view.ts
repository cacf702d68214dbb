import { sayReport } from '../../../../mail/returned/say-report';
import type { LoggedContact } from '../../../../store/entities/journey/logged-contact.entity';
import type { DeliveryNotice } from '../../../../store/entities/mail/delivery-notice.entity';
import type { InboundMail } from '../../../../store/entities/mail/inbound-mail.entity';
import type { Letter } from '../../timeline/timeline.repository';
import { messageOf, nameOf, wordsOf, type Case, type Recorded } from '../case';
import type { MessageView } from '../evidence.view';
import type { Belonging } from './belonging';

/** What is stored of a message. */
export interface Stored {
  letter: Letter | null;
  copy: InboundMail | null;
  contact: LoggedContact | null;
  notices: readonly DeliveryNotice[];
}

/** A message with what the journal and the outbox know of it. */
export function messageView(
  { message, role }: Belonging,
  one: Case,
  { letter, copy, contact, notices }: Stored,
): MessageView {
  const its = one.recorded.filter((other) => messageOf(other) === message);
  const of = (type: string) => its.findLast(({ event }) => event.type === type);
  const [queued, delivered] = [its.find(isQueued), of('message.delivered')];
  const event = delivered?.event.type === 'message.delivered' ? delivered.event : null;
  const channel = event?.channel ?? 'email';
  const how = channel !== 'email' ? channel : (event?.evidence ?? 'mail');
  const isCall = how === 'phone' || how === 'meeting' || how === 'sms';
  return {
    ...{ message, role, how },
    purposes: event?.purposes ?? letter?.purposes ?? [],
    automated: event?.automated ?? letter?.automated ?? false,
    due: event?.due ?? letter?.due ?? null,
    by: nameOf(one, authorOf(letter, delivered, queued)),
    subject: letter?.subject ?? copy?.subject ?? null,
    recipient: letter?.recipient ?? copy?.addressees.join(', ') ?? null,
    note: isCall ? (contact?.note ?? (delivered ? wordsOf(one, delivered) : null)) : null,
    writtenAt: isCall ? (delivered?.row.recordedAt ?? null) : (letter?.createdAt ?? null),
    queuedAt: queued?.event.at ?? null,
    at: event?.at ?? null,
    leavesAt: letter?.status === 'pending' ? letter.nextAttemptAt : null,
    status: letter?.status ?? null,
    attempts: letter?.attempts ?? 0,
    uncertain: letter?.uncertain ?? 0,
    answer: letter?.answer ?? null,
    reports: notices.map((notice) => ({
      ...{ at: notice.at, action: notice.action, code: notice.code, bounce: notice.bounce },
      ...{ inWords: sayReport(notice), said: notice.diagnostic },
    })),
    bouncedAt: its.find(isBounce)?.event.at ?? null,
    dispute: disputeOf(contact),
    isVoid: its.some(({ event: { type } }) => VOIDING.includes(type)),
  };
}

/** Whose words it was: of a mail its author's, of what was said elsewhere whoever said so. */
function authorOf(
  letter: Letter | null,
  delivered: Recorded | undefined,
  queued: Recorded | undefined,
): string {
  return letter?.author ?? delivered?.row.actor ?? queued?.row.actor ?? 'system';
}

function disputeOf(contact: LoggedContact | null): MessageView['dispute'] {
  const at = contact?.disputedAt ?? null;
  if (contact === null || at === null) return null;
  const { words, decision, decidedAt, reason } = contact;
  return { at, words, decision, decidedAt, reason };
}

const isQueued = ({ event }: Recorded) => event.type === 'message.queued';
const isBounce = ({ event }: Recorded) => event.type === 'message.bounced';
const VOIDING: readonly string[] = ['message.bounced', 'dispute.upheld'];
