import type { Purpose } from '../../../sla/policy/purpose';
import type { MessageStatus } from '../../../store/entities/mail/message.entity';
import { ReportView } from '../../messages/report.view';
import { NamedView } from '../../named.view';

/** A fact of the journal. It has further fields, which depend on `event`: a move has `stage`, a promise `due`. */
export class JournalEntryView {
  id: string;
  /** What happened, such as `application.received` or `stage.entered`. */
  event: string;
  at: string;
  /** When it was learnt. */
  recordedAt: string;
  /** Who did it; `system` for Lupaus itself. */
  actor: NamedView;
  /** Somebody's own words. */
  text?: string;
}

/** Something that is owed to the candidate, and what became of it. */
export class OwedView {
  /** Null when it is not known any more under the terms that hold now. */
  id: string | null;
  rule: string;
  /** What is owed, in the policy's words. */
  title: string;
  /** Who has to keep it. */
  owner: NamedView;
  openedAt: string;
  dueAt: string;
  status: 'open' | 'overdue' | 'kept' | 'late' | 'released' | 'rescheduled';
  /** Until when its clock is stopped, if it is. */
  pausedUntil: string | null;
  keptAt: string | null;
  /** The message that kept it. */
  evidence: string | null;
  /** Why it was released. */
  reason: string | null;
  /** What was promised, in the words that were used. */
  promise: string | null;
}

/** A mail to the candidate. */
export class ApplicationMailView {
  id: string;
  purposes: Purpose[];
  /** Sent with no human act behind it. */
  automated: boolean;
  recipient: string;
  subject: string;
  text: string;
  status: MessageStatus;
  attempts: number;
  /** The mail server's last answer, as it gave it. */
  answer: string | null;
  createdAt: string;
  /** While it waits. */
  leavesAt: string | null;
  /** Until when it can be taken back. */
  undoUntil: string | null;
  deliveredAt: string | null;
  /** What was reported about it after the mail server had taken it. */
  reports: ReportView[];
}

/** A mail that was sent from a person's own mailbox; the evidence is the copy that came. */
export class CopyView {
  id: string;
  evidence: 'copy';
  from: string | null;
  to: string[];
  subject: string;
  text: string;
  purposes: Purpose[];
  at: string;
}

/** Since when and why nothing is mailed to the candidate's address. */
export class AddressFailsView {
  since: string;
  reason: string;
  detail: string | null;
}
