import { formatInstant, type Instant } from '../../../../kernel/instant';
import type { Act, MessageView } from '../evidence.view';
import type { ActDocument, MessageDocument } from './evidence-parts.view';

/** A message as the API gives it. */
export function messageDocument(view: MessageView): MessageDocument {
  const { message: id, role, how, purposes, automated, by, subject, recipient, note } = view;
  const { status, attempts, uncertain, answer, reports, dispute, isVoid } = view;
  return {
    ...{ id, role, how, purposes: [...purposes], automated, by, subject, recipient, note },
    ...{ due: maybe(view.due), writtenAt: maybe(view.writtenAt), queuedAt: maybe(view.queuedAt) },
    ...{ acceptedAt: maybe(view.at), leavesAt: maybe(view.leavesAt) },
    ...{ status, attempts, uncertain, answer, bouncedAt: maybe(view.bouncedAt) },
    reports: reports.map((report) => ({ ...report, at: formatInstant(report.at) })),
    dispute: dispute && {
      ...dispute,
      ...{ at: formatInstant(dispute.at), decidedAt: maybe(dispute.decidedAt) },
    },
    isVoid,
  };
}

/** An event as the API gives it. */
export function actDocument(act: Act): ActDocument {
  const { id, type, at, recordedAt, actor, reason, position, hash, seal } = act;
  return {
    ...{ id, event: type, at: formatInstant(at), recordedAt: maybe(recordedAt) },
    ...{ actor, reason, position, hash, seal },
  };
}

function maybe(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
