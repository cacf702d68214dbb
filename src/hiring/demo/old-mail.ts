import { SYSTEM } from '../../journey/record/chronicle';
import type { EmailAddress } from '../../kernel/address';
import type { Instant } from '../../kernel/instant';
import { domainOf } from '../../mail/sending/domain-room';
import type { MailSettings } from '../../mail/mail.settings';
import { composeMime } from '../../mail/mime';
import type { MessageDelivered } from '../../sla/event';
import type { User } from '../../store/entities/accounts/user.entity';
import type { Message, MessageId } from '../../store/entities/mail/message.entity';
import type { Applied } from './sample/candidates';

/** Mail is tried for so long; of an old one it says nothing any more. */
const EXPIRES_MS = 48 * 3600_000;
const SUBJECTS: Record<string, string> = {
  acknowledgement: 'Your application has reached us',
  status_update: 'Where your application stands',
  invitation: 'Invitation',
  promise: 'When you hear from us',
  holding_note: 'Your application is still with us',
  reserve: 'Where your application stands',
  offer: 'An offer',
  rejection: 'Our decision',
  outcome: 'How it ended',
  feedback: 'Feedback on your application',
  feedback_declined: 'Feedback on your application',
  reply: 'Your question',
  handover: 'Who answers you from now on',
  withdrawal_confirmation: 'Your application is withdrawn',
};

/** A mail of the past as the outbox has it: accepted by a mail server, and done with. */
export async function oldMail(
  delivered: MessageDelivered & { text?: string },
  { application, candidate }: Applied,
  by: User | undefined,
  queuedAt: Instant,
  settings: MailSettings,
): Promise<Message> {
  const { at, purposes, automated, due, text = '' } = delivered;
  const id = delivered.message as MessageId;
  const { from, domain } = settings;
  const subject = SUBJECTS[purposes[0]!] ?? 'Your application';
  const recipient = candidate.email as EmailAddress;
  const name = by?.name ?? from.name;
  const mime = await composeMime({
    ...{ id, domain, automated, at: queuedAt, words: { subject, text, html: `<p>${text}</p>` } },
    from: { name, address: from.address },
    to: { name: candidate.name, address: recipient },
  });
  return {
    ...{ id, about: application.id, alsoAbout: [], purposes: [...purposes], automated, mime },
    ...{ due: due ?? null, author: by?.id ?? SYSTEM, sender: from.address },
    ...{ recipient, domain: domainOf(recipient) },
    ...{ subject, text, status: 'delivered', attempts: 1, uncertain: 0, undoUntil: null },
    ...{ answer: '250 2.0.0 accepted', deliveredAt: at, createdAt: queuedAt },
    ...{ nextAttemptAt: queuedAt, expiresAt: (queuedAt + EXPIRES_MS) as Instant },
  };
}
