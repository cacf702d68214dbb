import { formatInstant } from '../../kernel/instant';
import { sayReport } from '../../mail/returned/say-report';
import type { BounceClass, DeliveryNotice } from '../../store/entities/mail/delivery-notice.entity';

/** What a mail server reported about a mail after ours had taken it. */
export class ReportView {
  /** "failed", "delayed", "delivered", "relayed" or "expanded" (RFC 3464). */
  action: string;
  /** Of a failure, what it says about the address: "hard", "soft", "ours" or "unknown". */
  bounce: BounceClass | null;
  /** The enhanced status code (RFC 3463). */
  code: string;
  inWords: string;
  /** What the other mail server said, as it gave it: the evidence. */
  diagnostic: string | null;
  at: string;

  static of(notice: DeliveryNotice): ReportView {
    const { action, bounce, code, diagnostic, at } = notice;
    return { action, bounce, code, inWords: sayReport(notice), diagnostic, at: formatInstant(at) };
  }
}

/** What was reported about each of some mails. */
export function reportsByMessage(notices: readonly DeliveryNotice[]): Map<string, ReportView[]> {
  const reports = new Map<string, ReportView[]>();
  for (const notice of notices) {
    reports.set(notice.message, [...(reports.get(notice.message) ?? []), ReportView.of(notice)]);
  }
  return reports;
}
