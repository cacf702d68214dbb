import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import type { JournalRow } from '../../store/entities/journey/journal-row.entity';
import type { Message } from '../../store/entities/mail/message.entity';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { Status } from '../../sla/report/verdict';

/** A journal row as the API shows it: times within it as texts too. */
export function timelineEntry({ id, type, at, recordedAt, actor, fields }: JournalRow): object {
  const shown = Object.entries(fields).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'number' ? formatInstant(value as Instant) : value,
  ]);
  return {
    ...{ id, event: type, at: formatInstant(at), recordedAt: formatInstant(recordedAt), actor },
    ...(Object.fromEntries(shown) as object),
  };
}

/** A commitment as the API shows it at `now`. */
export function commitmentEntry(row: CommitmentRow, owner: string, now: Instant): object {
  return {
    id: row.id,
    rule: row.rule,
    title: row.title,
    owner,
    openedAt: formatInstant(row.openedAt),
    dueAt: formatInstant(row.dueAt),
    status: statusAt(row, now),
    keptAt: row.ended === 'kept' ? formatInstant(row.endedAt!) : null,
    evidence: row.evidence,
    reason: row.reason,
  };
}

/** A message as the API shows it, with the mail server's answer as the evidence. */
export function messageEntry(message: Message): object {
  const { id, purposes, automated, recipient, status, attempts, answer, deliveredAt } = message;
  return {
    ...{ id, purposes, automated, recipient, status, attempts, answer },
    deliveredAt: deliveredAt === null ? null : formatInstant(deliveredAt),
  };
}

/** What a commitment is at `now`: overdue is what its times say, and stays so when it was released too late. */
function statusAt({ ended, endedAt, dueAt }: CommitmentRow, now: Instant): Status {
  const overdue = dueAt < (endedAt ?? now);
  if (ended === null) return overdue ? 'overdue' : 'open';
  if (ended === 'kept') return overdue ? 'late' : 'kept';
  if (ended === 'released') return overdue ? 'overdue' : 'released';
  return 'rescheduled';
}
