import { maskedStatusLinks } from '../../../journey/letters/status-links';
import type { CopiedMail } from '../../../journey/inbound/elsewhere/copied-mails';
import type { CommitmentState } from '../../../journey/record/commitments.repository';
import { SYSTEM } from '../../../journey/record/chronicle';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { JournalRow } from '../../../store/entities/journey/journal-row.entity';
import type { Message } from '../../../store/entities/mail/message.entity';
import { formatInstant, type Instant } from '../../../kernel/instant';
import type { Status } from '../../../sla/report/verdict';
import type { ReportView } from '../../messages/report.view';
import type {
  ApplicationMailView,
  CopyView,
  JournalEntryView,
  OwedView,
} from './application-parts.view';

/** A journal row as the API shows it: times within it as texts too, and the words that belong to it. */
export function timelineEntry(
  { id, type, at, recordedAt, actor, fields }: JournalRow,
  text: string | undefined,
  users: ReadonlyMap<string, User>,
): JournalEntryView {
  const shown = Object.entries(fields).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'number' ? formatInstant(value as Instant) : value,
  ]);
  const name = actor === SYSTEM ? 'Lupaus' : (users.get(actor)?.name ?? actor);
  return {
    ...{ id, event: type, at: formatInstant(at), recordedAt: formatInstant(recordedAt) },
    actor: { id: actor, name },
    ...(Object.fromEntries(shown) as object),
    ...(text === undefined ? {} : { text: maskedStatusLinks(text) }),
  };
}

/** A commitment as the API shows it at `now`. */
export function commitmentEntry(
  row: CommitmentState & { id: string | null },
  users: ReadonlyMap<string, User>,
  now: Instant,
): OwedView {
  return {
    id: row.id,
    rule: row.rule,
    title: row.title,
    owner: { id: row.owner, name: users.get(row.owner)?.name ?? row.owner },
    openedAt: formatInstant(row.openedAt),
    dueAt: formatInstant(row.dueAt),
    status: statusAt(row, now),
    pausedUntil:
      row.pausedUntil !== null && row.pausedUntil > now ? formatInstant(row.pausedUntil) : null,
    keptAt: row.ended === 'kept' ? formatInstant(row.endedAt!) : null,
    evidence: row.evidence,
    reason: row.reason,
    promise: row.promise,
  };
}

/** A message as the API shows it, with the mail server's answer and what was reported later as the evidence. */
export function messageEntry(message: Message, reports: ReportView[]): ApplicationMailView {
  const { id, purposes, automated, recipient, subject } = message;
  const text = maskedStatusLinks(message.text);
  const { status, attempts, answer, deliveredAt, nextAttemptAt, undoUntil } = message;
  return {
    ...{ id, purposes, automated, recipient, subject, text, status, attempts, answer },
    createdAt: formatInstant(message.createdAt),
    leavesAt: status === 'pending' ? formatInstant(nextAttemptAt) : null,
    undoUntil: undoUntil === null ? null : formatInstant(undoUntil),
    deliveredAt: deliveredAt === null ? null : formatInstant(deliveredAt),
    reports,
  };
}

/** A mail that was sent from a person's own mailbox, as the API shows it: our evidence is the copy that came to us. */
export function copyEntry({ mail, purposes, at }: CopiedMail): CopyView {
  const { id, fromAddress, addressees, subject } = mail;
  const text = maskedStatusLinks(mail.text);
  return {
    ...{ id, evidence: 'copy', from: fromAddress, to: addressees, subject, text, purposes },
    at: formatInstant(at),
  };
}

/** What a commitment is at `now`: overdue is what its times say, and stays so when it was released too late. */
function statusAt({ ended, endedAt, dueAt }: CommitmentState, now: Instant): Status {
  const overdue = dueAt < (endedAt ?? now);
  if (ended === null) return overdue ? 'overdue' : 'open';
  if (ended === 'kept') return overdue ? 'late' : 'kept';
  if (ended === 'released') return overdue ? 'overdue' : 'released';
  return 'rescheduled';
}
