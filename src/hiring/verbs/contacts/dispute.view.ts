/** A contact as the candidate sees it who says that it never took place. */
export class NotedContactView {
  note: string;
  channel: string;
  at: string;
  disputedAt: string | null;
}

/** A dispute as HR sees it. */
export class DisputeView extends NotedContactView {
  contact: string;
  application: string;
  candidate: string;
  /** The name of who logged it. */
  loggedBy: string;
  words: string | null;
  decidedAt: string | null;
  decision: string | null;
  reason: string | null;
}

/** A part of the list of disputes. */
export class DisputesView {
  items: DisputeView[];
  next: string | null;
}
