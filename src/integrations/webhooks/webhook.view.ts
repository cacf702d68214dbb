import { formatInstant, type Instant } from '../../kernel/instant';
import type { OffReason, Receiver } from '../../store/entities/connect/receiver.entity';

/** An endpoint of webhooks. */
export class WebhookView {
  id: string;
  name: string;
  url: string;
  events: string[];
  status: Receiver['status'];
  /** Why nothing is sent: it answered 410, everything failed for five days, or somebody switched it off. */
  offReason: OffReason | null;
  offAt: string | null;
  /** Since when everything has failed; null when the last one arrived. */
  failingSince: string | null;
  /** When something arrived last. */
  deliveredAt: string | null;
  /** Until when the key before the last rotation signs too. */
  previousSecretUntil: string | null;
  version: number;
  createdAt: string;
}

/** The same with the key of its signatures, which is shown this once. */
export class WebhookSecretView extends WebhookView {
  secret: string;
}

export class WebhooksView {
  items: WebhookView[];
  next: string | null;
}

/** @param now whether the key before the last rotation still signs */
export function webhookView(receiver: Receiver, url: string, now: Instant): WebhookView {
  const { id, name, events, status, offReason, version, previousUntil } = receiver;
  const time = (at: Instant | null) => (at === null ? null : formatInstant(at));
  const isStanding = previousUntil !== null && previousUntil > now;
  return {
    ...{ id, name, url, events: [...events], status, offReason, offAt: time(receiver.offAt) },
    ...{ failingSince: time(receiver.failingSince), deliveredAt: time(receiver.deliveredAt) },
    previousSecretUntil: isStanding ? formatInstant(previousUntil) : null,
    ...{ version, createdAt: formatInstant(receiver.createdAt) },
  };
}
